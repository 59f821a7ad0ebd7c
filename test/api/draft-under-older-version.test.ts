import { afterAll, describe, expect, test } from '@jest/globals';
import { listEvents } from '../../db/queries/list-events.ts';
import { verifyJournal } from '../../db/queries/verify-journal.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { givenApi, IVANOVA, type Answer } from '../givens/api.ts';
import { DESIGNER, givenService, publish } from '../givens/designer.ts';
import { eventually } from '../givens/eventually.ts';
import { shippedRegulation } from '../givens/regulation.ts';

/** Requests that are given up only after the tests; awaited before the API goes. */
const unanswered: Promise<unknown>[] = [];
afterAll(() => Promise.all(unanswered));

const api = givenApi();
const CERTIFICATE = await shippedRegulation('certificate');
const FORM = CERTIFICATE.examples[0]?.form ?? {};
const PASSPORT = {
  kind: 'passport',
  title: { ru: 'Паспорт', en: 'Passport' },
  required: true,
  contentTypes: ['application/pdf'],
  maxBytes: 1_000_000,
};

const problem = ({ status, body }: Answer) => [status, body.code];

async function givenDraft(code: string, form: object = FORM): Promise<string> {
  await givenService(api, code);
  const sent = { serviceCode: code, territory: '77', form };
  return String((await api.call(IVANOVA, 'POST', '/applications', { body: sent })).body.id);
}

async function givenVersion(code: string, change: Partial<Regulation>): Promise<void> {
  const body = { regulation: { ...CERTIFICATE, code, ...change } };
  const made = await api.call(DESIGNER, 'POST', `/admin/services/${code}/versions`, { body });
  await publish(api, code, Number(made.body.version));
}

const submit = (id: string) =>
  api.call(IVANOVA, 'POST', `/applications/${id}/submit`, {
    body: {},
    headers: { 'Accept-Language': 'en' },
  });

/** No engine answers here, and nobody waits for one: a draft that has got its number was let through. */
async function outcome(id: string): Promise<string> {
  const answers: string[] = [];
  unanswered.push(submit(id).then(({ body }) => answers.push(String(body.code))));
  return await eventually('the draft is let through or refused', 8_000, async () => {
    const { body } = await api.call(IVANOVA, 'GET', `/applications/${id}`);
    return body.number === null ? answers[0] : 'let through';
  });
}

describe('a draft of an older version', () => {
  test('is moved to the one in force, and its author hears what changed before it is filed', async () => {
    const id = await givenDraft('with-passport');
    await givenVersion('with-passport', { documents: [...CERTIFICATE.documents, PASSPORT] });

    const told = await submit(id);
    expect(problem(told)).toEqual([409, 'regulation_changed']);
    expect(told.body).toMatchObject({
      changes: [{ path: 'documents.passport', text: 'Added: the document “Passport”' }],
      missing: [{ path: 'documents.passport', code: 'document_missing' }],
      remarks: [],
    });
    const kept = await api.call(IVANOVA, 'GET', `/applications/${id}`);
    expect(kept.body).toMatchObject({ status: 'DRAFT', serviceVersion: 2, number: null });
    expect(await listEvents(api.db, id)).toMatchObject([
      { type: 'drafted' },
      { type: 'draftMoved', data: { from: 1, to: 2 }, actorId: IVANOVA.sub },
    ]);
    expect(await verifyJournal(api.db, id)).toBeNull();

    expect(await outcome(id)).toBe('let through');
  });

  test('is filed at once if nothing that differs concerns its author', async () => {
    const id = await givenDraft('slower');
    const terms = { ...CERTIFICATE.terms, verification: { workingDays: 3 } };
    await givenVersion('slower', { terms });
    expect(await outcome(id)).toBe('let through');
    const { body } = await api.call(IVANOVA, 'GET', `/applications/${id}`);
    expect(body).toMatchObject({ serviceVersion: 2, version: 2 });
  });

  test('that lacks something is told so, though only the clock differs', async () => {
    const id = await givenDraft('slower-still', {});
    await givenVersion('slower-still', {
      terms: { ...CERTIFICATE.terms, verification: { workingDays: 3 } },
    });
    const told = await submit(id);
    expect(problem(told)).toEqual([409, 'regulation_changed']);
    expect(told.body.changes).toEqual([]);
    expect(told.body.missing).toContainEqual(expect.objectContaining({ path: 'form.purpose' }));
  });

  test('is checked as it would be filed now', async () => {
    const id = await givenDraft('checked-now');
    await givenVersion('checked-now', { documents: [...CERTIFICATE.documents, PASSPORT] });
    const { body } = await api.call(IVANOVA, 'POST', `/applications/${id}/check`, { body: {} });
    expect(body.missing).toEqual([expect.objectContaining({ path: 'documents.passport' })]);
    expect((await api.call(IVANOVA, 'GET', `/applications/${id}`)).body.serviceVersion).toBe(1);
  });

  test('is filed under one version whole, though the next is published at the same moment', async () => {
    const id = await givenDraft('at-once');
    const documents = [...CERTIFICATE.documents, PASSPORT];
    const [seen] = await Promise.all([outcome(id), givenVersion('at-once', { documents })]);
    const { body } = await api.call(IVANOVA, 'GET', `/applications/${id}`);
    expect([
      ['let through', 1],
      ['regulation_changed', 2],
    ]).toContainEqual([seen, body.serviceVersion]);
  });
});
