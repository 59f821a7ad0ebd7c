import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { postOutside } from '../../activities/post-outside.ts';
import { isPrivateAddress } from '../../activities/private-addresses.ts';
import { WebhookReceiver } from '../givens/webhook-receiver.ts';

const receiver = new WebhookReceiver();
let url = '';
beforeAll(async () => {
  url = await receiver.listen();
});
afterAll(() => receiver.close());

const post = (address: string, privateHosts: string[]) =>
  postOutside(address, {}, 'x', { privateHosts, timeoutMs: 5_000 });

test('an address of our own network is reached only where it is allowed', async () => {
  expect(await post(url, ['127.0.0.1'])).toBe(200);
  await receiver.next();
  await expect(post(url, [])).rejects.toMatchObject({ code: 'EPRIVATE' });
  await expect(post('https://127.0.0.1/hook', [])).rejects.toMatchObject({ code: 'EPRIVATE' });
  await expect(post('https://[::1]/hook', [])).rejects.toMatchObject({ code: 'EPRIVATE' });
  expect(receiver.unseen).toBe(0);
});

test('nor by a name that leads there', async () => {
  const address = url.replace('http', 'https').replace('127.0.0.1', 'localhost');
  await expect(post(address, [])).rejects.toMatchObject({ code: 'EPRIVATE' });
});

test.each([
  ['10.1.2.3', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['192.168.0.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['93.184.215.14', false],
  ['::ffff:127.0.0.1', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['2606:2800:220:1::1', false],
])('%s is private: %s', (address, isPrivate) => {
  expect(isPrivateAddress(address)).toBe(isPrivate);
});
