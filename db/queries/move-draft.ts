import { eq } from 'drizzle-orm';
import type { Actor } from '../../workflows/domain/people.ts';
import type { Form, Regulation } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { applications, type Application } from '../schema/index.ts';
import { changeDraft } from './change-draft.ts';

/**
 * Puts a draft under another version of its regulation, with its form as that one fills it in.
 * @returns `null` if it is not, or no longer, a draft under the version `from`
 */
export async function moveDraft(
  db: Database,
  move: {
    id: string;
    from: number;
    regulation: Pick<Regulation, 'version' | 'agency'>;
    form: Form;
    actor: Actor;
    /** ISO instant */
    at: string;
  },
): Promise<Application | null> {
  const { id, from, regulation, form, actor, at } = move;
  const { version: to, agency } = regulation;
  return await db.transaction(async (tx) => {
    const [draft] = await tx
      .select()
      .from(applications)
      .where(eq(applications.id, id))
      .for('update');
    if (draft?.number !== null || draft.serviceVersion !== from) return null;
    return await changeDraft(tx, draft, {
      set: { serviceVersion: to, agency, form },
      type: 'draftMoved',
      data: { from, to },
      ...{ actor, at, key: null },
    });
  });
}
