import { condition } from '@temporalio/workflow';
import type { CaseFile } from '../case-file.ts';
import { mergeForm } from '../domain/merge-form.ts';
import type { Form } from '../domain/regulation.ts';
import { commands } from '../messages.ts';
import { fileAppeal } from './listen-to-appeals.ts';
import { on } from './on.ts';

/** What the applicant may do: file, resubmit, confirm, dispute, withdraw. */
export function listenToApplicant(file: CaseFile): void {
  on(file, commands.submit, {
    handle: async () => {
      await condition(() => file.facts.status !== 'DRAFT');
      await file.settled();
      return file.receipt;
    },
  });

  on(file, commands.resubmit, {
    action: 'resubmit',
    handle: ({ form, answers, comment, documents }, origin) => {
      if (form) resubmitForm(file, form);
      file.facts.documents = documents;
      file.facts.missing = [];
      file.facts.remarks = [];
      file.facts.questions = [];
      const data = {
        fields: Object.keys(form ?? {}),
        answers: answers ?? [],
        documents: documents.map(({ id, version, kind, sha256 }) => ({
          id,
          version,
          kind,
          sha256,
        })),
      };
      return file.carryOut({ type: 'resubmitted', comment: comment ?? null, data }, origin);
    },
  });

  on(file, commands.confirm, {
    action: 'confirm',
    handle: (_, origin) => file.carryOut({ type: 'confirmed' }, origin),
  });

  on(file, commands.dispute, {
    action: 'dispute',
    handle: ({ reason }, origin) => {
      const unsaid = { wanted: '', documentIds: [], critical: false };
      return fileAppeal(file, 'dispute', { grounds: 'other', text: reason, ...unsaid }, origin);
    },
  });

  on(file, commands.supplement, {
    action: 'supplement',
    handle: ({ comment, documents }, origin) => {
      file.facts.documents = documents;
      const data = { documents: documents.map(({ id, version, kind }) => ({ id, version, kind })) };
      return file.carryOut({ type: 'informationAdded', comment, data }, origin);
    },
  });

  on(file, commands.withdraw, {
    action: 'withdraw',
    handle: ({ reason }, origin) => {
      const receipt = file.carryOut({ type: 'withdrawn', comment: reason }, origin);
      file.pipeline.cut('annulled');
      return receipt;
    },
  });
}

/** Merges the changes in and notes whether a value that was verified is among them. */
function resubmitForm(file: CaseFile, changes: Form): void {
  const before = file.facts.form;
  const after = mergeForm(before, changes);
  const { registries, conflict } = file.procedure;
  const compared = registries.flatMap(({ compare }) => compare.map(({ path }) => path));
  const isChanged = [...compared, ...(conflict?.subject ?? [])].some((path) => {
    const field = path.replace(/^form\./, '');
    return JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  });
  file.facts.form = after;
  file.snapshot.reverify ||= isChanged;
}
