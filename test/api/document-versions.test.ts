import { beforeEach, describe, expect, test } from '@jest/globals';
import { givenApi, IVANOVA, OFFICER } from '../givens/api.ts';
import { formOf, givenUpload, givenVerdict, PDF } from '../givens/add-document.ts';
import { givenCase } from '../givens/cases.ts';

const api = givenApi();
const SECOND = PDF + 'second\n';
const AUDITOR = { sub: 'auditor', name: 'Аудитор', roles: ['auditor'] };

let application: string;
let documents: string;
let id: string;
beforeEach(async () => {
  const body = { serviceCode: 'certificate', territory: '77', form: {} };
  const draft = await api.call(IVANOVA, 'POST', '/applications', { body });
  application = String(draft.body.id);
  documents = `/applications/${application}/documents`;
  id = await givenUpload(api, IVANOVA, documents, formOf(PDF));
});

const content = async (version = '') => {
  const response = await fetch(`${api.url}${documents}/${id}/content${version}`, {
    headers: { Authorization: `Bearer ${await api.issuer.token(IVANOVA)}` },
  });
  return response.text();
};
const addSecond = () =>
  givenUpload(api, IVANOVA, documents, formOf(SECOND, { documentId: id, name: 'новая.pdf' }), {
    version: 2,
  });

describe('a new version', () => {
  test('is listed with who, when and the name of its file, and counts from then on', async () => {
    await addSecond();
    const listed = await api.call(IVANOVA, 'GET', `${documents}/${id}/versions`);
    const by = { uploadedBy: 'ivanova', uploadedByName: IVANOVA.name };
    expect(listed.body.items).toMatchObject([
      { version: 2, name: 'новая.pdf', isCurrent: true, pinnedVersion: null, ...by },
      { version: 1, name: 'справка.pdf', isCurrent: false, ...by },
    ]);
    expect(await content()).toBe(SECOND);
    expect(await content('?version=1')).toBe(PDF);
  });

  test('is one, however often its request is repeated', async () => {
    const headers = { 'Idempotency-Key': 'version-2' };
    const body = () => formOf(SECOND, { documentId: id });
    const answers = await Promise.all(
      [1, 2, 3].map(() => api.call(IVANOVA, 'POST', documents, { body: body(), headers })),
    );
    expect(answers.map((answer) => answer.body.version)).toEqual([2, 2, 2]);
    const { rows } = await api.db.$client.query('select * from unfinished_uploads');
    expect(rows).toEqual([]);
  });

  test('is of the kind of its document, and of a document of the case', async () => {
    const other = await api.call(IVANOVA, 'POST', documents, {
      body: formOf(SECOND, { documentId: id, kind: 'other' }),
    });
    expect([other.status, other.body.errors]).toMatchObject([400, [{ code: 'kind_of_document' }]]);
    const unknown = await api.call(IVANOVA, 'POST', documents, {
      body: formOf(SECOND, { documentId: '5f1b0f4e-0000-4000-8000-000000000000' }),
    });
    expect([unknown.status, unknown.body.errors]).toMatchObject([
      400,
      [{ code: 'unknown_document' }],
    ]);
  });
});

describe('restoring', () => {
  const restore = (version: number, who = IVANOVA) =>
    api.call(who, 'POST', `${documents}/${id}/restore`, { body: { version } });

  test('makes an earlier version count; the later one stays', async () => {
    await addSecond();
    expect(await restore(1)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await content()).toBe(PDF);
    expect(await content('?version=2')).toBe(SECOND);
    expect((await restore(3)).body.errors).toMatchObject([{ code: 'unknown_version' }]);
  });

  test('of an infected version is refused', async () => {
    await addSecond();
    await givenVerdict(api, id, 'infected', 1);
    expect((await restore(1)).body.code).toBe('document_infected');
  });

  test('is not for the draft that is being filed, nor for a case that is over', async () => {
    await addSecond();
    await api.db.$client.query(`update applications set number = 'N-1' where id = $1`, [
      application,
    ]);
    expect(await restore(1)).toMatchObject({
      status: 409,
      body: { code: 'not_allowed_in_status' },
    });
  });
});

test('an officer does not change what the applicant handed in', async () => {
  const work = { agency: 'mvd', unit: 'mvd-licensing', executor: { id: 'officer.mvd', name: '' } };
  const { id: filed } = await givenCase(api.db, { status: 'EXECUTED', assignment: work });
  const ofCase = `/applications/${filed}/documents`;
  const handedIn = await givenUpload(api, IVANOVA, ofCase, formOf(PDF));
  const body = formOf(SECOND, { documentId: handedIn });
  expect((await api.call(OFFICER, 'POST', ofCase, { body })).status).toBe(400);
  const restored = await api.call(OFFICER, 'POST', `${ofCase}/${handedIn}/restore`, {
    body: { version: 1 },
  });
  expect(restored.status).toBe(409);
});

test('every look is written down, for the auditor to read page by page', async () => {
  await addSecond();
  await content();
  await content('?version=1');
  const restored = await api.call(IVANOVA, 'POST', `${documents}/${id}/restore`, {
    body: { version: 1 },
  });
  expect(restored.status).toBe(200);
  await api.db.$client.query(`update applications set submitted_at = now() where id = $1`, [
    application,
  ]);
  const by = { id: 'ivanova', name: IVANOVA.name, role: 'applicant' };
  const first = await api.call(AUDITOR, 'GET', `${documents}/${id}/looks?limit=2`);
  expect(first.body.items).toMatchObject([
    { act: 'restored', version: 1, by },
    { act: 'downloaded', version: 1, by },
  ]);
  const cursor = String(first.body.nextCursor);
  const rest = await api.call(AUDITOR, 'GET', `${documents}/${id}/looks?limit=2&cursor=${cursor}`);
  expect(rest.body).toMatchObject({ items: [{ act: 'downloaded', version: 2 }], nextCursor: null });
  expect((await api.call(IVANOVA, 'GET', `${documents}/${id}/looks`)).status).toBe(403);
});
