import { randomInt, randomUUID } from 'node:crypto';
import { savePreferences } from '../../db/queries/save-preferences.ts';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../workflows/domain/messages/preferences.ts';
import type { MessageWorld } from './message-world.ts';
import { ToldCase } from './told-case.ts';

/** A case whose applicant is reached by e-mail and telephone, and may be disturbed at any hour unless told otherwise. */
export async function givenApplicant(
  world: Pick<MessageWorld, 'db' | 'now'>,
  changes: Partial<Preferences> = {},
) {
  const told = await ToldCase.of(world.db);
  const wishes = { ...DEFAULT_PREFERENCES, quietHours: null, rules: [], ...changes };
  await savePreferences(world.db, told.person, wishes, await world.now());
  const email = await told.isReachedBy('email', `${randomUUID()}@example.org`);
  const phone = await told.isReachedBy('sms', `+7900${randomInt(1_000_000, 9_999_999)}`);
  return { told, email, phone };
}

/** States of its deliveries by a channel, with their codes. */
export const statesOf = async (told: ToldCase, channel: string) =>
  (await told.deliveries())
    .filter((one) => one.channel === channel)
    .map(({ state, code }) => (code === null ? state : `${state} ${code}`));
