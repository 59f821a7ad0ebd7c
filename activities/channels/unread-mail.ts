import { ImapFlow } from 'imapflow';
import { z } from 'zod';
import { codeOf } from '../../db/code-of.ts';
import { mailServer } from './mail-server.ts';
import { unavailable } from './unavailable.ts';

const TIMEOUT_MS = 10_000;
/** A report stands before what it is about, of which only the header is needed. */
const MOST_BYTES = 256 * 1024;

/** What a server says to a command that it does not carry out. */
const Refusal = z.object({ responseText: z.string() });

interface UnreadMail {
  source: Buffer;
  /** Understood: read from now on. Otherwise flagged, and left unread for people. Neither comes again. */
  mark: (isUnderstood: boolean) => Promise<void>;
}

/**
 * What has come to a mailbox, by IMAP, the oldest first.
 * @param address `imaps://user:password@host/folder`; without a folder the `INBOX`
 * @throws ApplicationFailure `ChannelUnavailable`
 */
export async function* unreadMail(address: string, most: number): AsyncGenerator<UnreadMail> {
  const { host, port, secure, encrypted, auth } = mailServer(address);
  const client = new ImapFlow({
    host,
    ...(port !== undefined && { port }),
    secure,
    doSTARTTLS: encrypted && !secure,
    ...(auth && { auth }),
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  client.on('error', () => undefined); // whoever waits for an answer is told, too
  const failed = (code: string) => unavailable(`The mailbox at ${host}: ${code}`);
  const answer = <T>(asked: Promise<T>): Promise<T> =>
    asked.catch((error: unknown) => {
      throw failed(codeOf(error) || (Refusal.safeParse(error).data?.responseText ?? 'failed'));
    });
  try {
    await answer(client.connect());
    await answer(client.mailboxOpen(folderOf(address)));
    const found = await answer(client.search({ seen: false, flagged: false }, { uid: true }));
    for (const uid of found ? found.slice(0, most).map(String) : []) {
      const query = { source: { maxLength: MOST_BYTES } };
      const mail = await answer(client.fetchOne(uid, query, { uid: true }));
      if (!mail || !mail.source) continue; // removed meanwhile
      yield {
        source: mail.source,
        mark: async (isUnderstood) => {
          const flags = [isUnderstood ? '\\Seen' : '\\Flagged'];
          const isMarked = await answer(client.messageFlagsAdd(uid, flags, { uid: true }));
          if (!isMarked) throw failed('cannot be marked');
        },
      };
    }
    await answer(client.logout());
  } finally {
    client.close();
  }
}

function folderOf(address: string): string {
  return decodeURIComponent(new URL(address).pathname.slice(1)) || 'INBOX';
}
