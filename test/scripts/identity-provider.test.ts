import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { readUsers } from '../../scripts/lib/directory.mjs';
import { fetchToken } from '../../scripts/lib/fetch-token.mjs';
import { ROOT } from '../../scripts/lib/root.mjs';
import { emptyFolder, freePort, runPart, type RunningPart } from '../givens/running-part.ts';

const AUDIENCE = 'urn:reglament:api';
const users = [...readUsers().values()];
const Tokens = z.object({ access_token: z.string(), expires_in: z.number() });

let env: Record<string, string>;
let issuer: string;
let provider: RunningPart;

beforeAll(async () => {
  const port = String(await freePort());
  issuer = `http://127.0.0.1:${port}`;
  env = {
    DATA_DIR: await emptyFolder(),
    IDP_PORT: port,
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: AUDIENCE,
    IDP_LOCAL_SECRET: randomBytes(16).toString('hex'),
    PORTAL_CLIENT_SECRET: randomBytes(16).toString('hex'),
  };
  Object.assign(process.env, env);
  provider = await runPart('scripts/identity-provider.mjs', env);
});
afterAll(() => provider.end());

async function verify(token: string) {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  return (await jwtVerify(token, keys, { issuer, audience: AUDIENCE, typ: 'at+jwt' })).payload;
}

function post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(form);
  return fetch(`${issuer}${path}`, { method: 'POST', body, headers, redirect: 'manual' });
}

/** `node scripts/token.mjs …` from another folder. */
function tokenCommand(...args: string[]) {
  const script = join(ROOT, 'scripts/token.mjs');
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const options = { cwd: tmpdir(), env: { ...process.env, ...env } };
    const child = execFile(process.execPath, [script, ...args], options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

describe('a token for a local user', () => {
  test.each(users)('$id: says who it is, for eight hours', async (user) => {
    const claims = await verify(await fetchToken(user.id));
    const { name, roles, agency, unit, person } = user;
    const { sub, iat = 0, exp = 0 } = claims;
    expect(sub).toBe(user.id);
    expect(exp - iat).toBe(8 * 60 * 60);
    expect(claims).toEqual(expect.objectContaining({ name, roles }));
    expect([claims.agency, claims.unit, claims.person]).toEqual([agency, unit, person]);
  });

  test('is all that the command prints', async () => {
    const { code, stdout } = await tokenCommand('officer.mvd');
    expect(code).toBe(0);
    expect(stdout.trimEnd()).not.toMatch(/\s/);
    expect(await verify(stdout.trimEnd())).toHaveProperty('sub', 'officer.mvd');
  });

  test('an unknown name is answered with the known ones', async () => {
    const { code, stdout, stderr } = await tokenCommand('nobody');
    expect([code, stdout]).toEqual([1, '']);
    for (const { id } of users) expect(stderr).toContain(id);
  });

  test('survives a restart of the provider', async () => {
    const token = await fetchToken('petrov');
    await provider.end('SIGKILL');
    await expect(fetchToken('petrov')).rejects.toThrow('npm start');
    provider = await runPart('scripts/identity-provider.mjs', env);
    expect(await verify(token)).toHaveProperty('sub', 'petrov');
  });
});

describe('the token endpoint', () => {
  const localUser = { grant_type: 'urn:reglament:local-user', client_id: 'cli', user: 'admin' };

  test('gives the portal a token for its credentials', async () => {
    const answer = await post('/token', {
      grant_type: 'client_credentials',
      client_id: 'portal',
      client_secret: env.PORTAL_CLIENT_SECRET ?? '',
    });
    const claims = await verify(Tokens.parse(await answer.json()).access_token);
    expect(claims).toEqual(expect.objectContaining({ sub: 'portal', roles: ['system'] }));
  });

  test.each([
    ['a wrong secret', { ...localUser, client_secret: 'guess' }, 401],
    ['no secret', localUser, 401],
    [
      "a wrong secret of the portal's",
      { grant_type: 'client_credentials', client_id: 'portal', client_secret: 'guess' },
      401,
    ],
  ])('refuses %s', async (_, form, status) => {
    const answer = await post('/token', form);
    expect(answer.status).toBe(status);
    expect(await answer.json()).not.toHaveProperty('access_token');
  });

  test('does not let the portal be somebody else', async () => {
    const client = { client_id: 'portal', client_secret: env.PORTAL_CLIENT_SECRET ?? '' };
    const answer = await post('/token', { ...localUser, ...client });
    expect(answer.status).toBe(400);
  });
});

test('a browser logs in with a code and its verifier', async () => {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = 'http://127.0.0.1:5173/signed-in';
  const jar = new Map<string, string>();
  const follow = async (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    return new URL(response.headers.get('location') ?? '', issuer);
  };
  const cookies = () => ({
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
  });

  const query = new URLSearchParams({
    client_id: 'web',
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: redirectUri,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    resource: AUDIENCE,
  });
  const login = await follow(
    await fetch(`${issuer}/auth?${query.toString()}`, { redirect: 'manual' }),
  );
  expect(await (await fetch(login, { headers: cookies() })).text()).toContain('head.soc');
  const resume = await follow(await post(login.pathname, { user: 'head.soc' }, cookies()));
  const back = await follow(await fetch(resume, { headers: cookies(), redirect: 'manual' }));
  expect(back.href).toContain(redirectUri);

  const exchange = {
    grant_type: 'authorization_code',
    client_id: 'web',
    redirect_uri: redirectUri,
    code: back.searchParams.get('code') ?? '',
  };
  expect((await post('/token', { ...exchange, code_verifier: 'x'.repeat(43) })).status).toBe(400);
  const answer = await post('/token', { ...exchange, code_verifier: verifier });
  const claims = await verify(Tokens.parse(await answer.json()).access_token);
  expect(claims).toEqual(
    expect.objectContaining({
      sub: 'head.soc',
      roles: ['head'],
      agency: 'soc',
      unit: 'soc-benefits',
    }),
  );
});
