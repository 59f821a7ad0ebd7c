import { beforeAll, describe, expect, test } from '@jest/globals';
import { givenApi, IVANOVA, OFFICER, PETROV, PORTAL, type Answer } from '../givens/api.ts';

const api = givenApi();
const DRAFT = { serviceCode: 'certificate', territory: '77', form: { purpose: 'Для визы' } };
const NOBODYS = '00000000-0000-4000-8000-000000000000';
const deep = `{"form":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;

let draft: string;
beforeAll(async () => {
  const { body } = await api.call(IVANOVA, 'POST', '/applications', { body: DRAFT });
  draft = `/applications/${String(body.id)}`;
});

function expectProblem(answer: Answer, status: number, code: string): void {
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
}

describe('a body is refused as invalid', () => {
  test.each<[string, unknown]>([
    ['that is no JSON', '{"serviceCode":'],
    ['that is a list', []],
    ['that is empty', {}],
    ['with an unknown field', { ...DRAFT, status: 'COMPLETED' }],
    ['with a number for a text', { ...DRAFT, territory: 77 }],
    ['with a list for a form', { ...DRAFT, form: [] }],
    ['with a NUL character', { ...DRAFT, form: { purpose: 'x\0' } }],
    ['with a NUL character in a name', { ...DRAFT, form: { 'x\0': 'y' } }],
    [
      'with half a character',
      '{"serviceCode":"certificate","territory":"77","form":{"a":"\\ud800"}}',
    ],
    [
      'with a number beyond all bounds',
      '{"serviceCode":"certificate","territory":"77","form":{"a":1e999}}',
    ],
    ['that nests without end', deep],
    ['of an unknown service', { ...DRAFT, serviceCode: 'none' }],
    ['with an unknown previous application', { ...DRAFT, previousApplicationId: NOBODYS }],
  ])('%s', async (_, body) => {
    expectProblem(
      await api.call(IVANOVA, 'POST', '/applications', { body }),
      400,
      'invalid_request',
    );
  });

  test('and each wrong field is named in the language asked for', async () => {
    const body = { serviceCode: 'certificate', territory: '77', form: {}, zzz: 1 };
    const headers = { 'Accept-Language': 'en' };
    const answer = await api.call(IVANOVA, 'POST', '/applications', { body, headers });
    expect(answer.body.errors).toEqual([
      { path: 'zzz', code: 'unknown_field', message: 'there is no such field' },
    ]);
  });

  test('when a system does not say whom it files for', async () => {
    const answer = await api.call(PORTAL, 'POST', '/applications', { body: DRAFT });
    expectProblem(answer, 400, 'invalid_request');
  });
});

describe('a request is refused', () => {
  test('when its body is too large', async () => {
    const body = { ...DRAFT, form: { purpose: 'x'.repeat(2_000_000) } };
    expectProblem(
      await api.call(IVANOVA, 'POST', '/applications', { body }),
      413,
      'payload_too_large',
    );
  });

  test('when its body is no JSON by its type', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    const answer = await api.call(IVANOVA, 'POST', '/applications', { body: 'x', headers });
    expectProblem(answer, 415, 'unsupported_media_type');
  });

  test('when its answer cannot be what it accepts', async () => {
    const headers = { Accept: 'text/xml' };
    expectProblem(await api.call(IVANOVA, 'GET', '/services', { headers }), 406, 'not_acceptable');
  });

  test('when the address has no such method', async () => {
    const answer = await api.call(IVANOVA, 'DELETE', draft);
    expectProblem(answer, 405, 'method_not_allowed');
    expect(answer.headers.get('Allow')).toBe('GET, PATCH');
  });

  test.each([
    'limit=0',
    'limit=x',
    'status=NONE',
    'group=none',
    'sort=none',
    'cursor=zzz',
    'q=%00',
  ])('when a list is asked for with %s', async (query) => {
    const answer = await api.call(IVANOVA, 'GET', `/applications?${query}`);
    expectProblem(answer, 400, 'invalid_request');
  });

  test('when a person files for somebody else', async () => {
    const body = { ...DRAFT, applicant: { id: 'petrov', name: 'Петров' } };
    const answer = await api.call(IVANOVA, 'POST', '/applications', { body });
    expectProblem(answer, 403, 'applicant_must_be_caller');
  });
});

describe('there is no such case', () => {
  test.each([NOBODYS, 'zzz', '%00', '2026-0000001-0'])('as %s', async (id) => {
    expectProblem(await api.call(IVANOVA, 'GET', `/applications/${id}`), 404, 'not_found');
  });

  test("for whom it is somebody else's", async () => {
    expectProblem(await api.call(PETROV, 'GET', draft), 404, 'not_found');
    expectProblem(await api.call(PETROV, 'PATCH', draft, { body: {} }), 404, 'not_found');
    expectProblem(await api.call(PETROV, 'POST', `${draft}/submit`), 404, 'not_found');
  });

  test('for staff, as long as it is a draft', async () => {
    expectProblem(await api.call(OFFICER, 'GET', draft), 404, 'not_found');
    expectProblem(await api.call(OFFICER, 'POST', `/staff${draft}/claim`), 404, 'not_found');
  });
});

test('an edit of an older version is stale', async () => {
  const headers = { 'If-Match': '"77"' };
  const answer = await api.call(IVANOVA, 'PATCH', draft, { body: { form: {} }, headers });
  expectProblem(answer, 412, 'stale');
});

test('an action on a draft tells where the draft stands', async () => {
  const answer = await api.call(IVANOVA, 'POST', `${draft}/confirm`, { body: {} });
  expectProblem(answer, 409, 'not_allowed_in_status');
  expect(answer.body).toMatchObject({ status: 'DRAFT', allowedActions: [] });
});
