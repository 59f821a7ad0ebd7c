import { once } from 'node:events';
import type { Response } from 'express';
import { inboxAfter } from '../db/queries/page-of-inbox.ts';
import type { Language } from '../workflows/domain/texts.ts';
import type { Deps } from './deps.ts';
import { presentMessage } from './schemas/message.ts';

/** A sign of life, for whoever stands between: proxies end what is silent for a minute. */
const HEARTBEAT_MS = 20_000;
/** A token is looked at when a stream begins: after this the client comes again, with a fresh one. */
const LIFE_MS = 15 * 60_000;
/** Milliseconds after which a client whose stream has ended comes again. */
const RETRY_MS = 2_000;
const BATCH = 100;

interface Following {
  deps: Pick<Deps, 'db' | 'messages'>;
  person: string;
  language: Language;
  /** Ordinal of the last message that the client has. */
  after: number;
}

/**
 * Writes messages of a person to a stream as they come, until the client goes, the process is about to, or the stream is
 * old. The id of each event is where a client goes on from.
 */
export async function followInbox(response: Response, following: Following): Promise<void> {
  const { deps, person, language } = following;
  const { feed, cabinetUrl } = deps.messages;
  const endsAt = Date.now() + LIFE_MS;
  let wake: () => void = () => undefined;
  const bell = { isRung: false };
  const isRung = () => bell.isRung;
  const ring = () => {
    bell.isRung = true;
    wake();
  };
  const unsubscribe = feed.subscribe(person, ring); // before the first look: nothing comes in between
  response.once('close', ring);
  const isOver = () => response.closed || response.destroyed || feed.isClosed;
  try {
    response.status(200).set({
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    await write(response, `retry: ${RETRY_MS}\n\n`);
    let { after } = following;
    while (!isOver() && Date.now() < endsAt) {
      bell.isRung = false;
      const rows = await inboxAfter(deps.db, person, { after, limit: BATCH });
      for (const row of rows) {
        const data = JSON.stringify(presentMessage(row, language, cabinetUrl));
        await write(response, `id: ${row.ordinal}\nevent: message\ndata: ${data}\n\n`);
        after = row.ordinal;
      }
      if (rows.length === BATCH || isRung()) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, HEARTBEAT_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      if (!isRung() && !isOver()) await write(response, ': here\n\n');
    }
  } finally {
    unsubscribe();
  }
  if (!response.closed) response.end();
}

/** A client that reads slowly is waited for. */
async function write(response: Response, text: string): Promise<void> {
  if (response.closed || response.destroyed || response.write(text)) return;
  await Promise.race([once(response, 'drain'), once(response, 'close')]);
}
