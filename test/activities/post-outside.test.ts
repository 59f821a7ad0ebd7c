import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { postOutside } from '../../activities/post-outside.ts';
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
  await expect(post(url, [])).rejects.toMatchObject({ code: 'ENOTPUBLIC' });
  await expect(post('https://127.0.0.1/hook', [])).rejects.toMatchObject({ code: 'ENOTPUBLIC' });
  await expect(post('https://[::1]/hook', [])).rejects.toMatchObject({ code: 'ENOTPUBLIC' });
  expect(receiver.unseen).toBe(0);
});

test('nor by a name that leads there', async () => {
  const address = url.replace('http', 'https').replace('127.0.0.1', 'localhost');
  await expect(post(address, [])).rejects.toMatchObject({ code: 'ENOTPUBLIC' });
});
