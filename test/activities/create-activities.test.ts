import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createChannels } from '../../activities/channels/create-channels.ts';
import { createActivities } from '../../activities/create-activities.ts';
import { connect } from '../../db/connect.ts';
import { createFileStore } from '../../db/documents/file-store.ts';
import { addDocument } from '../../db/queries/add-document.ts';
import { allocateNumber } from '../../db/queries/allocate-number.ts';
import { findDocument } from '../../db/queries/find-document.ts';
import { listIssuedDocuments } from '../../db/queries/list-issued-documents.ts';
import { listEvents } from '../../db/queries/list-events.ts';
import { users } from '../../db/schema/index.ts';
import { lazyClient } from '../../temporal-config/client.ts';
import type { EventRecord } from '../../workflows/domain/activities.ts';
import { CONTENT_TYPES } from '../../workflows/domain/content-types.ts';
import { activitySettings } from '../givens/activity-settings.ts';
import { factsWith, givenCase, givenDraft, recordAfter } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';
import { failureOf } from '../givens/failure-of.ts';
import { shippedRegulation } from '../givens/regulation.ts';
import { emptyFolder, freePort } from '../givens/running-part.ts';

const database = givenDatabase();
const certificate = await shippedRegulation('certificate');
const documents = createFileStore(join(await emptyFolder(), 'documents'));
const settings = activitySettings();
const nobody = { address: '127.0.0.1:9', namespace: 'default', taskQueue: 'nobody' };
const temporal = lazyClient(nobody);
const channels = createChannels(settings);
const activities = (db = database.db) =>
  createActivities({ db, documents, channels, settings, temporal, taskQueue: 'nobody' });

const applicant = { id: 'ivanova', name: 'Иванова Мария Петровна', inn: '771204831009' };
const pinned = { serviceCode: certificate.code, serviceVersion: certificate.version };

/** What a workflow hands over: the facts are those after the last event. */
function momentOf(...records: [EventRecord, ...EventRecord[]]) {
  const events = records.map(({ facts, ...event }) => ({ ...event, to: facts.status }));
  return { events, facts: records.at(-1)?.facts ?? records[0].facts };
}

function order(caseId: string, at = '2026-05-12T21:30:00.000Z') {
  const [step] = certificate.steps;
  if (!step) throw new Error('a certificate has a step');
  const form = { fullName: applicant.name, inn: applicant.inn, purpose: 'Для суда' };
  const of = { ...pinned, caseId, caseNumber: '2026-0000017-4', applicant, form };
  return { ...of, step, at, zone: certificate.zone };
}

test('the document of a step is made once, and kept with the case', async () => {
  const { id: caseId } = await givenDraft(database.db);
  const made = await activities().makeDocument(order(caseId));
  expect(await activities().makeDocument(order(caseId))).toEqual(made);
  expect(made).toMatchObject({ version: 1, kind: 'certificate', contentType: CONTENT_TYPES.pdf });

  const stored = await findDocument(database.db, { caseId, id: made.id });
  expect(stored).toMatchObject({ name: 'Справка 2026-0000017-4.pdf', size: made.size });
  const content = await buffer(await documents.open(stored?.storageKey ?? ''));
  expect([content.length, content.toString('latin1', 0, 5)]).toEqual([made.size, '%PDF-']);
});

test('made again at another instant it is a new version, and the earlier one is still there', async () => {
  const { id: caseId } = await givenDraft(database.db);
  const first = await activities().makeDocument(order(caseId));
  const again = await activities().makeDocument(order(caseId, '2026-06-01T09:00:00.000Z'));
  expect([again.id, again.version]).toEqual([first.id, 2]);
  const stored = await findDocument(database.db, { caseId, id: first.id, version: 1 });
  expect((await buffer(await documents.open(stored?.storageKey ?? ''))).length).toBe(first.size);
});

test('an issued document is found by its code, made again it has another', async () => {
  const { id: caseId } = await givenDraft(database.db);
  const [first, retried] = await Promise.all([
    activities().makeDocument(order(caseId)),
    activities().makeDocument(order(caseId)),
  ]);
  expect(retried).toEqual(first);
  const again = await activities().makeDocument(order(caseId, '2026-06-01T09:00:00.000Z'));
  const issued = await listIssuedDocuments(database.db, [caseId]);
  expect(issued.map(({ documentVersion, sha256 }) => [documentVersion, sha256])).toEqual([
    [1, first.sha256],
    [2, again.sha256],
  ]);
  expect(new Set(issued.map(({ code }) => code)).size).toBe(2);
  expect(issued[0]).toMatchObject({
    number: '2026-0000017-4',
    issuer: 'mvd',
    shown: [{}, {}, {}, {}],
  });
});

test('a statement is a workbook, and what is no result has no code', async () => {
  const { id: caseId } = await givenDraft(database.db);
  const [step] = certificate.steps;
  const document = step?.document;
  if (!step || !document) throw new Error('a certificate is a document');
  const workbook = { ...step, document: { ...document, format: 'xlsx' as const, issued: false } };
  const made = await activities().makeDocument({ ...order(caseId), step: workbook });
  expect(made.contentType).toBe(CONTENT_TYPES.xlsx);
  const stored = await findDocument(database.db, { caseId, id: made.id });
  expect(stored?.name).toBe('Справка 2026-0000017-4.xlsx');
  expect(await listIssuedDocuments(database.db, [caseId])).toEqual([]);
});

test('a document in which malware was found by the time of the check is as good as none, and remarked on', async () => {
  const { id: caseId } = await givenDraft(database.db);
  const infected = await addDocument(database.db, {
    ...{ id: randomUUID(), caseId, kind: 'supporting', name: 'a.pdf', size: 10, sha256: 'a' },
    ...{ contentType: CONTENT_TYPES.pdf, scan: 'infected', storageKey: 'k' },
    ...{ uploadedBy: 'ivanova', uploadedAt: '2026-03-02T08:00:00.000Z' },
  });
  const checked = { form: {}, applicant, territory: '77', filedOn: '2026-03-02' };
  const found = { path: 'documents.supporting', code: 'document_infected' };
  const withIt = { ...pinned, ...checked, documents: [infected] };
  expect((await activities().checkApplication(withIt)).remarks).toContainEqual(found);
  const another = { ...infected, id: randomUUID() };
  const earlier = { ...withIt, documents: [another, infected] };
  expect((await activities().checkApplication(earlier)).remarks).toContainEqual(found);
  const replaced = { ...withIt, documents: [infected, another] };
  expect((await activities().checkApplication(replaced)).remarks).not.toContainEqual(found);
  const clean = { ...infected, version: 2 };
  const without = { ...pinned, ...checked, documents: [clean] };
  expect((await activities().checkApplication(without)).remarks).not.toContainEqual(found);
});

test('an application is checked against the version that it was filed under', async () => {
  await givenDraft(database.db);
  const empty = { form: {}, documents: [], applicant, territory: '77', filedOn: '2026-03-02' };
  const { missing } = await activities().checkApplication({ ...pinned, ...empty });
  expect(missing.map(({ path }) => path)).toContain('form.purpose');
  const failure = await failureOf(
    activities().checkApplication({ ...pinned, ...empty, serviceVersion: 99 }),
  );
  expect([failure.type, failure.nonRetryable]).toEqual(['RegulationMissing', false]);
});

test('events are written in their order, and once, also when a try is repeated', async () => {
  const draft = await givenDraft(database.db);
  const accepted = recordAfter(draft);
  const verified = recordAfter(
    { id: draft.id, version: accepted.seq },
    { event: { type: 'verified' }, from: 'ACCEPTED', facts: factsWith({ status: 'VERIFIED' }) },
  );
  await activities().recordEvents(momentOf(accepted));
  await activities().recordEvents(momentOf(accepted, verified));
  const journal = await listEvents(database.db, draft.id);
  expect(journal.map(({ type }) => type)).toEqual(['drafted', 'accepted', 'verified']);
});

test('an event that leaves a gap is a conflict, tried again until the database is put right', async () => {
  const { id } = await givenDraft(database.db);
  const failure = await failureOf(
    activities().recordEvents(momentOf(recordAfter({ id, version: 7 }))),
  );
  expect([failure.type, failure.nonRetryable]).toEqual(['JournalConflict', false]);
});

test('a database that is gone is tried again, and the failure holds nothing of the case', async () => {
  const gone = connect(`postgres://nobody@127.0.0.1:${await freePort()}/nothing`);
  const record = recordAfter(
    { id: randomUUID(), version: 1 },
    { facts: factsWith({ form: { fullName: applicant.name } }) },
  );
  const failure = await failureOf(activities(gone).recordEvents(momentOf(record)));
  await gone.$client.end();
  expect(failure.nonRetryable).toBe(false);
  expect(failure.message).toContain('ECONNREFUSED');
  expect(failure.cause).toBeUndefined();
  expect(JSON.stringify([failure.message, failure.stack])).not.toContain(applicant.name);
});

test('a subject is claimed by one case, and a broken term is brought to somebody', async () => {
  const [first, second] = [await givenCase(database.db), await givenDraft(database.db)];
  const claim = (caseId: string) =>
    activities().claimSubject({
      caseId,
      serviceCode: certificate.code,
      applicantId: applicant.id,
      subject: 'Школа № 1',
    });
  expect(await claim(first.id)).toEqual({ holder: null });
  await allocateNumber(database.db, {
    id: first.id,
    year: 2026,
    serviceVersion: first.serviceVersion,
  });
  expect(await claim(second.id)).toEqual({ holder: expect.stringMatching(/^2026-/) });

  const admin = { id: 'admin', name: 'Алтухов Кирилл Романович' };
  await database.db.insert(users).values({ ...admin, roles: ['admin'], agency: null, unit: null });
  const asked = { agency: 'mvd', unit: 'mvd-licensing', level: 'head' } as const;
  expect(await activities().findResponsible(asked)).toEqual({ ...admin, role: 'admin' });
});
