/** What no client in its right mind sends, and every public API gets. */

const NOBODYS = '00000000-0000-4000-8000-000000000000';

/** Path parameters, as they stand in an address. */
export const IDS = [
  NOBODYS,
  '0',
  '-1',
  'zzz',
  'null',
  '2026-0000001-0',
  `${NOBODYS}x`,
  encodeURIComponent("' OR 1=1--"),
  encodeURIComponent('"; drop table applications; --'),
  encodeURIComponent('../../etc/passwd'),
  '%2e%2e%2fapplications',
  '%00',
  '%ff',
  '%ED%A0%80',
  '%zz',
  encodeURIComponent('Ж😀\u202e'),
  'x'.repeat(10_000),
];

const TEXT_TOO_LONG = 'x'.repeat(6_000);

/** Query parameters by name. */
export const QUERIES: Readonly<Record<string, readonly string[]>> = {
  limit: ['-1', '0', '1000000000', '1e9', '1.5', 'x', '', 'NaN', '1&limit=2', '%00'],
  cursor: ['', 'zzz', '%00', 'x'.repeat(600), 'bnVsbA', 'x&cursor=y'],
  status: ['', 'NONE', 'draft', '%00', 'DRAFT&status=DRAFT'],
  group: ['', 'none', '__proto__', 'constructor', '%00'],
  service: ['', '%00', TEXT_TOO_LONG, 'a&service=b'],
  q: ['', '%00', TEXT_TOO_LONG, 'a&q=b'],
  sort: ['', 'none', '-updatedAt;drop', 'updatedAt&sort=createdAt'],
  lang: [], // any word is taken, and what is no language is passed over
  comment: ['%00', TEXT_TOO_LONG],
  queue: ['', 'none', 'toString', 'unit&queue=mine'],
};

/** Bodies that are wrong for every route. */
export const BODIES: readonly (readonly [string, string])[] = [
  ['no JSON', '{"form":'],
  ['two values', '{}{}'],
  ['a list', '[]'],
  ['a text', '"x"'],
  ['a number', '17'],
  ['null', 'null'],
  ['a word', 'undefined'],
];
export const HUGE = JSON.stringify({ form: { purpose: 'x'.repeat(2_000_000) } });
export const DEEP = `{"form":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;

/** Values of a field of whatever type. */
export const WRONG_VALUES: readonly unknown[] = [
  null,
  true,
  17,
  -1,
  1e308,
  '',
  ' ',
  'zzz',
  "' OR 1=1--",
  'x'.repeat(200_000),
  [],
  [null],
  {},
  { toString: 1, constructor: null },
  [[[[[[]]]]]],
];
/** Of the right type, and still nothing that could be kept. */
export const UNSTORABLE: readonly unknown[] = ['x\0y', '\ud800', { 'x\0': 1 }, ['\udc00']];

/** Idempotency keys. */
export const KEYS = ['', 'two words', 'x'.repeat(129)];
/** Entity tags of `If-Match`: none was ever given out. */
export const TAGS = ['garbage', '"-1"', '"99999999"', '"99999999999999999999"', '""', '"1", "2"'];
