import { describe, expect, test } from '@jest/globals';
import { describeChange } from '../../../workflows/domain/describe-change.ts';
import {
  concernsApplicant,
  diffRegulations,
  type Change,
} from '../../../workflows/domain/diff-regulations.ts';
import { isObject } from '../../../workflows/domain/fill-from-applicant.ts';
import type { Regulation } from '../../../workflows/domain/regulation.ts';
import { shippedRegulation } from '../../givens/regulation.ts';

const LICENCE = await shippedRegulation('business-licence');

function changed(change: (regulation: Regulation) => void): Change[] {
  const after = structuredClone(LICENCE);
  change(after);
  return diffRegulations(LICENCE, after);
}

test('a version that only has another number, order of keys or rehearsals differs in nothing', () => {
  const after = changed((regulation) => {
    regulation.version += 1;
    regulation.rehearsals = [];
    regulation.form = Object.fromEntries(Object.entries(regulation.form).reverse());
  });
  expect(after).toEqual([]);
});

describe('a change', () => {
  test('of the form is told field by field, by its title', () => {
    const title = { ru: 'Этаж', en: 'Floor' };
    const changes = changed((regulation) => {
      const { properties } = regulation.form;
      const rest = Object.entries(isObject(properties) ? properties : {}).filter(
        ([name]) => name !== 'objectDescription',
      );
      const floor = { type: 'integer', 'x-title': title };
      regulation.form = { ...regulation.form, properties: { ...Object.fromEntries(rest), floor } };
    });
    expect(changes).toEqual([
      { path: 'form.floor', kind: 'added', titles: title },
      expect.objectContaining({ path: 'form.objectDescription', kind: 'removed' }),
    ]);
    expect(changes.map((change) => describeChange(change, 'en'))).toEqual([
      'Added: the field “Floor” of the form',
      'Removed: the field “Description of the object” of the form',
    ]);
  });

  test('is also that a field becomes required', () => {
    const changes = changed((regulation) => {
      regulation.form = { ...regulation.form, required: [] };
    });
    expect(changes).toContainEqual(
      expect.objectContaining({ path: 'form.objectDescription', kind: 'changed' }),
    );
  });

  test('of the order of steps is one, though every step is the same', () => {
    const changes = changed((regulation) => regulation.steps.reverse());
    expect(changes).toEqual([{ path: 'steps', kind: 'changed', titles: null }]);
  });

  test('of a step concerns officers, of the fee or a document also who applies', () => {
    const changes = changed((regulation) => {
      regulation.steps.pop();
      regulation.documents.pop();
      regulation.fee = null;
      regulation.windows.rework = { workingDays: 77 };
    });
    const concerning = changes.filter(concernsApplicant).map(({ path }) => path.split('.')[0]);
    expect(concerning).toEqual(['documents', 'fee']);
    expect(changes.map(({ path }) => path.split('.')[0])).toEqual([
      'windows',
      'documents',
      'fee',
      'steps',
    ]);
  });
});

test('every part of a regulation has words for its change, in both languages', () => {
  const before = { ...LICENCE, charges: [], checks: [], rejections: [] };
  const empty = diffRegulations(before, structuredClone(before));
  expect(empty).toEqual([]);
  const everything: Regulation = {
    ...structuredClone(LICENCE),
    ...{ title: { ru: 'Я', en: 'I' }, agency: 'soc', zone: 'UTC', calendar: 'xx', fee: null },
    ...{ documents: [], registries: [], steps: [], routing: [], reminders: [], escalation: [] },
    form: { type: 'object' },
    checks: [{ code: 'c', must: 'true', path: 'form.x', message: { ru: 'Я', en: 'I' } }],
    rejections: [{ code: 'r', when: 'true', message: { ru: 'Я', en: 'I' } }],
    charges: [
      { code: 'c', title: { ru: 'Я', en: 'I' }, amount: '1', ground: { ru: 'Я', en: 'I' } },
    ],
    conflict: { subject: ['form.y'] },
    slot: { schedule: 's', field: 'f' },
    result: { publish: LICENCE.result.publish === 'officer' ? 'automatic' : 'officer' },
    validity: { from: '2030-01-01', to: null },
  };
  everything.terms = mapped(everything.terms);
  everything.windows = mapped(everything.windows);
  const changes = diffRegulations(before, everything);
  const kinds = new Set(changes.map(({ path }) => path.split('.')[0]));
  expect(kinds.size).toBe(21);
  for (const change of changes) {
    for (const language of ['ru', 'en'] as const) {
      expect(describeChange(change, language)).not.toMatch(/[{}]|undefined/);
    }
  }
});

function mapped<Terms extends Record<string, Regulation['terms']['whole']>>(terms: Terms): Terms {
  const copy = { ...terms };
  for (const name of Object.keys(copy)) Object.assign(copy, { [name]: 'PT77S' });
  return copy;
}
