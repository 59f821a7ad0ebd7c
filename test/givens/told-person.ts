import { randomUUID } from 'node:crypto';
import type { GivenApi } from './api.ts';
import type { Claims } from './identity-provider.ts';
import { ToldCase } from './told-case.ts';

export const NOON = '2026-03-02T12:00:00.000Z';

export const someone = (more: Partial<Claims> = {}): Claims => ({
  sub: `person-${randomUUID()}`,
  roles: ['applicant'],
  ...more,
});

/** Somebody with a verified e-mail address whose case was accepted and verified, and who was told so. */
export async function givenPerson(api: GivenApi) {
  const email = `${randomUUID()}@example.org`;
  const who = someone({ email, email_verified: true });
  await api.call(who, 'GET', '/inbox'); // from now on their address is known
  const told = await ToldCase.of(api.db, who.sub);
  await told.goes({ type: 'accepted' }, NOON);
  await told.isTold();
  return { who, told, email };
}
export const items = (body: Record<string, unknown>): Record<string, unknown>[] => {
  if (!Array.isArray(body.items)) throw new Error(JSON.stringify(body));
  return body.items.map((item: Record<string, unknown>) => item);
};
