import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import twilio from 'twilio';
import { ACCOUNT, channelSettings } from '../givens/channel-settings.ts';
import { smsChannel } from '../../activities/channels/sms.ts';
import { eventually } from '../givens/eventually.ts';
import { outgoing } from '../givens/outgoing.ts';
import { StandIn } from '../givens/stand-in.ts';

type Receipt = { status: string; code: string | null; good: boolean };

let standIn: StandIn;
let server: Server;
let publicUrl: string;
let receipts: Receipt[];
/** how many receipts are turned away before one is taken */
let refusing: number;

beforeAll(async () => {
  const { sid, token } = ACCOUNT;
  const env = { TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token };
  standIn = await StandIn.running('sms', 'SMS_PORT', env);
});
afterAll(() => standIn.end());
beforeEach(async () => {
  receipts = [];
  refusing = 0;
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const fields = Object.fromEntries(new URLSearchParams(body));
      const signature = String(request.headers['x-twilio-signature']);
      const good = twilio.validateRequest(
        ACCOUNT.token,
        signature,
        publicUrl + (request.url ?? ''),
        fields,
      );
      if (refusing > 0) {
        refusing -= 1;
        response.writeHead(503).end();
        return;
      }
      receipts.push({ status: fields.MessageStatus ?? '', code: fields.ErrorCode ?? null, good });
      response.writeHead(200).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  publicUrl = `http://127.0.0.1:${address.port}`;
  await standIn.misbehave();
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

async function send(): Promise<void> {
  const settings = channelSettings({ TWILIO_URL: standIn.url, PUBLIC_URL: publicUrl });
  await smsChannel(settings).send(outgoing(), '+79161234567');
}

const told = (count: number) =>
  eventually(`${count} receipts`, 30_000, async () => receipts.length >= count);

test('the sender is told of every step, as Twilio signs it', async () => {
  await send();
  await told(2);
  expect(receipts).toEqual([
    { status: 'sent', code: null, good: true },
    { status: 'delivered', code: null, good: true },
  ]);
});

test('receipts come twice, the wrong way round, and tell of a failure', async () => {
  await standIn.misbehave({ duplicate: 1, reordered: true, undelivered: 30005 });
  await send();
  await told(4);
  expect(receipts.map(({ status }) => status)).toEqual([
    'undelivered',
    'undelivered',
    'sent',
    'sent',
  ]);
  expect(receipts[0]).toEqual({ status: 'undelivered', code: '30005', good: true });
});

test('receipts come with a wrong signature', async () => {
  await standIn.misbehave({ wrongSignature: true });
  await send();
  await told(2);
  expect(receipts.map(({ good }) => good)).toEqual([false, false]);
});

test('a receipt that was not taken comes again', async () => {
  refusing = 2;
  await send();
  await told(2);
  expect(receipts.map(({ status }) => status)).toEqual(['sent', 'delivered']);
});
