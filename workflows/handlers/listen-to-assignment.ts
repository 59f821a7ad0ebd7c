import type { CaseFile } from '../case-file.ts';
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
      file.facts.assignment = { agency, unit, executor: { id, name } };
      return file.carryOut({ type: 'reassigned', data: { officer: id, unit } }, origin);
    },
  });

  on(file, commands.handover, {
    action: 'handover',
    handle: ({ agency, unit, reason }, origin) => {
      file.facts.assignment = { agency, unit, executor: null };
      return file.carryOut({ type: 'handedOver', comment: reason, data: { agency, unit } }, origin);
    },
  });
}
