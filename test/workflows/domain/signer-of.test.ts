import { expect, test } from '@jest/globals';
import type { Decision, StepState } from '../../../workflows/domain/case-parts.ts';
import { untouched } from '../../../workflows/domain/open-case.ts';
import { SYSTEM, type Actor } from '../../../workflows/domain/people.ts';
import { signerOf } from '../../../workflows/domain/signer-of.ts';
import { shippedRegulation } from '../../givens/regulation.ts';

const licence = await shippedRegulation('business-licence');
const officer: Actor = { id: 'officer.mvd', name: 'Орлова Елена', role: 'officer' };
const head: Actor = { id: 'head.mvd', name: 'Громов Пётр', role: 'head' };
const approval: Decision = {
  ...{ outcome: 'approved', at: '2026-05-12T08:00:00.000Z', by: officer },
  ...{ comment: null, reasons: [] },
};
const done = (code: string, by: Actor, result: StepState['result'] = 'success'): StepState => ({
  ...untouched({ code }),
  ...{ by, result },
});

test.each<[string, StepState[], Decision | null, Actor | null]>([
  ['who approved, where nobody signed', [], approval, officer],
  [
    'who signed last',
    [done('legal-review', officer), done('technical-review', head)],
    approval,
    head,
  ],
  ['not who found a fault', [done('technical-review', head, 'rejected')], approval, officer],
  ['not who did what needs no signature', [done('register-entry', head)], approval, officer],
  ['nobody, where the system decided', [], { ...approval, by: SYSTEM }, null],
  ['nobody, where nothing was approved', [], { ...approval, outcome: 'refused' }, null],
  ['nobody, before anything was decided', [], null, null],
])('the signer is %s', (_name, steps, decision, signer) => {
  expect(signerOf({ steps, decision }, licence)).toEqual(signer);
});
