/** Deeper than any signature of an honest tool: about twelve levels. */
const MAX_DEPTH = 40;
/** A signature with its chain has some hundreds. */
const MAX_VALUES = 10_000;

const CONSTRUCTED = 0x20;
const CLASS = 0xc0;
const NUMBER = 0x1f;
const SEQUENCE = 0x10;
const SET = 0x11;

/**
 * Whether the bytes are one value in DER: definite and shortest lengths, nothing cut off, nothing behind it. Asked before
 * any parser sees them, so that none meets an indefinite length, a string in pieces or a thousand levels.
 */
export function isDer(bytes: Uint8Array): boolean {
  const left = { values: MAX_VALUES };
  return endOfValue(bytes, { start: 0, end: bytes.length, depth: 0 }, left) === bytes.length;
}

type Place = { start: number; end: number; depth: number };

/** Where the value at `start` ends; `null` if it is none. */
function endOfValue(bytes: Uint8Array, place: Place, left: { values: number }): number | null {
  const { start, end, depth } = place;
  left.values -= 1;
  const tag = bytes[start];
  if (tag === undefined || start >= end || depth > MAX_DEPTH || left.values < 0) return null;
  if ((tag & NUMBER) === NUMBER) return null; // no value of a signature has a tag of several bytes
  const length = lengthAt(bytes, start + 1, end);
  if (!length) return null;

  const stop = length.content + length.value;
  if (stop > end) return null;
  if ((tag & CONSTRUCTED) === 0) return stop;
  const isUniversal = (tag & CLASS) === 0;
  if (isUniversal && ![SEQUENCE, SET].includes(tag & NUMBER)) return null;
  let at: number | null = length.content;
  while (at !== null && at < stop) {
    at = endOfValue(bytes, { start: at, end: stop, depth: depth + 1 }, left);
  }
  return at;
}

/** The length that stands at `at`, and where the content begins. */
function lengthAt(
  bytes: Uint8Array,
  at: number,
  end: number,
): { value: number; content: number } | null {
  const first = bytes[at];
  if (first === undefined || at >= end) return null;
  if (first < 0x80) return { value: first, content: at + 1 };
  const size = first & 0x7f;
  if (size === 0 || size > 4 || at + size >= end) return null;
  const digits = bytes.subarray(at + 1, at + 1 + size);
  const value = digits.reduce((sum, digit) => sum * 256 + digit, 0);
  const isShortest = digits[0] !== 0 && value >= 0x80;
  return isShortest ? { value, content: at + 1 + size } : null;
}
