import { describe, expect, test } from '@jest/globals';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { givenApi, OFFICER, type Answer } from '../givens/api.ts';
import { ADMIN, DESIGNER, FOREIGN_DESIGNER } from '../givens/designer.ts';
import { shippedRegulation } from '../givens/regulation.ts';

const api = givenApi();
const CERTIFICATE = await shippedRegulation('certificate');

const regulationOf = (code: string, change: Partial<Regulation> = {}) => ({
  regulation: { ...CERTIFICATE, code, ...change },
});
const make = (code: string, change: Partial<Regulation> = {}): Promise<Answer> =>
  api.call(DESIGNER, 'POST', '/admin/services', { body: regulationOf(code, change) });
const problem = ({ status, body }: Answer) => [status, body.code];

describe('somebody else’s regulation', () => {
  const path = `/admin/services/certificate/versions/${CERTIFICATE.version}`;
  test.each([
    ['GET', path],
    ['PUT', path],
    ['POST', `${path}/publish`],
    ['POST', `${path}/retire`],
    ['POST', '/admin/services/certificate/versions'],
    ['POST', '/admin/services/certificate/availability'],
  ])('is not there for another agency’s designer: %s %s', async (method, target) => {
    const body = target.endsWith('availability')
      ? { available: true }
      : /publish|retire/.test(target)
        ? {}
        : regulationOf('certificate');
    const sent = method === 'GET' ? {} : { body };
    expect(problem(await api.call(FOREIGN_DESIGNER, method, target, sent))).toEqual([
      404,
      'not_found',
    ]);
    expect(problem(await api.call(OFFICER, method, target, sent))).toEqual([403, 'forbidden']);
  });

  test('cannot be written for another agency, nor under another code', async () => {
    const foreign = await make('for-others', { agency: 'soc' });
    expect(problem(foreign)).toEqual([422, 'invalid_regulation']);
    expect(foreign.body.errors).toEqual([expect.objectContaining({ path: 'agency' })]);
    const target = '/admin/services/certificate/versions';
    const other = await api.call(DESIGNER, 'POST', target, { body: regulationOf('other') });
    expect(other.body.errors).toEqual([expect.objectContaining({ path: 'code' })]);
  });

  test('is there for an administrator', async () => {
    expect((await api.call(ADMIN, 'GET', path)).body).toMatchObject({ code: 'certificate' });
  });

  test.each(['0', '-1', '1.5', 'x', '99999999999', '2147483648', '7'])(
    'has no version %s',
    async (v) => {
      const target = `/admin/services/certificate/versions/${v}`;
      expect(problem(await api.call(DESIGNER, 'GET', target))).toEqual([404, 'not_found']);
    },
  );
});
