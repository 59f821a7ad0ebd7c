import { z } from 'zod';

/** What the mail server does wrong until told otherwise; an absent field is no fault. */
export const MailFaults = z.strictObject({
  /** milliseconds before each recipient is answered */
  slowMs: z.int().min(0).max(600_000).default(0),
  /** milliseconds between the end of a message, which is taken, and the answer to it */
  slowAnswerMs: z.int().min(0).max(600_000).default(0),
  /** every connection is turned away with 421 */
  down: z.boolean().default(false),
  /** the connection breaks: before the message is taken, or after, without an answer */
  cut: z.enum(['no', 'before', 'after']).default('no'),
  /** no room: 452 for every recipient */
  fullDisk: z.boolean().default(false),
  /** too many messages: 450 for every recipient */
  rateLimit: z.boolean().default(false),
  /** 550 5.1.1 for these recipients: there is no such mailbox */
  noMailbox: z.array(z.string()).default([]),
  /** 552 5.2.2 for these recipients: the mailbox is full */
  fullMailbox: z.array(z.string()).default([]),
  /** 554 after the message: it looks like spam */
  spam: z.boolean().default(false),
  /** these recipients' messages are taken and not delivered, which a mail tells their sender: the address is dead, the mailbox full, or it takes longer */
  comesBack: z.record(z.string(), z.enum(['dead', 'full', 'delayed'])).default({}),
  /** how mailboxes are read: connections are closed, nothing is answered, mails break off, nothing can be marked */
  mailbox: z.enum(['no', 'down', 'silent', 'cut', 'readOnly']).default('no'),
});

/** @typedef {z.infer<typeof MailFaults>} MailFaults */

/** How a server says what is wrong, as the client is to see it. */
class SmtpReply extends Error {
  /**
   * @param {number} responseCode
   * @param {string} message
   */
  constructor(responseCode, message) {
    super(message);
    this.responseCode = responseCode;
  }
}

export const DOWN = new SmtpReply(421, '4.3.2 Not now');
export const SPAM = new SmtpReply(554, '5.7.1 Looks like spam');

/**
 * @param {MailFaults} faults
 * @param {string} recipient
 */
export function refusalOf({ fullDisk, rateLimit, noMailbox, fullMailbox }, recipient) {
  if (fullDisk) return new SmtpReply(452, '4.3.1 Insufficient system storage');
  if (rateLimit) return new SmtpReply(450, '4.7.1 Too many messages');
  if (noMailbox.includes(recipient)) {
    return new SmtpReply(550, `5.1.1 <${recipient}> does not exist`);
  }
  if (fullMailbox.includes(recipient)) return new SmtpReply(552, '5.2.2 The mailbox is full');
  return undefined;
}
