import { simpleParser } from 'mailparser';
import { isDeadAddress, plainReason } from './smtp-reply.ts';

/** A message that a mail server had taken and could not bring to its mailbox. */
export interface Bounce {
  /** `Message-ID` of what was sent, in its angle brackets. */
  providerId: string;
  /** Enhanced status code (RFC 3463). */
  code: string;
  reason: string;
  /** The address is dead. */
  hard: boolean;
}

/**
 * What a mail server reports (RFC 3464) of a message that has finally failed; `null` for any other mail: news of a delay, an
 * answer of a person or of a machine.
 */
export async function readBounce(source: Buffer): Promise<Bounce | null> {
  const mail = await simpleParser(source, { keepDeliveryStatus: true });
  const part = (type: RegExp) =>
    mail.attachments.find(({ contentType }) => type.test(contentType))?.content;
  const report = part(/^message\/(global-)?delivery-status$/);
  const original = part(
    /^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)$/,
  );
  if (!report || !original) return null;
  const { messageId } = await simpleParser(original);
  const failed = (await recipientsOf(report)).find(({ action }) => action === 'failed');
  if (messageId === undefined || !failed) return null;
  const { status, diagnostic } = failed;
  return {
    providerId: messageId,
    code: status || 'failed',
    reason: plainReason(diagnostic),
    // class 4 was given up after days of trying, which says nothing of the address
    hard: status.startsWith('5.') && isDeadAddress(status),
  };
}

/** The fields of each recipient: groups of header lines, after the one of the message itself. */
async function recipientsOf(report: Buffer) {
  const groups = report
    .toString('utf8')
    .trim()
    .split(/\r?\n[ \t]*\r?\n/);
  return Promise.all(
    groups.map(async (group) => {
      const { headers } = await simpleParser(group);
      const field = (name: string) => {
        const value = headers.get(name);
        return typeof value === 'string' ? value.trim() : '';
      };
      return {
        action: field('action').toLowerCase(),
        status: field('status').split(/\s/, 1)[0] ?? '',
        diagnostic: field('diagnostic-code').replace(/^\s*smtp\s*;\s*/i, ''),
      };
    }),
  );
}
