import { expect, test } from '@jest/globals';
import { vapidKeys } from '../../activities/channels/vapid-keys.ts';
import { resolveSettings } from '../../scripts/lib/settings.mjs';
import { givenApi, IVANOVA, VAPID_PUBLIC_KEY } from '../givens/api.ts';

const api = givenApi();

test('whoever has signed in gets the key that browsers subscribe with', async () => {
  const { status, body } = await api.call(IVANOVA, 'GET', '/push/key');
  expect([status, body]).toEqual([200, { publicKey: VAPID_PUBLIC_KEY }]);
  expect((await api.call(null, 'GET', '/push/key')).status).toBe(401);
});

test('it is the public half of the key that messages are signed with', () => {
  const VAPID_PRIVATE_KEY = '3'.repeat(64);
  const settings = resolveSettings({}, { VAPID_PRIVATE_KEY });
  expect(settings.VAPID_PUBLIC_KEY).toBe(vapidKeys(VAPID_PRIVATE_KEY).publicKey);
});
