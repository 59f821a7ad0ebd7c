import { expect, test } from '@jest/globals';
import { listContacts } from '../../db/queries/list-contacts.ts';
import { Browser } from '../givens/browser.ts';
import { givenMessageWorld } from '../givens/message-world.ts';
import type { ToldCase } from '../givens/told-case.ts';
import { givenApplicant, statesOf } from '../givens/told-applicant.ts';

const world = givenMessageWorld();

async function givenBrowsers(count = 1) {
  const { told } = await givenApplicant(world);
  const browsers: Browser[] = [];
  while (browsers.length < count) {
    const browser = await Browser.at(world.push);
    await told.isReachedBy('push', browser.address);
    browsers.push(browser);
  }
  return { told, browsers };
}
const tell = async (told: ToldCase, type: 'accepted' | 'verified') => {
  await told.goes({ type }, await world.now());
  await world.relay(told);
  await world.carried(told, 'push');
};

test('every browser of a person shows a message, with the number and the link and nothing else', async () => {
  const { told, browsers } = await givenBrowsers(2);
  await tell(told, 'accepted');
  for (const browser of browsers) {
    const pushes = await browser.pushes();
    expect(pushes).toHaveLength(1);
    expect(pushes[0]?.payload).toContain(`/applications/${told.number}`);
    expect(pushes[0]?.payload).not.toContain('Некто');
  }
  expect(await statesOf(told, 'push')).toEqual(['sent', 'sent']);
});

test('a browser that has unsubscribed gets nothing more, and the others go on', async () => {
  const { told, browsers } = await givenBrowsers(2);
  const [gone, stays] = browsers;
  await gone?.unsubscribes();
  await tell(told, 'accepted');
  expect((await statesOf(told, 'push')).toSorted()).toEqual(['failed 410', 'sent']);
  const contacts = await listContacts(world.db, told.person);
  const dead = contacts.filter(({ deadAt }) => deadAt !== null);
  expect(dead).toMatchObject([
    { channel: 'push', address: gone?.address, deadReason: expect.stringContaining('410') },
  ]);

  await world.env.sleep('5 minutes');
  await tell(told, 'verified');
  expect((await statesOf(told, 'push')).slice(2).toSorted()).toEqual([
    'sent',
    'suppressed dead_address',
  ]);
  expect(await stays?.pushes()).toHaveLength(2);
});

test('a subscription that the service never knew ends likewise', async () => {
  const { told } = await givenApplicant(world);
  const { address } = await Browser.at(world.push);
  await told.isReachedBy('push', address.replace(/\/push\/[^"]+/, '/push/nobody'));
  await tell(told, 'accepted');
  expect(await statesOf(told, 'push')).toEqual(['failed 404']);
  expect((await listContacts(world.db, told.person)).find(({ deadAt }) => deadAt)).toBeDefined();
});
