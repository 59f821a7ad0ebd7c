import { isoNow, type CaseFile } from '../case-file.ts';
import { wholeTerm } from '../domain/case-deadlines.ts';
import { STAGES } from '../domain/stage-names.ts';
import type { Term } from '../domain/term.ts';
import { commands } from '../messages.ts';
import { goBack } from './go-back.ts';
import { on } from './on.ts';

/** What the head of a unit may do: return a case to an earlier stage, extend its term, annul it on formal grounds. */
export function listenToHead(file: CaseFile): void {
  on(file, commands.return, {
    action: 'return',
    refuses: ({ stage }) => {
      const isEarlier = STAGES.indexOf(stage) < STAGES.indexOf(file.facts.stage);
      return isEarlier ? null : 'return_not_earlier';
    },
    handle: ({ stage, reason }, origin) => {
      goBack(file, stage);
      const receipt = file.carryOut({ type: 'returned', comment: reason, data: { stage } }, origin);
      file.pipeline.cut('returned');
      return receipt;
    },
  });

  on(file, commands.extend, {
    action: 'extend',
    refuses: ({ term }) => (isWithinLimit(file, term) ? null : 'extension_limit'),
    handle: ({ term, reason }, origin) => {
      file.facts.extensions = [...file.facts.extensions, term];
      return file.carryOut({ type: 'extended', comment: reason, data: { term } }, origin);
    },
  });

  on(file, commands.annul, {
    action: 'annul',
    handle: ({ reason }, origin) => {
      const receipt = file.carryOut({ type: 'annulled', comment: reason }, origin);
      file.pipeline.cut('annulled');
      return receipt;
    },
  });
}

/** All extensions together may not reach beyond the regulation's limit. */
function isWithinLimit(file: CaseFile, term: Term): boolean {
  const { facts, snapshot, procedure } = file;
  const extensions = [...facts.extensions, term];
  const now = isoNow();
  const asked = wholeTerm({ ...facts, extensions }, now, snapshot);
  const limit = wholeTerm({ ...facts, extensions: [procedure.terms.maxExtension] }, now, snapshot);
  return asked.dueAt <= limit.dueAt;
}
