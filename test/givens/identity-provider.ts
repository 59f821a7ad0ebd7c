import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

export const AUDIENCE = 'urn:reglament:test';

/** An issuer of tokens with keys of its own, as an outside program would be one. */
export type Issuer = {
  url: string;
  /** A token of a user with these claims; `exp` is in seconds from now. */
  token: (
    claims: Claims,
    changes?: { exp?: number; audience?: string; key?: CryptoKey },
  ) => Promise<string>;
  close: () => void;
};

export type Claims = {
  sub: string;
  name?: string;
  roles?: string[];
  agency?: string;
  unit?: string;
  email?: string;
  email_verified?: boolean;
  phone_number?: string;
  phone_number_verified?: boolean;
  person?: { inn?: string; snils?: string; birthDate?: string };
};

export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const key = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' };
  let url = '';
  const server = createServer((request, response) => {
    const isKeys = request.url === '/jwks';
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(isKeys ? { keys: [key] } : { jwks_uri: `${url}/jwks` }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url = `http://127.0.0.1:${address.port}`;

  return {
    url,
    token: ({ sub, ...claims }, { exp = 60, audience = AUDIENCE, key: other = privateKey } = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setSubject(sub)
        .setIssuer(url)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + exp)
        .sign(other),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
