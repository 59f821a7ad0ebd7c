import { createInterface } from 'node:readline';

/**
 * What a mailbox is to its reader: mails in the order of their arrival, `uid` their place among all.
 * @typedef {{ uid: number, source: Buffer, seen: boolean, flagged: boolean }} KeptMail
 * @typedef {{ of(owner: string): KeptMail[], mark(uid: number, flag: 'seen' | 'flagged'): void }} Mailboxes
 * @typedef {{ mailboxes: Mailboxes, fault: import('./mail-faults.mjs').MailFaults['mailbox'], owner: string }} Session
 */

const WORDS = /"((?:[^"\\]|\\.)*)"|\(([^)]*)\)|(\S+)/g;

/**
 * Talks as much of IMAP4rev1 (RFC 3501) on one connection as a program needs that reads an INBOX: whoever logs in owns
 * the mailbox of that address, whatever the password.
 * @param {import('node:net').Socket} socket
 * @param {Mailboxes} mailboxes
 * @param {() => Session['fault']} fault
 */
export async function talkImap(socket, mailboxes, fault) {
  socket.on('error', () => undefined); // a reader that is gone
  if (fault() === 'down') socket.destroy();
  if (fault() === 'down' || fault() === 'silent') return;
  const session = { mailboxes, owner: '' };
  socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
  for await (const line of createInterface({ input: socket })) {
    const [tag = '', ...words] = wordsOf(line);
    if (words[0]?.toUpperCase() === 'UID') words.shift();
    const [name = '', ...args] = words;
    const answer = ANSWERS[name.toUpperCase()] ?? (() => ['BAD unknown']);
    const lines = answer({ ...session, fault: fault() }, args);
    if (name.toUpperCase() === 'LOGIN') session.owner = args[0] ?? '';
    const last = `${tag} ${lines.pop() ?? ''}`;
    const told = [...lines, last, ''].join('\r\n');
    if (fault() === 'cut' && name.toUpperCase() === 'FETCH') {
      socket.end(told.slice(0, told.length / 2), 'latin1');
    } else {
      socket.write(told, 'latin1');
    }
    if (name.toUpperCase() === 'LOGOUT') socket.end();
  }
}

/**
 * The lines that answer each command; the last one is the completion, without its tag.
 * @type {Record<string, (session: Session, args: string[]) => string[]>}
 */
const ANSWERS = {
  CAPABILITY: () => ['* CAPABILITY IMAP4rev1', 'OK done'],
  LOGIN: () => ['OK logged in'],
  LIST: () => ['* LIST () "/" INBOX', 'OK done'],
  LSUB: () => ['* LSUB () "/" INBOX', 'OK done'],
  NOOP: () => ['OK done'],
  LOGOUT: () => ['* BYE', 'OK done'],
  SELECT: ({ mailboxes, owner, fault }) => [
    `* ${mailboxes.of(owner).length} EXISTS`,
    '* 0 RECENT',
    '* FLAGS (\\Seen \\Flagged)',
    '* OK [PERMANENTFLAGS (\\Seen \\Flagged)] limited',
    '* OK [UIDVALIDITY 1] valid',
    fault === 'readOnly' ? 'OK [READ-ONLY] selected' : 'OK [READ-WRITE] selected',
  ],
  SEARCH: ({ mailboxes, owner }, criteria) => {
    const found = mailboxes
      .of(owner)
      .filter(({ seen }) => !seen || !criteria.includes('UNSEEN'))
      .filter(({ flagged }) => !flagged || !criteria.includes('UNFLAGGED'));
    return [['* SEARCH', ...found.map(({ uid }) => uid)].join(' '), 'OK done'];
  },
  FETCH: ({ mailboxes, owner }, [uid]) => {
    const all = mailboxes.of(owner);
    const index = all.findIndex((mail) => String(mail.uid) === uid);
    const content = all[index]?.source.toString('latin1');
    if (content === undefined) return ['OK done'];
    const about = `* ${index + 1} FETCH (UID ${uid} BODY[]<0> {${content.length}}`;
    return [about, `${content})`, 'OK done'];
  },
  STORE: ({ mailboxes, owner, fault }, [uid, , flags = '']) => {
    if (fault === 'readOnly') return ['NO the mailbox is read-only'];
    const mail = mailboxes.of(owner).find((one) => String(one.uid) === uid);
    if (mail && flags.includes('\\Seen')) mailboxes.mark(mail.uid, 'seen');
    if (mail && flags.includes('\\Flagged')) mailboxes.mark(mail.uid, 'flagged');
    return ['OK done'];
  },
};

/** @param {string} line */
function wordsOf(line) {
  return [...line.matchAll(WORDS)].map(
    ([, quoted, list, plain]) => quoted?.replace(/\\(.)/g, '$1') ?? list ?? plain ?? '',
  );
}
