/** The basic alphabet of an SMS (3GPP TS 23.038): a character of it takes seven bits. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Its extension: such a character takes two places. */
const EXTENDED = '^{}\\[~]|€\f';

/** How many characters one SMS holds, alone and as a part of several, which tell their order in the rest. */
const ROOM = { gsm7: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } } as const;

/** True for text that needs no Unicode; one Cyrillic letter makes the whole message need it. */
export function isGsm7(text: string): boolean {
  return Array.from(text).every(
    (character) => BASIC.includes(character) || EXTENDED.includes(character),
  );
}

/** How many SMS a text takes, and so how often it is paid for; an empty text takes one. */
export function smsSegments(text: string): number {
  const gsm7 = isGsm7(text);
  const { alone, part } = gsm7 ? ROOM.gsm7 : ROOM.ucs2;
  // A character that takes two places is never cut in two: it moves to the next part as a whole.
  const sizes = Array.from(text, (character) =>
    gsm7 ? (EXTENDED.includes(character) ? 2 : 1) : character.length,
  );
  if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return 1;
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > part) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return segments;
}
