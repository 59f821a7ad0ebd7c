import { createHash } from 'node:crypto';
import type { Outgoing } from './channel.ts';

/** A push service takes 4096 bytes with the encryption's own; so much is left for the text with room to spare. */
const LONGEST_TEXT = 2_000;
const LONGEST_TITLE = 200;
/** What push services keep a message for at most: four weeks. */
const LONGEST_S = 28 * 24 * 3600;

/**
 * What the service worker of the cabinet gets: `tag` is the message's id, so that a notification that comes twice is
 * shown once.
 */
export function pushPayload({ id, language, kind, subject, text, link }: Outgoing): string {
  return JSON.stringify({
    tag: id,
    lang: language,
    kind,
    title: cut(subject, LONGEST_TITLE),
    body: cut(text, LONGEST_TEXT),
    link,
  });
}

/** Seconds for which the push service keeps the message for a device that is switched off. */
export function pushTtl({ expiresAt }: Outgoing, now: number): number {
  if (expiresAt === null) return LONGEST_S;
  const left = Math.floor((Date.parse(expiresAt) - now) / 1000);
  return Math.min(Math.max(left, 0), LONGEST_S);
}

/**
 * Of what a device has not fetched yet the push service keeps the last of a topic: of the news of one case only the newest,
 * of everything else each message, once however often it was handed over.
 */
export function pushTopic({ id, kind, link }: Outgoing): string {
  const topic = kind === 'status' ? link : id;
  return createHash('sha256').update(topic).digest('base64url').slice(0, 32);
}

/** At most so many bytes, whole characters. */
function cut(text: string, most: number): string {
  const characters = Array.from(text);
  while (Buffer.byteLength(characters.join('')) > most) {
    characters.length = Math.floor(characters.length * 0.9);
  }
  const short = characters.join('');
  return short === text ? text : `${short}…`;
}
