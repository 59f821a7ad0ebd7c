import { SPECIMEN } from '../../db/catalogue/specimen.ts';
import type { Candidate } from '../../workflows/domain/activities.ts';
import type { CaseFacts } from '../../workflows/domain/case.ts';
import type { Actor, EscalationLevel } from '../../workflows/domain/people.ts';
import type { RehearsalRole } from '../../workflows/domain/rehearsal.ts';

const OFFICER: Actor = { id: 'officer', name: 'officer', role: 'officer' };
const OTHER_OFFICER: Actor = { id: 'otherOfficer', name: 'otherOfficer', role: 'officer' };
const HEAD: Actor = { id: 'head', name: 'head', role: 'head' };

/** Who files a made-up application. */
export const APPLICANT: Actor = { id: SPECIMEN.id, name: SPECIMEN.name, role: 'applicant' };

/** Whom a broken term is brought to. */
export const RESPONSIBLE: Record<EscalationLevel, Actor> = {
  head: HEAD,
  controller: { id: 'controller', name: 'controller', role: 'controller' },
  higher: { id: 'higher', name: 'higher', role: 'controller' },
};

/** The two officers of any unit. */
export function officersOf(unit: string): Candidate[] {
  return [OFFICER, OTHER_OFFICER].map(({ id, name }) => ({ id, name, unit, openCases: 0 }));
}

/** Who plays a role: as soon as a case has an executor, `officer` is that one and `otherOfficer` the colleague. */
export function actorOf(role: RehearsalRole, { assignment }: CaseFacts): Actor {
  const isSwapped = assignment?.executor?.id === OTHER_OFFICER.id;
  switch (role) {
    case 'applicant':
      return APPLICANT;
    case 'officer':
      return isSwapped ? OTHER_OFFICER : OFFICER;
    case 'otherOfficer':
      return isSwapped ? OFFICER : OTHER_OFFICER;
    case 'head':
      return HEAD;
    case 'otherHead':
      return { id: 'otherHead', name: 'otherHead', role: 'head' };
  }
}
