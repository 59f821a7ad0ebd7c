import type { Actor, Applicant } from '../../workflows/domain/people.ts';
import type { Form } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { FIRST_PREV_HASH, sealEvent } from '../journal-hash.ts';
import { applications, events, type Application } from '../schema/index.ts';
import { findCase } from './find-case.ts';
import { tieKeyToEvent } from './tie-key-to-event.ts';

export interface NewDraft {
  id: string;
  serviceCode: string;
  serviceVersion: number;
  agency: string;
  territory: string;
  applicant: Applicant;
  /** The applicant, or who files for them. */
  author: Actor;
  previousApplicationId: string | null;
  form: Form;
  /** ISO instant */
  at: string;
  /** Idempotency key of the author's request. */
  key: string | null;
}

/** Makes a draft with its first event; the same id again gives the draft that is there. */
export async function createDraft(db: Database, draft: NewDraft): Promise<Application> {
  const { id, author, at, key, applicant, ...rest } = draft;
  return await db.transaction(async (tx) => {
    const [created] = await tx
      .insert(applications)
      .values({
        ...rest,
        id,
        applicant,
        applicantId: applicant.id,
        createdBy: author.id,
        status: 'DRAFT',
        version: 1,
        createdAt: at,
        updatedAt: at,
      })
      .onConflictDoNothing({ target: applications.id })
      .returning();
    if (!created) return await existing(tx, id);

    const event = sealEvent(FIRST_PREV_HASH, {
      caseId: id,
      seq: 1,
      at: new Date(at).toISOString(),
      actorId: author.id,
      actorName: author.name,
      actorRole: author.role,
      type: 'drafted',
      fromStatus: null,
      toStatus: 'DRAFT',
      comment: null,
      data: null,
      idempotencyKey: key,
    });
    await tx.insert(events).values(event);
    await tieKeyToEvent(tx, event);
    return created;
  });
}

async function existing(db: Database, id: string): Promise<Application> {
  const found = await findCase(db, id);
  if (!found) throw new Error('An application vanished');
  return found;
}
