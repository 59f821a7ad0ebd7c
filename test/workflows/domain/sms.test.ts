import { describe, expect, test } from '@jest/globals';
import { isDeadNumber } from '../../../workflows/domain/dead-number.ts';
import { smsSegments } from '../../../workflows/domain/sms-segments.ts';
import { smsText } from '../../../workflows/domain/sms-text.ts';

describe('an SMS is paid for by the part', () => {
  test.each([
    ['', 1],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    // 152 and a half-filled place: the sign moves to the next part as a whole
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
    ['ы'.repeat(70), 1],
    ['ы'.repeat(71), 2],
    ['ы'.repeat(134), 2],
    ['ы'.repeat(135), 3],
    [`${'a'.repeat(69)}ы`, 1],
    [`${'a'.repeat(70)}ы`, 2],
    ['😀'.repeat(35), 1],
    ['😀'.repeat(36), 2],
    ['😀'.repeat(67), 3],
    ['«a»', 1],
  ])('%j', (text, segments) => {
    expect(smsSegments(text)).toBe(segments);
  });
});

describe('the text of an SMS', () => {
  const number = '2026-0000042-8';
  const link = 'https://reglament.example/applications/7d3f#a1B2c3';

  test('is whole where it fits', () => {
    expect(smsText('Заявление\r\n принято', link)).toBe(`Заявление принято ${link}`);
  });

  test('is cut at a word, with the number and the link', () => {
    const text = `Заявление № ${number}: приложите ${'справку о доходах и '.repeat(9)}заявление`;
    const short = smsText(text, link);
    expect(short).toMatch(/^Заявление № 2026-0000042-8: приложите справку [а-я ]+… https:/);
    expect(short.endsWith(` ${link}`)).toBe(true);
    expect(smsSegments(short)).toBe(2);
  });

  test('keeps a number that stands at its end', () => {
    const text = `${'Приложите справку о доходах. '.repeat(9)} № ${number}-A1`;
    const short = smsText(text, link);
    expect(short.startsWith(`${number}-A1: Приложите`)).toBe(true);
    expect(smsSegments(short)).toBe(2);
  });

  test('is number and link where nothing else fits', () => {
    const far = `https://reglament.example/${'x'.repeat(110)}`;
    expect(smsText(`Заявление № ${number} принято`, far)).toBe(`${number} ${far}`);
  });

  test('in English is not made dear by its quotation marks', () => {
    const text = `Application No. ${number} “in work” — ${'wait for it '.repeat(14)}`;
    expect(smsSegments(smsText(text, link))).toBe(2);
    expect(smsText('“Yes” №1…', link)).toBe(`"Yes" No.1... ${link}`);
    expect(smsText('«Да»', link)).toBe(`«Да» ${link}`);
  });
});

test.each([
  ['21610', true],
  ['30005', true],
  ['30003', false],
  ['30007', false],
  ['', false],
])('code %s: the number is dead: %s', (code, dead) => {
  expect(isDeadNumber(code)).toBe(dead);
});
