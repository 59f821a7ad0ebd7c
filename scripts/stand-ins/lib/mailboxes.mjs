import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { z } from 'zod';

/** A message in a mailbox; `copies` tells how often it came, which a mailbox shows once. */
export const Mail = z.object({
  id: z.string(),
  messageId: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  receivedAt: z.string(),
  copies: z.int(),
  /** as it came, in base64 */
  source: z.string().default(''),
  /** by whoever reads the mailbox */
  seen: z.boolean().default(false),
  flagged: z.boolean().default(false),
});

/** @typedef {z.infer<typeof Mail>} Mail */

/**
 * @param {ReturnType<typeof import('./journal.mjs').openJournal<Mail>>} journal
 */
export function createMailboxes(journal) {
  return {
    /**
     * Puts a message where its envelope says. As mailboxes do, it shows a message that comes again under its
     * `Message-ID` once.
     * @param {string} to
     * @param {Buffer} source
     */
    async deliver(to, source) {
      const parsed = await simpleParser(source);
      const messageId = parsed.messageId ?? '';
      const known = journal.all().find((mail) => mail.messageId === messageId && mail.to === to);
      const id = createHash('sha256').update(`${to}\n${messageId}`).digest('hex').slice(0, 16);
      journal.put({
        id,
        messageId,
        from: parsed.from?.text ?? '',
        to,
        subject: parsed.subject ?? '',
        text: parsed.text ?? '',
        html: parsed.html === false ? '' : (parsed.html ?? ''),
        headers: parsed.headerLines.map(({ key, line }) => [key, line]),
        receivedAt: new Date().toISOString(),
        copies: (known?.copies ?? 0) + 1,
        source: source.toString('base64'),
        seen: false,
        flagged: false,
      });
    },
    /**
     * The mailbox of an address as IMAP tells of it.
     * @param {string} owner
     */
    of: (owner) =>
      journal.all().flatMap(({ to, source, seen, flagged }, index) => {
        if (to !== owner) return [];
        return [{ uid: index + 1, source: Buffer.from(source, 'base64'), seen, flagged }];
      }),
    /**
     * @param {number} uid
     * @param {'seen' | 'flagged'} flag
     */
    mark(uid, flag) {
      const mail = journal.all()[uid - 1];
      if (mail) journal.put({ ...mail, [flag]: true });
    },
    /** The newest first. */
    all: () => journal.all().sort((a, b) => b.receivedAt.localeCompare(a.receivedAt)),
    get: journal.get,
  };
}
