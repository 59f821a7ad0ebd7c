import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import { text } from '../../workflows/domain/texts.ts';
import type { Outgoing } from './channel.ts';
import { emailHtml } from './email-html.ts';

const LONGEST_SUBJECT = 200;

/** The same id on every try, by whichever server: a mailbox that gets a message twice shows it once. */
function messageIdOf(id: string, from: string): string {
  const domain = /@([^<>\s@]+?)>?$/.exec(from)?.[1] ?? 'localhost';
  return `<${createHash('sha256').update(id).digest('hex').slice(0, 40)}@${domain}>`;
}

/**
 * The message as plain text and as HTML. Nothing of it can add a header: lines are joined in the subject, and addresses
 * are taken apart before.
 */
export function emailMessage(message: Outgoing, to: string, from: string): SendMailOptions {
  const { id, language, link, unsubscribeUrl } = message;
  const subject = oneLine(message.subject);
  const footer =
    unsubscribeUrl === null
      ? []
      : ['-- ', `${text(language, 'channel.unsubscribe')}: ${unsubscribeUrl}`];
  return {
    from,
    to: { name: '', address: to },
    subject,
    messageId: messageIdOf(id, from),
    text: [message.text, '', `${text(language, 'channel.open')}: ${link}`, '', ...footer].join(
      '\n',
    ),
    html: emailHtml({ ...message, subject }),
    headers: {
      'Auto-Submitted': 'auto-generated', // RFC 3834: no auto-reply, please
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
      ...(unsubscribeUrl !== null && {
        'List-Unsubscribe': { prepared: true, value: `<${new URL(unsubscribeUrl).href}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', // RFC 8058
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function oneLine(value: string): string {
  return value
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SUBJECT);
}
