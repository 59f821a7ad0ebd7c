import { beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { givenApi, IVANOVA, OFFICER, PETROV } from '../givens/api.ts';
import { givenVerdict } from '../givens/add-document.ts';
import { givenCase } from '../givens/cases.ts';

const api = givenApi();
const PDF = '%PDF-1.4\n%%EOF\n';
const Documents = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });

let documents: string;
beforeAll(async () => {
  const body = { serviceCode: 'certificate', territory: '77', form: {} };
  const draft = await api.call(IVANOVA, 'POST', '/applications', { body });
  documents = `/applications/${String(draft.body.id)}/documents`;
});

function form(content: string, kind = 'supporting', name = 'справка.pdf'): FormData {
  const body = new FormData();
  body.set('kind', kind);
  body.set('file', new Blob([content]), name);
  return body;
}

test('what was uploaded is listed and downloaded as it was', async () => {
  const uploaded = await api.call(IVANOVA, 'POST', documents, { body: form(PDF) });
  expect(uploaded.status).toBe(201);
  expect(uploaded.body).toMatchObject({ version: 1, contentType: 'application/pdf', size: 15 });

  const listed = Documents.parse((await api.call(IVANOVA, 'GET', documents)).body);
  await givenVerdict(api, String(uploaded.body.id), 'clean');
  expect(listed.items).toEqual([{ id: uploaded.body.id, name: 'справка.pdf' }]);

  const response = await fetch(`${api.url}${documents}/${String(uploaded.body.id)}/content`, {
    headers: { Authorization: `Bearer ${await api.issuer.token(IVANOVA)}` },
  });
  expect(await response.text()).toBe(PDF);
  expect(response.headers.get('Content-Disposition')).toContain(
    `attachment; filename="???????.pdf"; filename*=UTF-8''${encodeURIComponent('справка.pdf')}`,
  );
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
});

test.each<[string, FormData, number, string]>([
  ['a script by another name', form('#!/bin/sh\n'), 415, 'unsupported_media_type'],
  ['a page by another name', form('<script>alert(1)</script>'), 415, 'unsupported_media_type'],
  ['an empty file', form(''), 422, 'document_refused'],
  ['a file larger than its rule', form(PDF + 'x'.repeat(11_000_000)), 413, 'payload_too_large'],
  ['a kind that the service does not know', form(PDF, 'none'), 400, 'invalid_request'],
])('%s is refused', async (_, body, status, code) => {
  const answer = await api.call(IVANOVA, 'POST', documents, { body });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

test.each([
  ['without its boundary', 'multipart/form-data'],
  ['cut off', 'multipart/form-data; boundary=x'],
])('a multipart body %s is refused', async (_, type) => {
  const sent = { body: '--x\r\nbroken', headers: { 'Content-Type': type } };
  const answer = await api.call(IVANOVA, 'POST', documents, sent);
  expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
});

test('two files at once are refused', async () => {
  const body = form(PDF);
  body.append('file', new Blob([PDF]), 'second.pdf');
  expect((await api.call(IVANOVA, 'POST', documents, { body })).status).toBe(400);
});

test("somebody else's case takes no documents", async () => {
  expect((await api.call(PETROV, 'POST', documents, { body: form(PDF) })).status).toBe(404);
});

test('an executor adds to the result, of any kind, while they work on it; colleagues do not', async () => {
  const work = { agency: 'mvd', unit: 'mvd-licensing', executor: { id: 'officer.mvd', name: '' } };
  const executed = await givenCase(api.db, { status: 'EXECUTED', assignment: work });
  const toResult = `/applications/${executed.id}/documents`;
  const added = await api.call(OFFICER, 'POST', toResult, { body: form(PDF, 'act') });
  expect([added.status, added.body.kind]).toEqual([201, 'act']);

  const colleague = { ...OFFICER, sub: 'officer2.mvd' };
  const refused = await api.call(colleague, 'POST', toResult, { body: form(PDF, 'act') });
  expect([refused.status, refused.body.code]).toEqual([409, 'not_allowed_in_status']);

  const reviewed = await givenCase(api.db, { status: 'UNDER_REVIEW', assignment: work });
  const early = `/applications/${reviewed.id}/documents`;
  expect((await api.call(OFFICER, 'POST', early, { body: form(PDF, 'act') })).status).toBe(409);
});
