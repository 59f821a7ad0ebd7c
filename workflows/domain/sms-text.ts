import { isGsm7, smsSegments } from './sms-segments.ts';

/** What a message may cost: two SMS are 134 Cyrillic or 306 Latin characters. */
const MOST_SEGMENTS = 2;

const NUMBER = /\d{4}-\d{7}-\d(?:-A\d+)?/;

/** Typographic signs that alone would make a Latin text Unicode, and so twice as dear. */
const PLAIN: Readonly<Record<string, string>> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '№': 'No.',
  '\u00a0': ' ',
};

/**
 * The text of an SMS with its link at the end, in at most two SMS. What does not fit is cut at a word; the case number and
 * the link stay.
 */
export function smsText(text: string, link: string): string {
  const plain = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const latin = plain.replace(/[«»“”‘’–—…№\u00a0]/g, (sign) => PLAIN[sign] ?? sign);
  const written = isGsm7(latin) ? latin : plain;
  const whole = `${written} ${link}`;
  if (smsSegments(whole) <= MOST_SEGMENTS) return whole;

  const number = NUMBER.exec(written)?.[0];
  const words = written.split(' ');
  const more = isGsm7(written) ? '...' : '…';
  for (let kept = words.length - 1; kept > 0; kept -= 1) {
    const beginning = words.slice(0, kept).join(' ') + more;
    const hasNumber = number === undefined || beginning.includes(number);
    const short = `${hasNumber ? '' : `${number}: `}${beginning} ${link}`;
    if (smsSegments(short) <= MOST_SEGMENTS) return short;
  }
  return number === undefined ? link : `${number} ${link}`;
}
