import { expect, test } from '@jest/globals';
import { text, TEXTS } from '../../../workflows/domain/texts.ts';

test.each([
  [1, '1 час', '1 hour'],
  [2, '2 часа', '2 hours'],
  [5, '5 часов', '5 hours'],
  [11, '11 часов', '11 hours'],
  [21, '21 час', '21 hours'],
  [112, '112 часов', '112 hours'],
])('%i takes the right plural', (count, ru, en) => {
  expect(text('ru', 'deadline.hours', { count })).toBe(ru);
  expect(text('en', 'deadline.hours', { count })).toBe(en);
});

test('every text has the same parameters in both languages and as many plural forms as the language', () => {
  for (const [key, { ru, en }] of Object.entries(TEXTS)) {
    expect([key, parameters(ru)]).toEqual([key, parameters(en)]);
    expect([key, pluralForms(ru).every((forms) => forms === 3)]).toEqual([key, true]);
    expect([key, pluralForms(en).every((forms) => forms === 2)]).toEqual([key, true]);
  }
});

function parameters(of: string): string[] {
  return [...new Set([...of.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort();
}

function pluralForms(of: string): number[] {
  return [...of.matchAll(/\{\w+\|([^}]*)\}/g)].map(([, forms = '']) => forms.split('|').length);
}
