import type { CaseFile } from '../case-file.ts';
import { commands } from '../messages.ts';
import { decide } from '../decide.ts';
import { on } from './on.ts';

/** The officer's examination: the check by hand, questions, remarks, the decision. */
export function listenToReview(file: CaseFile): void {
  on(file, commands.verify, {
    action: 'verify',
    handle: ({ outcome, comment }, origin) => {
      file.facts.manualCheck = false;
      if (outcome === 'match') return file.carryOut({ type: 'manuallyVerified', comment }, origin);
      decide(file, 'rejected', origin, [{ code: 'data_mismatch', text: comment }]);
      return file.carryOut({ type: 'mismatchFound', comment }, origin);
    },
  });

  on(file, commands.clarify, {
    action: 'clarify',
    handle: ({ questions }, origin) => {
      file.facts.questions = questions;
      return file.carryOut({ type: 'clarificationRequested', data: { questions } }, origin);
    },
  });

  on(file, commands.rework, {
    action: 'rework',
    handle: ({ remarks }, origin) => {
      file.facts.remarks = remarks.map(({ path, text }) => ({ path, code: 'officer', text }));
      return file.carryOut({ type: 'reworkRequested', data: { remarks } }, origin);
    },
  });

  on(file, commands.approve, {
    action: 'approve',
    handle: ({ comment }, origin) => {
      decide(file, 'approved', origin, [], comment);
      return file.carryOut({ type: 'approved', comment: comment ?? null }, origin);
    },
  });

  on(file, commands.refuse, {
    action: 'refuse',
    handle: ({ reasons }, origin) => {
      decide(file, 'refused', origin, reasons);
      return file.carryOut({ type: 'refused', data: { reasons } }, origin);
    },
  });
}
