import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { ROLES, type Role } from '../workflows/domain/people.ts';
import { AppError } from './app-error.ts';
import { isStorableText } from './check-storable.ts';

/** Who calls, as the identity provider vouches for it. */
export type Caller = {
  id: string;
  name: string;
  roles: Role[];
  /** `null`: no agency, or the whole installation. */
  agency: string | null;
  /** `null`: the whole agency. */
  unit: string | null;
  person: { inn?: string; snils?: string; birthDate?: string };
  /** Addresses that the identity provider has verified. */
  contacts: { email?: string; phone?: string };
};

export type VerifyToken = (token: string) => Promise<Caller>;

const CLOCK_TOLERANCE_SECONDS = 5;
const ALGORITHMS = ['RS256', 'ES256'];
const PROVIDER_WAITS_MS = 5_000;

/** Failures of jose that say something of the provider, not of the token. */
const PROVIDER_FAILURES = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

const Discovery = z.object({ jwks_uri: z.url() });
const Text = z.string().refine(isStorableText);
const Claims = z.object({
  sub: Text.min(1).max(200),
  name: Text.optional(),
  roles: z.array(z.string()).default([]),
  agency: Text.optional(),
  unit: Text.optional(),
  person: z
    .object({ inn: Text.optional(), snils: Text.optional(), birthDate: Text.optional() })
    .default({}),
  email: Text.max(254).optional(),
  email_verified: z.boolean().default(false),
  phone_number: Text.max(20).optional(),
  phone_number_verified: z.boolean().default(false),
});

/**
 * Verifies access tokens of one issuer by its published keys, which are fetched when first needed and again when a new
 * key appears. Throws `unauthorized` for a bad token, `identity_unavailable` when the keys cannot be had.
 */
export function createTokenVerifier(issuer: string, audience: string): VerifyToken {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;

  return async (token) => {
    try {
      keys ??= createRemoteJWKSet(await findKeys(issuer), { timeoutDuration: PROVIDER_WAITS_MS });
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['sub', 'exp'],
      });
      return callerOf(payload);
    } catch (error) {
      const isTokenBad =
        error instanceof z.ZodError ||
        (error instanceof errors.JOSEError && !PROVIDER_FAILURES.includes(error.code));
      throw new AppError(isTokenBad ? 'unauthorized' : 'identity_unavailable', {}, error);
    }
  };
}

async function findKeys(issuer: string): Promise<URL> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(PROVIDER_WAITS_MS),
  });
  const found = Discovery.safeParse(await response.json());
  if (!found.success) throw new Error('The identity provider does not say where its keys are');
  return new URL(found.data.jwks_uri);
}

function callerOf(payload: unknown): Caller {
  const claims = Claims.parse(payload);
  const { sub, name, roles, agency, unit, person, email, phone_number: phone } = claims;
  return {
    id: sub,
    name: name ?? sub,
    roles: ROLES.filter((role) => roles.includes(role)),
    agency: agency ?? null,
    unit: unit ?? null,
    person,
    contacts: {
      ...(email !== undefined && claims.email_verified && { email }),
      ...(phone !== undefined && claims.phone_number_verified && { phone }),
    },
  };
}
