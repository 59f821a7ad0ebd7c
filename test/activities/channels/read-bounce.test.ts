import { describe, expect, test } from '@jest/globals';
import { readBounce } from '../../../activities/channels/read-bounce.ts';

const SENT = '<0123abcd@reglament.example>';

/** A report with the fields of its recipients, and a part that tells what was sent. */
function report(fields: string, original = `text/rfc822-headers\n\nMessage-ID: ${SENT}`): Buffer {
  return mail(
    'multipart/report; report-type=delivery-status; boundary=B',
    [
      '--B\nContent-Type: text/plain\n\nSorry.',
      `--B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n${fields}\n`,
      `--B\nContent-Type: ${original}`,
      '--B--\n',
    ].join('\n'),
  );
}

function mail(type: string, body: string): Buffer {
  const header = `From: mailer-daemon@mx.example.org\nSubject: Returned\nMIME-Version: 1.0\nContent-Type: ${type}`;
  return Buffer.from(`${header}\n\n${body}`.replaceAll('\n', '\r\n'));
}

const failed = (status: string, words = 'smtp; 550 no') =>
  `Final-Recipient: rfc822; nobody@example.org\nAction: failed\nStatus: ${status}\nDiagnostic-Code: ${words}`;

describe('a report of a failure', () => {
  test.each([
    ['5.1.1', true],
    ['4.4.7', false],
    ['5.1.10', true],
    ['5.0.0', true],
    ['5.2.1', true],
    ['5.1.8', false],
    ['5.2.2', false],
    ['5.4.4', false],
    ['5.6.0', false],
    ['5.7.1', false],
  ])('with the status %s means a dead address: %s', async (code, hard) => {
    const told = { providerId: SENT, code, reason: '550 no', hard };
    expect(await readBounce(report(failed(code)))).toEqual(told);
  });

  test('gives its words without addresses, in one line', async () => {
    const words =
      'smtp; 550 5.1.1 <nobody@example.org>: Recipient\n    unknown (nobody@example.org)';
    const bounce = await readBounce(report(failed('5.1.1', words)));
    expect(bounce?.reason).toBe('550 5.1.1 …: Recipient unknown …');
  });

  test('may bring back the whole message, or tell the status with a comment', async () => {
    const whole = `message/rfc822\n\nMessage-ID: ${SENT}\nContent-Type: text/plain\n\nWords`;
    expect(await readBounce(report(failed('5.1.1 (bad mailbox)'), whole))).toMatchObject({
      ...{ providerId: SENT, code: '5.1.1' },
    });
  });

  test('may be of one recipient among several', async () => {
    const delivered = 'Final-Recipient: rfc822; a@example.org\nAction: relayed\nStatus: 2.0.0';
    expect(await readBounce(report(`${delivered}\n\n${failed('5.1.1')}`))).toMatchObject({
      code: '5.1.1',
    });
  });
});

describe('no failure is', () => {
  test.each([
    ['a delay', report(failed('4.4.1').replace('failed', 'delayed'))],
    ['news of a delivery', report(failed('2.0.0').replace('failed', 'delivered'))],
    ['a report of nobody knows what', report(failed('5.1.1'), 'text/plain\n\nnothing')],
    ['a report without fields', report('')],
    ['a report that breaks off', report(failed('5.1.1')).subarray(0, 300)],
    ['a letter', mail('text/plain', failed('5.1.1'))],
    ['nothing at all', Buffer.alloc(0)],
    ['noise', Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 131) % 256))],
  ])('%s', async (_what, source) => {
    expect(await readBounce(source)).toBeNull();
  });
});
