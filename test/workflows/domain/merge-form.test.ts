import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeForm } from '../../../workflows/domain/merge-form.ts';
import type { Form } from '../../../workflows/domain/regulation.ts';

test.each<[string, Form, Form, Form]>([
  ['a new field is added', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
  ['a field is replaced', { a: 1, b: 2 }, { b: 3 }, { a: 1, b: 3 }],
  ['null removes a field', { a: 1, b: 2 }, { b: null }, { a: 1 }],
  ['null for what is not there changes nothing', { a: 1 }, { b: null }, { a: 1 }],
  ['a list is replaced, not joined', { a: [1, 2] }, { a: [3] }, { a: [3] }],
  [
    'an inner object is replaced, not merged',
    { a: { b: 1, c: 2 } },
    { a: { b: 3 } },
    { a: { b: 3 } },
  ],
  ['what is false, zero or empty stays', {}, { a: false, b: 0, c: '' }, { a: false, b: 0, c: '' }],
])('%s', (_, form, changes, merged) => {
  expect(mergeForm(form, changes)).toEqual(merged);
});

const forms = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
);

test('the same changes twice are the changes once, and no null is left', () => {
  fc.assert(
    fc.property(forms, forms, (form, changes) => {
      const merged = mergeForm(form, changes);
      expect(mergeForm(merged, changes)).toEqual(merged);
      expect(Object.values(merged)).not.toContain(null);
    }),
  );
});

test('the form itself is left alone', () => {
  const form = Object.freeze({ a: 1 });
  mergeForm(form, { a: 2 });
  expect(form).toEqual({ a: 1 });
});
