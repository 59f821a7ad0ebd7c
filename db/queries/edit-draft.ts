import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../workflows/domain/people.ts';
import { mergeForm } from '../../workflows/domain/merge-form.ts';
import type { Form } from '../../workflows/domain/regulation.ts';
import { canonicalJson } from '../../workflows/domain/canonical-json.ts';
import type { Database } from '../connect.ts';
import { sealEvent } from '../journal-hash.ts';
import { applications, events, type Application } from '../schema/index.ts';
import { tieKeyToEvent } from './tie-key-to-event.ts';

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
    return { kind: 'edited', application: await write(tx, draft, edit, form, fields) };
  });
}

async function write(
  tx: Database,
  { id, version }: Application,
  { actor, at, key }: DraftEdit,
  form: Form,
  fields: string[],
): Promise<Application> {
  const [previous] = await tx
    .select({ hash: events.hash })
    .from(events)
    .where(and(eq(events.caseId, id), eq(events.seq, version)));
  const [edited] = await tx
    .update(applications)
    .set({ form, version: version + 1, updatedAt: at })
    .where(eq(applications.id, id))
    .returning();
  if (!previous || !edited) throw new Error('A draft has lost its journal');

  const event = sealEvent(previous.hash, {
    caseId: id,
    seq: edited.version,
    at: new Date(at).toISOString(),
    actorId: actor.id,
    actorName: actor.name,
    actorRole: actor.role,
    type: 'draftEdited',
    fromStatus: 'DRAFT',
    toStatus: 'DRAFT',
    comment: null,
    data: { fields },
    idempotencyKey: key,
  });
  await tx.insert(events).values(event);
  await tieKeyToEvent(tx, event);
  return edited;
}

function changedFields(before: Form, after: Form): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null))
    .sort();
}
