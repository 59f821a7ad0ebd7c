import { isoNow, type CaseFile, type Origin } from '../case-file.ts';
import { decide } from '../decide.ts';
import { knownEvidence, standingAppeals } from '../domain/appeals.ts';
import { appealNumber } from '../domain/case-number.ts';
import type { Appeal } from '../domain/case-parts.ts';
import type { CaseFacts } from '../domain/case.ts';
import { giveToUnit } from '../give-to-unit.ts';
import { commands, type Commands, type Receipt } from '../messages.ts';
import { overrule } from './go-back.ts';
import { on } from './on.ts';

/** Appeals: filed by the applicant, expedited and decided by somebody who did not take the disputed decision. */
export function listenToAppeals(file: CaseFile): void {
  on(file, commands.appeal, {
    action: 'appeal',
    refuses: ({ documentIds }) => {
      const isFirst = standingAppeals(file.facts).length === 0;
      const known = knownEvidence(file.facts);
      const hasNew = documentIds.some((id) => !known.includes(id));
      return isFirst || hasNew ? null : 'new_evidence_required';
    },
    handle: (body, origin) => fileAppeal(file, 'appeal', body, origin),
  });

  on(file, commands.expedite, {
    action: 'expedite',
    refuses: ({ number }) => (openAppeal(file)?.number === number ? null : 'unknown_appeal'),
    handle: ({ number, reason }, origin) => {
      amend(file, number, { expedited: true });
      return file.carryOut({ type: 'appealExpedited', comment: reason, data: { number } }, origin);
    },
  });

  on(file, commands.decide, {
    action: 'decide',
    refuses: ({ number }, actor) => {
      const appeal = openAppeal(file);
      if (appeal?.number !== number) return 'unknown_appeal';
      return appeal.against.includes(actor.id) ? 'decided_by_same_person' : null;
    },
    handle: (body, origin) => decideAppeal(file, body, origin),
  });
}

/** Puts an appeal on file under its own number. */
export function fileAppeal(
  file: CaseFile,
  kind: Appeal['kind'],
  body: Commands['appeal'],
  origin: Origin,
): Promise<Receipt> {
  const { facts, snapshot } = file;
  const number = appealNumber(snapshot.number, facts.appeals.length + 1);
  const against = kind === 'dispute' ? makersOf(facts) : decidersOf(facts);
  giveToUnit(file);
  facts.appeals = [
    ...facts.appeals,
    {
      ...body,
      number,
      kind,
      filedAt: isoNow(),
      expedited: false,
      against,
      decision: null,
    },
  ];
  const { grounds, documentIds, critical } = body;
  return file.carryOut(
    {
      type: kind === 'dispute' ? 'disputed' : 'appealed',
      comment: body.text,
      data: { number, grounds, documentIds, critical },
    },
    origin,
  );
}

function decideAppeal(file: CaseFile, body: Commands['decide'], origin: Origin): Promise<Receipt> {
  const { number, outcome, reasons, returnTo = null } = body;
  amend(file, number, {
    decision: { outcome, at: isoNow(), by: origin.actor, reasons, returnTo },
  });

  const data = { number, reasons };
  if (outcome === 'denied') {
    decide(file, 'refused', origin, reasons);
    return file.carryOut({ type: 'appealDenied', data }, origin);
  }
  const stage = returnTo ?? 'execution';
  overrule(file, stage);
  if (stage !== 'execution') {
    return file.carryOut({ type: 'appealReturned', data: { ...data, stage } }, origin);
  }
  decide(file, 'approved', origin, reasons);
  return file.carryOut({ type: 'appealGranted', data }, origin);
}

/** Who made the result that is disputed, and who granted it. */
function makersOf({ assignment, steps, decision }: CaseFacts): string[] {
  const people = [...steps.map(({ by }) => by), decision?.by];
  const makers = people.flatMap((one) => (one && one.role !== 'system' ? one.id : []));
  return [...new Set([...makers, ...(assignment?.executor ? [assignment.executor.id] : [])])];
}

/** Who took the negative decision, and upheld it since. */
function decidersOf(facts: CaseFacts): string[] {
  const earlier = standingAppeals(facts).flatMap(({ against }) => against);
  return [...new Set([...earlier, ...(facts.decision ? [facts.decision.by.id] : [])])];
}

function openAppeal(file: CaseFile): Appeal | undefined {
  return file.facts.appeals.find(({ decision }) => decision === null);
}

function amend(file: CaseFile, number: string, change: Partial<Appeal>): void {
  file.facts.appeals = file.facts.appeals.map((appeal) => {
    return appeal.number === number ? { ...appeal, ...change } : appeal;
  });
}
