import type { z } from 'zod';
import { freePort } from './running-part.ts';
import { StandIn } from './stand-in.ts';

/** Sender of the tests' e-mail. */
export const SENDER = 'noreply@reglament.example';
export const MAIL_FROM = `Регламент <${SENDER}>`;

/** A mail server with its mailboxes. */
export interface MailStandIn {
  readonly standIn: StandIn;
  /** Where it takes mail. */
  readonly url: string;
  /** Where its sender finds what came back. */
  readonly bounces: string;
  /** What came to an address, the newest first. */
  mailbox<M extends { to: string }>(schema: z.ZodType<M>, to: string): Promise<M[]>;
}

export async function mailStandIn(): Promise<MailStandIn> {
  const smtp = await freePort();
  const imap = await freePort();
  const env = { MAIL_SMTP_PORT: String(smtp), MAIL_IMAP_PORT: String(imap) };
  const standIn = await StandIn.running('mail', 'MAIL_PAGE_PORT', env);
  return {
    standIn,
    url: `smtp://127.0.0.1:${smtp}`,
    bounces: `imap://${encodeURIComponent(SENDER)}:any@127.0.0.1:${imap}`,
    mailbox: async (schema, to) =>
      (await standIn.messages(schema)).filter((mail) => mail.to === to),
  };
}
