import { beforeAll, expect, test } from '@jest/globals';
import { givenApi, IVANOVA, type Answer } from '../givens/api.ts';
import { DESIGNER, givenService } from '../givens/designer.ts';

const api = givenApi();
const DRAFT = { territory: '77', form: { purpose: 'Для визы' } };
const CLOSED = {
  available: false,
  reason: { ru: 'Обновляется реестр', en: 'The registry is being renewed' },
  alternatives: ['certificate'],
  responsible: 'mvd-licensing',
};

const problem = ({ status, body }: Answer) => [status, body.code];
const set = (code: string, body: object) =>
  api.call(DESIGNER, 'POST', `/admin/services/${code}/availability`, { body });

beforeAll(() => givenService(api, 'renewed'));

test('filing for an unavailable service answers with the reason, what to use instead, and who is responsible', async () => {
  const body = { ...DRAFT, serviceCode: 'renewed' };
  const draft = await api.call(IVANOVA, 'POST', '/applications', { body });
  const why = {
    reason: 'The registry is being renewed',
    alternatives: [{ code: 'certificate', title: expect.any(String) }],
    responsible: 'Licences and Certificates Unit',
  };
  const headers = { 'Accept-Language': 'en' };

  expect((await set('renewed', CLOSED)).body).toMatchObject({
    unavailable: { reason: 'Обновляется реестр', responsible: 'Отдел лицензирования и справок' },
  });
  const refused = await api.call(IVANOVA, 'POST', '/applications', { body, headers });
  expect(problem(refused)).toEqual([409, 'service_unavailable']);
  expect(refused.body).toMatchObject(why);
  const target = `/applications/${String(draft.body.id)}/submit`;
  const kept = await api.call(IVANOVA, 'POST', target, { body: {}, headers });
  expect(problem(kept)).toEqual([409, 'service_unavailable']);
  const shown = await api.call(IVANOVA, 'GET', '/services/renewed', { headers });
  expect(shown.body.unavailable).toEqual(why);
  const { body: all } = await api.call(IVANOVA, 'GET', '/services', { headers });
  expect(all.items).toContainEqual(expect.objectContaining({ code: 'renewed', unavailable: why }));

  await set('renewed', { available: true });
  expect((await api.call(IVANOVA, 'POST', '/applications', { body })).status).toBe(201);
});

test.each<[string, object]>([
  ['an unknown service instead', { ...CLOSED, alternatives: ['certificate', 'none'] }],
  ['itself instead', { ...CLOSED, alternatives: ['renewed'] }],
  ['nobody as responsible', { ...CLOSED, responsible: 'ivanova' }],
  ['a reason in one language', { ...CLOSED, reason: { ru: 'Причина' } }],
  ['no reason', { available: false }],
  ['a reason though it is available', { ...CLOSED, available: true }],
])('a service cannot be closed with %s', async (_, body) => {
  expect(problem(await set('renewed', body))).toEqual([400, 'invalid_request']);
});
