import { patched } from '@temporalio/workflow';
import type { CaseFile } from '../case-file.ts';
import type { Assignment } from '../domain/case-parts.ts';
import { commands } from '../messages.ts';
import { on } from './on.ts';

/** Who has the case: claimed by an officer, assigned by a head, handed over with its whole history. */
export function listenToAssignment(file: CaseFile): void {
  on(file, commands.claim, {
    action: 'claim',
    handle: (_, origin) => {
      const { id, name } = origin.actor;
      if (file.facts.assignment) file.facts.assignment.executor = { id, name };
      return file.carryOut({ type: 'claimed' }, origin);
    },
  });

  on(file, commands.assign, {
    action: 'assign',
    handle: ({ officer: { id, name, unit } }, origin) => {
      const agency = file.facts.assignment?.agency ?? file.procedure.agency;
      give(file, { agency, unit, executor: { id, name } });
      return file.carryOut({ type: 'reassigned', data: { officer: id, unit } }, origin);
    },
  });

  on(file, commands.handover, {
    action: 'handover',
    handle: ({ agency, unit, reason }, origin) => {
      give(file, { agency, unit, executor: null });
      return file.carryOut({ type: 'handedOver', comment: reason, data: { agency, unit } }, origin);
    },
  });
}

/** A broken term that was brought to the heads of one unit is brought to those of the next that gets the case, too. */
function give({ facts }: CaseFile, assignment: Assignment): void {
  const { agency, unit } = facts.assignment ?? {};
  const isMoved = agency !== assignment.agency || unit !== assignment.unit;
  if (isMoved && facts.escalation && patched('the chain begins anew with another unit')) {
    facts.escalation = null;
    facts.deadlines = { ...facts.deadlines };
    delete facts.deadlines.escalation;
  }
  facts.assignment = assignment;
}
