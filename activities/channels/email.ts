import { createTransport } from 'nodemailer';
import type { Channel, Handed } from './channel.ts';
import { emailMessage } from './email-message.ts';
import { firstThatTakes } from './first-that-takes.ts';
import type { ChannelSettings } from './settings.ts';
import { smtpOptions } from './smtp-options.ts';
import { smtpRefusal } from './smtp-refusal.ts';

/** For one server, however slowly it goes on: two of them fit into the time of the courier's activity. */
const LONGEST_MS = 10_000;

/** One mailbox and nothing that could end it: RFC 5321 allows more, no provider does. */
const ADDRESS = /^[^\s@<>(),;:"[\]\\\p{Cc}]{1,64}@[^\s@<>(),;:"[\]\\\p{Cc}]{1,255}$/u;

/** E-mail by SMTP, through a second server when the first one does not take it. */
export function emailChannel(
  settings: Pick<ChannelSettings, 'SMTP_URL' | 'SMTP_FALLBACK_URL' | 'MAIL_FROM'>,
): Channel {
  const { SMTP_URL, SMTP_FALLBACK_URL, MAIL_FROM } = settings;
  const servers = [SMTP_URL, SMTP_FALLBACK_URL].flatMap((url) => (url ? [smtpOptions(url)] : []));
  return {
    send: (message, to) => {
      if (!ADDRESS.test(to)) return Promise.resolve(NO_ADDRESS);
      return firstThatTakes(
        servers.map((server) => () => handTo(server, emailMessage(message, to, MAIL_FROM))),
      );
    },
  };

  async function handTo(
    server: ReturnType<typeof smtpOptions>,
    mail: ReturnType<typeof emailMessage>,
  ): Promise<Handed> {
    const progress = { allSent: false };
    const transport = createTransport({ ...server, logger: watch(progress) });
    try {
      const bounded = { ...mail, signal: AbortSignal.timeout(LONGEST_MS) };
      await transport.sendMail(bounded);
      return { outcome: 'sent', provider: server.host, providerId: mail.messageId ?? '' };
    } catch (error) {
      return smtpRefusal(server.host, error, progress.allSent);
    }
  }
}

const NO_ADDRESS: Handed = {
  outcome: 'refused',
  provider: 'smtp',
  code: 'invalid_address',
  reason: 'This is no e-mail address',
  hard: true,
};

/** A logger that only notes when the last byte of the message has left: Nodemailer tells it in no other way. */
function watch(progress: { allSent: boolean }) {
  const ignore = (): void => undefined;
  return {
    level: ignore,
    trace: ignore,
    debug: ignore,
    info: (line: { tnx?: string }): void => {
      if (line.tnx === 'message') progress.allSent = true;
    },
    warn: ignore,
    error: ignore,
    fatal: ignore,
  };
}
