import { describe, expect, test } from '@jest/globals';
import { generateKeyPair } from 'jose';
import { createTokenVerifier } from '../../api/identity.ts';
import { givenApi, IVANOVA, OFFICER } from '../givens/api.ts';
import { AUDIENCE } from '../givens/identity-provider.ts';
import { freePort } from '../givens/running-part.ts';

const api = givenApi();

describe('a request is let in', () => {
  test('with a token of the issuer', async () => {
    expect((await api.call(IVANOVA, 'GET', '/services')).status).toBe(200);
  });
});

describe('a request is unauthorized', () => {
  const refused = async (token: string | null) => {
    const headers: Record<string, string> = token === null ? {} : { Authorization: token };
    const answer = await api.call(null, 'GET', '/services', { headers });
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthorized']);
    expect(answer.headers.get('WWW-Authenticate')).toContain('Bearer');
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  };

  test('without a token', () => refused(null));
  test('with garbled text', () => refused('Bearer abc.def.ghi'));
  test('with another scheme', () => refused('Basic aXZhbm92YTp4'));
  test('when the token has expired', async () =>
    refused(`Bearer ${await api.issuer.token(IVANOVA, { exp: -60 })}`));
  test('when the token is for another audience', async () =>
    refused(`Bearer ${await api.issuer.token(IVANOVA, { audience: 'urn:other' })}`));
  test('when another key signed it', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    await refused(`Bearer ${await api.issuer.token(IVANOVA, { key: privateKey })}`);
  });
  test.each([{ sub: 'a\0b' }, { sub: 'a', name: '\ud800' }])(
    'when the database could not keep whom it names: %j',
    async (claims) => refused(`Bearer ${await api.issuer.token({ ...IVANOVA, ...claims })}`),
  );
  test('when nothing signed it', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { sub: 'admin', roles: ['admin'], iss: api.issuer.url, aud: AUDIENCE };
    await refused(`Bearer ${part({ alg: 'none' })}.${part(claims)}.`);
  });
});

test('an identity provider that is away is no fault of the token', async () => {
  const verify = createTokenVerifier(`http://127.0.0.1:${await freePort()}`, AUDIENCE);
  await expect(verify(await api.issuer.token(IVANOVA))).rejects.toMatchObject({
    code: 'identity_unavailable',
  });
});

test('a role that may not is forbidden, whatever it sends', async () => {
  const answer = await api.call(OFFICER, 'POST', '/applications', { body: {} });
  expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
});
