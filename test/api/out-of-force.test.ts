import { expect, test } from '@jest/globals';
import { givenApi, IVANOVA, type Answer } from '../givens/api.ts';
import { DESIGNER, publish } from '../givens/designer.ts';
import { shippedRegulation } from '../givens/regulation.ts';

const api = givenApi();
const CERTIFICATE = await shippedRegulation('certificate');

const problem = ({ status, body }: Answer) => [status, body.code];
const file = (code: string) =>
  api.call(IVANOVA, 'POST', '/applications', {
    body: { serviceCode: code, territory: '77', form: { purpose: 'Для визы' } },
  });

test('a draft cannot be retired, and a service without a version in force takes no applications', async () => {
  const body = { regulation: { ...CERTIFICATE, code: 'unborn' } };
  await api.call(DESIGNER, 'POST', '/admin/services', { body });
  const path = '/admin/services/unborn/versions/1';
  expect(problem(await api.call(DESIGNER, 'POST', `${path}/retire`, { body: {} }))).toEqual([
    409,
    'not_published',
  ]);
  expect(problem(await file('unborn'))).toEqual([400, 'invalid_request']);
  await publish(api, 'unborn', 1);
  const draft = await file('unborn');
  expect(draft.status).toBe(201);

  await api.call(DESIGNER, 'POST', `${path}/retire`, { body: {} });
  expect(problem(await file('unborn'))).toEqual([409, 'service_not_in_force']);
  expect((await api.call(IVANOVA, 'GET', '/services/unborn')).status).toBe(404);
  const kept = `/applications/${String(draft.body.id)}`;
  expect((await api.call(IVANOVA, 'GET', kept)).body).toMatchObject({ serviceVersion: 1 });
  expect(problem(await api.call(IVANOVA, 'POST', `${kept}/submit`, { body: {} }))).toEqual([
    409,
    'service_not_in_force',
  ]);
});
