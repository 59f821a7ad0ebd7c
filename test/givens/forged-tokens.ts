import { generateKeyPair, importJWK, SignJWT } from 'jose';
import { SIGNING_ALG, signingKey } from '../../scripts/identity-provider/signing-key.mjs';
import { localSettings } from '../../scripts/lib/local-settings.mjs';

/**
 * Tokens of an administrator that nothing may accept, and one made the same way that is good: it proves that the others
 * are refused for what is wrong with them.
 */
export async function forgedTokens(): Promise<{ good: string; bad: Record<string, string> }> {
  const { OIDC_ISSUER, OIDC_AUDIENCE } = localSettings();
  const jwk = await signingKey();
  const own = await importJWK(jwk, SIGNING_ALG);
  const { privateKey: foreign } = await generateKeyPair(SIGNING_ALG);

  const token = ({ key = own, audience = OIDC_AUDIENCE, expires = '1h' }) =>
    new SignJWT({ name: 'Администратор', roles: ['admin', 'applicant', 'officer', 'head'] })
      .setProtectedHeader({ alg: SIGNING_ALG, kid: jwk.kid ?? '', typ: 'at+jwt' })
      .setSubject('admin')
      .setIssuer(OIDC_ISSUER)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(key);

  const good = await token({});
  const [, claims = ''] = good.split('.');
  const unsigned = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
  return {
    good,
    bad: {
      garbage: 'garbage',
      expired: await token({ expires: '-1h' }),
      'of a foreign key': await token({ key: foreign }),
      'for another audience': await token({ audience: 'urn:another:api' }),
      unsigned: `${unsigned}.${claims}.`,
    },
  };
}
