import { randomUUID } from 'node:crypto';

/** What a mail server that has taken a message reports of it afterwards, with the words of a widespread one. */
const REPORTS = {
  dead: ['failed', '5.1.1', '550 5.1.1 <%>: Recipient address rejected: User unknown'],
  full: ['failed', '5.2.2', '552 5.2.2 <%>: Mailbox is full'],
  delayed: ['delayed', '4.4.1', '451 4.4.1 connect to example.org: Connection timed out'],
};

/**
 * A report to the sender of a message (RFC 3464).
 * @param {keyof typeof REPORTS} kind
 * @param {string} sender
 * @param {string} recipient
 * @param {Buffer} source
 */
export function bounceOf(kind, sender, recipient, source) {
  const [action = '', status = '', diagnostic = ''] = REPORTS[kind];
  const boundary = randomUUID();
  const [header = ''] = source.toString('latin1').split('\r\n\r\n', 1);
  return Buffer.from(
    [
      'From: Mail Delivery System <mailer-daemon@mx.example.org>',
      `To: <${sender}>`,
      'Subject: Undelivered Mail Returned to Sender',
      `Message-ID: <${randomUUID()}@mx.example.org>`,
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'Your message could not be delivered yet, or at all. See the report.',
      '',
      `--${boundary}`,
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.org',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: smtp; ${diagnostic.replace('%', recipient)}`,
      '',
      `--${boundary}`,
      'Content-Type: text/rfc822-headers',
      '',
      header,
      '',
      `--${boundary}--`,
      '',
    ].join('\r\n'),
    'latin1',
  );
}
