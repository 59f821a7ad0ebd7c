import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Channel, Handed, Outgoing } from './channel.ts';
import { emailMessage } from './email-message.ts';
import { firstThatTakes } from './first-that-takes.ts';
import { returnedMail } from './returned-mail.ts';
import type { ChannelSettings } from './settings.ts';
import { smtpOptions } from './smtp-options.ts';
import { smtpRefusal } from './smtp-refusal.ts';
import { NO_TRAIL, type Trail } from './trail.ts';

/** For one server until it has asked for the message, however slowly it goes on. */
const LONGEST_MS = 10_000;
/** And from then on until it says that it has taken it; two servers fit into the time of the courier's activity. */
const LONGEST_ANSWER_MS = 15_000;
/** What may have been taken is handed over so often at most; news only once, see `goesAgain`. */
const MOST_UNANSWERED = 2;

/** One mailbox and nothing that could end it: RFC 5321 allows more, no provider does. */
const ADDRESS = /^[^\s@<>(),;:"[\]\\\p{Cc}]{1,64}@[^\s@<>(),;:"[\]\\\p{Cc}]{1,255}$/u;

type Server = ReturnType<typeof smtpOptions>;

/** E-mail by SMTP, through a second server when the first one does not take it. */
export function emailChannel(
  settings: Pick<ChannelSettings, 'SMTP_FALLBACK_URL' | 'MAIL_BOUNCES_URL'> &
    Record<'SMTP_URL' | 'MAIL_FROM', string>,
): Channel {
  const { SMTP_URL, SMTP_FALLBACK_URL, MAIL_FROM, MAIL_BOUNCES_URL } = settings;
  const servers = [SMTP_URL, SMTP_FALLBACK_URL].flatMap((url) => (url ? [smtpOptions(url)] : []));
  return {
    async send(message, to, trail = NO_TRAIL) {
      if (!ADDRESS.test(to)) return NO_ADDRESS;
      const mail = emailMessage(message, to, MAIL_FROM);
      const had = servers.filter((server) => nameOf(server) === trail.mayHave);
      if (trail.mayHave !== null && !goesAgain(message, trail)) {
        const provider = had[0]?.host ?? trail.mayHave;
        const providerId = mail.messageId ?? '';
        return { outcome: 'sent', provider, providerId, unconfirmed: true };
      }
      // the other server must not get what this one may have
      const asked = had.length > 0 ? had : servers;
      return firstThatTakes(asked.map((server) => () => handTo(server, mail, trail)));
    },
    ...(MAIL_BOUNCES_URL !== undefined && {
      returned: (most) =>
        returnedMail(
          MAIL_BOUNCES_URL,
          servers.map(({ host }) => host),
          most,
        ),
    }),
  };
}

/**
 * SMTP has no way to ask whether a message was taken when its answer was lost (RFC 1047). News does not go again: the cabinet
 * has it. What somebody has to do goes once more, under the same `Message-ID`: to miss it is worse than to read it twice.
 */
function goesAgain({ kind }: Outgoing, { unanswered }: Trail): boolean {
  return kind !== 'status' && unanswered < MOST_UNANSWERED;
}

async function handTo(
  server: Server,
  mail: ReturnType<typeof emailMessage>,
  trail: Trail,
): Promise<Handed> {
  const progress = { allSent: false };
  const patience = new AbortController();
  const giveUp = () => patience.abort();
  let timer = setTimeout(giveUp, LONGEST_MS);
  const transport = createTransport({ ...server, logger: watch(progress) });
  transport.use('stream', (composed, done) => {
    whenAskedFor(composed.message, async () => {
      await trail.handsTo(nameOf(server));
      clearTimeout(timer);
      timer = setTimeout(giveUp, LONGEST_ANSWER_MS);
    });
    done();
  });
  try {
    const { messageId } = await transport.sendMail({ ...mail, signal: patience.signal });
    return { outcome: 'sent', provider: server.host, providerId: mail.messageId ?? messageId };
  } catch (error) {
    return smtpRefusal(server.host, error, progress.allSent);
  } finally {
    clearTimeout(timer);
  }
}

/** Has something done after the server has asked for the message and before it gets the first byte of it. */
function whenAskedFor(message: { createReadStream(): Readable }, first: () => Promise<void>): void {
  const whole = message.createReadStream.bind(message);
  // a generator runs only when it is read, which is when the connection has the server's word
  async function* held(): AsyncGenerator<Buffer> {
    await first();
    yield* whole();
  }
  message.createReadStream = () => Readable.from(held(), { objectMode: false });
}

/** Two servers may lie on one machine. */
function nameOf({ host, port }: Server): string {
  return `${host}:${port}`;
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
