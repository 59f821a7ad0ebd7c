import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/connect.ts';
import { createDraft, type NewDraft } from '../../db/queries/create-draft.ts';
import { recordEvent } from '../../db/queries/record-event.ts';
import { storeRegulation } from '../../db/queries/store-regulation.ts';
import type { Application } from '../../db/schema/index.ts';
import type { EventRecord } from '../../workflows/domain/activities.ts';
import { SYSTEM, type Actor } from '../../workflows/domain/people.ts';
import { type CaseFacts } from '../../workflows/domain/case.ts';
import { shippedRegulation } from './regulation.ts';

export const IVANOVA: Actor = { id: 'ivanova', name: 'Иванова Мария', role: 'applicant' };

/** Reading the catalogue takes longer than all else here. */
const CERTIFICATE = await shippedRegulation('certificate');

/** A draft of a `certificate`, stored with its regulation. */
export async function givenDraft(
  db: Database,
  changes: Partial<NewDraft> = {},
): Promise<Application> {
  await storeRegulation(db, CERTIFICATE);
  return await createDraft(db, {
    id: randomUUID(),
    serviceCode: CERTIFICATE.code,
    serviceVersion: CERTIFICATE.version,
    agency: CERTIFICATE.agency,
    territory: '77',
    applicant: { id: IVANOVA.id, name: IVANOVA.name },
    author: IVANOVA,
    previousApplicationId: null,
    form: { purpose: 'visa' },
    at: '2026-03-02T08:00:00.000Z',
    key: null,
    ...changes,
  });
}

/** The facts of a case that was just accepted. */
export function factsWith(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    status: 'ACCEPTED',
    stage: 'intake',
    form: { purpose: 'visa' },
    documents: [],
    missing: [],
    remarks: [],
    questions: [],
    assessment: null,
    slot: null,
    manualCheck: false,
    differences: [],
    payment: null,
    assignment: null,
    steps: [],
    decision: null,
    result: null,
    appeals: [],
    deadlines: {},
    pauses: [],
    extensions: [],
    overdue: false,
    escalation: null,
    calendar: { code: 'ru', version: '1' },
    submittedAt: '2026-03-02T09:00:00.000Z',
    closed: false,
    ...changes,
  };
}

/** The record of an acceptance as the event after `version`. */
export function recordAfter(
  { id, version }: Pick<Application, 'id' | 'version'>,
  changes: Partial<EventRecord> = {},
): EventRecord {
  return {
    caseId: id,
    seq: version + 1,
    at: '2026-03-02T09:00:00.000Z',
    actor: SYSTEM,
    event: { type: 'accepted' },
    from: 'DRAFT',
    facts: factsWith(),
    key: null,
    ...changes,
  };
}

/** A case whose row has these facts. */
export async function givenCase(
  db: Database,
  facts: Partial<CaseFacts> = {},
  draft: Partial<NewDraft> = {},
): Promise<Application> {
  const made = await givenDraft(db, draft);
  await recordEvent(db, recordAfter(made, { facts: factsWith(facts) }));
  return made;
}
