import { expect, test } from '@jest/globals';
import { checkCodeOf } from '../../../activities/check-code-of.ts';
import {
  CHECK_CODE_LENGTH,
  checkUrl,
  readCheckCode,
  writeCheckCode,
} from '../../../workflows/domain/check-code.ts';

const codeOf = (...issue: [string, string, string]) => checkCodeOf('a secret', issue);

test('a code is the same for the same document, and another for every other', () => {
  const codes = [
    codeOf('case', 'step', '2026-05-12'),
    codeOf('case', 'step', '2026-05-13'),
    codeOf('case', 'other', '2026-05-12'),
    codeOf('cases', 'tep', '2026-05-12'),
    checkCodeOf('another secret', ['case', 'step', '2026-05-12']),
  ];
  expect(new Set(codes).size).toBe(codes.length);
  expect(codeOf('case', 'step', '2026-05-12')).toBe(codes[0]);
});

test('all 32 characters come equally often, so that each holds five bits', () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 2_000; i += 1) {
    for (const one of codeOf('case', 'step', String(i)))
      counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  expect(counts.size).toBe(32);
  expect(CHECK_CODE_LENGTH * 5).toBeGreaterThanOrEqual(128);
  expect(Math.max(...counts.values()) / Math.min(...counts.values())).toBeLessThan(1.3);
});

test('what is printed is read back, however it is typed', () => {
  const code = codeOf('case', 'step', '2026-05-12');
  expect(writeCheckCode(code)).toMatch(/^(\w{4}-){6}\w{4}$/);
  for (const typed of [code, writeCheckCode(code), ` ${writeCheckCode(code).toLowerCase()} `]) {
    expect(readCheckCode(typed)).toBe(code);
  }
  expect(readCheckCode('oOiIlL0011'.padEnd(28, 'z'))).toBe('0011110011'.padEnd(28, 'Z'));
});

test.each(['', 'ABCD', 'U'.repeat(28), 'A'.repeat(29), 'Я'.repeat(28), '\u0000'.repeat(28)])(
  '%j is no code',
  (typed) => expect(readCheckCode(typed)).toBeNull(),
);

test('the address of the page keeps the path under which the API is published', () => {
  expect(checkUrl('https://services.example/reglament/', 'ABCDEFGH')).toBe(
    'https://services.example/reglament/check/ABCD-EFGH',
  );
});
