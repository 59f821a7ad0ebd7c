import { isoNow, type CaseFile, type Origin } from '../case-file.ts';
import type { CodedText, Decision } from '../domain/case.ts';
import { commands } from '../messages.ts';
import { on } from './on.ts';

/** The officer's examination: the check by hand, questions, remarks, the decision. */
export function listenToReview(file: CaseFile): void {
  on(file, commands.verify, {
    action: 'verify',
    handle: ({ outcome, comment }, origin) => {
      file.facts.manualCheck = false;
      if (outcome === 'match') return file.record({ type: 'manuallyVerified', comment }, origin);
      decide(file, 'rejected', origin, [{ code: 'data_mismatch', text: comment }]);
      return file.record({ type: 'mismatchFound', comment }, origin);
    },
  });

  on(file, commands.clarify, {
    action: 'clarify',
    handle: ({ questions }, origin) => {
      file.facts.questions = questions;
      return file.record(
        { type: 'clarificationRequested', data: { questions: plain(questions) } },
        origin,
      );
    },
  });

  on(file, commands.rework, {
    action: 'rework',
    handle: ({ remarks }, origin) => {
      file.facts.remarks = remarks.map(({ path, text }) => ({ path, code: 'officer', text }));
      const data = { remarks: remarks.map(({ path, text }) => ({ path, text })) };
      return file.record({ type: 'reworkRequested', data }, origin);
    },
  });

  on(file, commands.approve, {
    action: 'approve',
    handle: ({ comment }, origin) => {
      decide(file, 'approved', origin, [], comment);
      return file.record({ type: 'approved', comment: comment ?? null }, origin);
    },
  });

  on(file, commands.refuse, {
    action: 'refuse',
    handle: ({ reasons }, origin) => {
      decide(file, 'refused', origin, reasons);
      return file.record({ type: 'refused', data: { reasons: plain(reasons) } }, origin);
    },
  });
}

/** Notes a decision among the facts of the case. */
export function decide(
  file: CaseFile,
  outcome: Decision['outcome'],
  { actor: by }: Pick<Origin, 'actor'>,
  reasons: CodedText[],
  comment?: string,
): void {
  file.facts.decision = { outcome, at: isoNow(), by, comment: comment ?? null, reasons };
}

/** Coded texts as the journal keeps them. */
export function plain(texts: readonly CodedText[]) {
  return texts.map(({ code, text }) => ({ code, text }));
}
