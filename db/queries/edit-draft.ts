import { eq } from 'drizzle-orm';
import type { Actor } from '../../workflows/domain/people.ts';
import { mergeForm } from '../../workflows/domain/merge-form.ts';
import type { Form } from '../../workflows/domain/regulation.ts';
import { canonicalJson } from '../../workflows/domain/canonical-json.ts';
import type { Database } from '../connect.ts';
import { applications, type Application } from '../schema/index.ts';
import { changeDraft } from './change-draft.ts';

export interface DraftEdit {
  id: string;
  /** Merged into the form. */
  changes: Form;
  actor: Actor;
  /** ISO instant */
  at: string;
  /** The version that the caller saw, `null` if they do not care. */
  expectedVersion: number | null;
  key: string | null;
}

/** `filed`: it has a number, so its form is with the workflow. */
export type DraftEditResult =
  { kind: 'edited' | 'stale'; application: Application } | { kind: 'filed' | 'unknown' };

/** Changes the form of a draft. Without a real change nothing is written and the version stays. */
export async function editDraft(db: Database, edit: DraftEdit): Promise<DraftEditResult> {
  const { id, changes, expectedVersion } = edit;
  return await db.transaction(async (tx) => {
    const [draft] = await tx
      .select()
      .from(applications)
      .where(eq(applications.id, id))
      .for('update');
    if (!draft) return { kind: 'unknown' };
    if (draft.number !== null) return { kind: 'filed' };
    if (expectedVersion !== null && expectedVersion !== draft.version) {
      return { kind: 'stale', application: draft };
    }
    const form = mergeForm(draft.form, changes);
    const fields = changedFields(draft.form, form);
    if (fields.length === 0) return { kind: 'edited', application: draft };
    const { actor, at, key } = edit;
    const application = await changeDraft(tx, draft, {
      ...{ set: { form }, type: 'draftEdited', data: { fields } },
      ...{ actor, at, key },
    });
    return { kind: 'edited', application };
  });
}

function changedFields(before: Form, after: Form): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null))
    .sort();
}
