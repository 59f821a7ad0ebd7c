import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import twilio from 'twilio';
import { deliveryReceipts } from '../../db/schema/index.ts';
import { signTwilio } from '../../scripts/stand-ins/lib/twilio-signature.mjs';
import { givenApi, SMS_RECEIPTS } from '../givens/api.ts';

const api = givenApi();
const { publicUrl, tokens } = SMS_RECEIPTS;
const TARGET = '/webhooks/messages/twilio';

const newSid = () => `SM${randomBytes(16).toString('hex')}`;
const fieldsOf = (sid: string, status: string, code?: number): Record<string, string> => ({
  AccountSid: `AC${'0'.repeat(32)}`,
  MessageSid: sid,
  MessageStatus: status,
  To: '+79161234567',
  ...(code === undefined ? {} : { ErrorCode: String(code) }),
});

function send(
  fields: Record<string, string>,
  { token = tokens.twilio, target = TARGET, signature = sign(token, target, fields) } = {},
) {
  const headers: Record<string, string> = { 'Content-Type': 'application/x-www-form-urlencoded' };
  if (signature !== '') headers['X-Twilio-Signature'] = signature;
  return api.call(null, 'POST', target, { body: new URLSearchParams(fields).toString(), headers });
}

const sign = (token: string, target: string, fields: Record<string, string>) =>
  signTwilio(token, `${publicUrl}/api/v1${target}`, fields);

async function noted(sid: string) {
  const { provider, state, code, hard } = deliveryReceipts;
  return api.db
    .select({ provider, state, code, hard })
    .from(deliveryReceipts)
    .where(eq(deliveryReceipts.providerId, sid));
}

describe('a receipt is not believed', () => {
  const sid = newSid();
  const fields = fieldsOf(sid, 'delivered');
  test.each([
    ['without a signature', { signature: '' }],
    ['with garbage for one', { signature: 'AAAA' }],
    ['with a signature by another token', { token: 'not the token' }],
    ['with a signature of other fields', { signature: sign(tokens.twilio, TARGET, {}) }],
    ['with a signature for another address', { signature: sign(tokens.twilio, '/x', fields) }],
    ['of the other account', { token: tokens['twilio-fallback'] }],
  ])('%s', async (_, how) => {
    const { status, body } = await send(fields, how);
    expect([status, body.code]).toEqual([401, 'invalid_signature']);
    expect(await noted(sid)).toEqual([]);
  });

  test('of a provider that there is not', async () => {
    expect((await send(fields, { target: '/webhooks/messages/other' })).status).toBe(404);
    expect((await send(fields, { target: '/webhooks/messages/constructor' })).status).toBe(404);
  });
});

describe('a receipt', () => {
  test('signed as Twilio itself does is taken', async () => {
    const fields = fieldsOf(newSid(), 'delivered');
    const signature = twilio.getExpectedTwilioSignature(
      tokens.twilio,
      `${publicUrl}/api/v1${TARGET}`,
      fields,
    );
    expect((await send(fields, { signature })).status).toBe(200);
  });

  test('of a delivery is noted, once however often it comes and in whatever order', async () => {
    const sid = newSid();
    for (const status of ['delivered', 'sent', 'delivered', 'queued']) {
      const { status: answer, body } = await send(fieldsOf(sid, status));
      expect([answer, body]).toEqual([200, { received: true }]);
    }
    expect(await noted(sid)).toEqual([
      { provider: 'twilio', state: 'delivered', code: null, hard: false },
    ]);
  });

  test.each([
    [30005, true],
    [30006, true],
    [21610, true],
    [30003, false],
    [30008, false],
  ])('of a failure with %i: dead number %s', async (code, hard) => {
    const sid = newSid();
    await send(fieldsOf(sid, 'undelivered', code));
    expect(await noted(sid)).toEqual([
      { provider: 'twilio', state: 'failed', code: String(code), hard },
    ]);
  });

  test('of the second account is told apart', async () => {
    const sid = newSid();
    const target = '/webhooks/messages/twilio-fallback';
    await send(fieldsOf(sid, 'failed'), { token: tokens['twilio-fallback'], target });
    expect(await noted(sid)).toMatchObject([{ provider: 'twilio-fallback', state: 'failed' }]);
  });

  test.each([
    [{}],
    [{ MessageSid: 'SM1', MessageStatus: 'delivered' }],
    [{ MessageSid: newSid() }],
  ])('%j says nothing', async (fields: Record<string, string>) => {
    expect((await send(fields)).status).toBe(400);
  });
});
