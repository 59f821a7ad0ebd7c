import { expect, test } from '@jest/globals';
import { checkWholeRegulation } from '../../db/check-whole-regulation.ts';
import type { ExecutionStep, Fee, Regulation } from '../../workflows/domain/regulation.ts';
import type { Rehearsal } from '../../workflows/domain/rehearsal.ts';
import type { Term } from '../../workflows/domain/term.ts';
import { shippedRegulation } from '../givens/regulation.ts';

const DIRECTORY = {
  agencies: [{ code: 'mvd' }],
  units: [{ code: 'mvd-licensing', agency: 'mvd' }],
  calendars: [{ code: 'ru' }],
};
const message = { ru: 'текст', en: 'text' };
const right = await shippedRegulation('business-licence');
const [document] = right.documents;
const human = right.steps.find(({ automatic }) => !automatic);
const machine = right.steps.find(({ automatic }) => automatic);
if (!document || !human || !machine || !right.fee) throw new Error('no licence to spoil');
const { fee } = right;

const check = { code: 'c', must: 'true', path: 'form.inn', message };
const rejection = { code: 'r', when: 'territory == "1"', message };
const charge = { code: 'f', title: message, amount: '1', ground: message };
const exemption = { code: 'e', when: 'territory == "1"', ground: message };
const all = { territories: ['*'], unit: 'mvd-licensing' };
const rehearsal: Rehearsal = {
  ...{ code: 'one', title: message, ending: 'COMPLETED', filedAt: null, form: {}, territory: null },
  ...{ documents: [], registries: 'match', events: [] },
};
const withFee = (change: Partial<Fee>) => ({ fee: { ...fee, ...change } });
const withSteps = (...steps: ExecutionStep[]) => ({ steps: [...right.steps, ...steps] });
const withTerms = (terms: Partial<Regulation['terms']>) => ({
  terms: { ...right.terms, ...terms },
});
const rehearsed = (...changes: Partial<Rehearsal>[]) => ({
  rehearsals: changes.map((change, i) => ({ ...rehearsal, code: `r${i}`, ...change })),
});
const event = { by: 'officer', do: 'claim', with: {} } as const;
const at = (...times: string[]) => ({ events: times.map((time) => ({ ...event, at: time })) });
const remarked = (path: string) => {
  const remarks = [{ path, text: 'Уточните' }];
  return { events: [{ ...event, at: 'P1D', do: 'rework' as const, with: { remarks } }] };
};
const days: Term = { workingDays: 2 };
const step = `steps.${right.steps.length}`;

test.each<[string, string, Partial<Regulation>]>([
  // rules
  ['rule_syntax', 'checks.0.must', { checks: [{ ...check, must: 'form.inn ==' }] }],
  ['rule_unguarded', 'checks.0.when', { checks: [{ ...check, when: 'form.isPublicBody' }] }],
  [
    'rule_unguarded',
    'rejections.0.when',
    { rejections: [{ ...rejection, when: "applicant.inn == ''" }] },
  ],
  ['rule_unknown_name', 'charges.0.amount', { charges: [{ ...charge, amount: 'form.sum' }] }],
  ['rule_not_number', 'charges.0.amount', { charges: [{ ...charge, amount: 'true' }] }],
  ['rule_not_bool', 'charges.0.when', { charges: [{ ...charge, when: '1' }] }],
  [
    'rule_types',
    'documents.0.when',
    { documents: [{ ...document, required: true, when: 'territory == 77' }] },
  ],
  [
    'rule_not_allowed',
    'fee.rates.0.when',
    withFee({ rates: [{ when: "territory.matches('7')", amount: 1, ground: message }] }),
  ],
  [
    'rule_not_in_list',
    'fee.exemptions.0.when',
    withFee({ exemptions: [{ ...exemption, when: "'poem' in documents" }] }),
  ],
  ['rule_not_bool', 'routing.0.when', { routing: [{ ...all, when: "'77'" }, all] }],
  ['rule_never', step + '.when', withSteps({ ...human, code: 'x', when: '1 > 2 && true' })],
  ['rule_never', 'routing.0.when', { routing: [{ ...all, when: 'false' }, all] }],
  // what is named
  ['duplicate', 'checks.1.code', { checks: [check, check] }],
  ['duplicate', 'rejections.1.code', { rejections: [rejection, rejection] }],
  ['duplicate', 'charges.1.code', { charges: [charge, charge] }],
  ['duplicate', 'fee.exemptions.1.code', withFee({ exemptions: [exemption, exemption] })],
  ['duplicate', 'conflict.subject.1', { conflict: { subject: ['form.inn', 'form.inn'] } }],
  ['duplicate', 'reminders.1', { reminders: [50, 50] }],
  ['duplicate', 'rehearsals.1.code', rehearsed({ code: 'x' }, { code: 'x' })],
  ['check_path', 'checks.0.path', { checks: [{ ...check, path: 'form.sum' }] }],
  ['check_path', 'checks.0.path', { checks: [{ ...check, path: 'inn' }] }],
  ['compare_path', 'conflict.subject.0', { conflict: { subject: ['form.sum'] } }],
  [
    'when_of_optional',
    'documents.0.when',
    { documents: [{ ...document, required: false, when: 'territory == "1"' }] },
  ],
  [
    'rate_amount',
    'fee.rates.0.amount',
    withFee({ rates: [{ when: 'true', amount: -1, ground: message }] }),
  ],
  ['unknown_calendar', 'calendar', { calendar: 'by' }],
  // routing
  ['routing_gap', 'routing', { routing: [{ ...all, territories: ['77'] }] }],
  ['routing_gap', 'routing', { routing: [{ ...all, when: "territory == '77'" }] }],
  ['unreachable_route', 'routing.1', { routing: [all, { ...all, territories: ['77'] }] }],
  [
    'unreachable_route',
    'routing.1',
    { routing: [{ ...all, territories: ['77', '50'] }, { ...all, territories: ['50'] }, all] },
  ],
  // steps and slots
  [
    'no_certain_step',
    'steps',
    { steps: right.steps.map((one) => ({ ...one, when: 'territory == "1"' })) },
  ],
  ['term_of_automatic_step', step + '.term', withSteps({ ...machine, code: 'x', term: days })],
  ['no_slot', step + '.confirmsSlot', withSteps({ ...machine, code: 'x', confirmsSlot: true })],
  ['slot_field', 'slot.field', { slot: { schedule: 's', field: 'sum' } }],
  ['slot_field', 'slot.field', { slot: { schedule: 's', field: 'isPublicBody' } }],
  ['slot_not_confirmed', 'slot', { slot: { schedule: 's', field: 'inn' } }],
  [
    'empty_record',
    step + '.register.record',
    withSteps({ ...machine, code: 'x', register: { registry: 'r', record: {} } }),
  ],
  [
    'unknown_placeholder',
    step + '.register.record.sum',
    withSteps({
      ...machine,
      code: 'x',
      register: { registry: 'r', record: { sum: '{{form.sum}}' } },
    }),
  ],
  // time
  ['term_longer', 'terms.firstCheck', withTerms({ firstCheck: { workingDays: 31 } })],
  ['term_longer', 'terms.verification', withTerms({ verification: { calendarMonths: 12 } })],
  ['term_longer', 'terms.appealExpedited', withTerms({ appealExpedited: { workingDays: 11 } })],
  ['term_longer', step + '.term', withSteps({ ...human, code: 'x', term: { workingDays: 31 } })],
  ['term_shape', step + '.term', withSteps({ ...human, code: 'x', term: 'soon' })],
  ['term_shape', 'escalation.0.within', { escalation: [{ to: 'head', within: 'soon' }] }],
  ['reminder_mark', 'reminders.0', { reminders: [100] }],
  ['reminder_mark', 'reminders.1', { reminders: [50, 33.3] }],
  ['no_escalation', 'escalation', { escalation: [] }],
  [
    'escalation_order',
    'escalation.1.to',
    {
      escalation: [
        { to: 'controller', within: days },
        { to: 'head', within: days },
      ],
    },
  ],
  [
    'escalation_order',
    'escalation.1.to',
    {
      escalation: [
        { to: 'head', within: days },
        { to: 'head', within: days },
      ],
    },
  ],
  ['validity_order', 'validity.to', { validity: { from: '2027-01-01', to: '2026-12-31' } }],
  // rehearsals
  ['impossible_ending', 'rehearsals.0.ending', rehearsed({ ending: 'ARCHIVED' })],
  ['unknown_kind', 'rehearsals.0.documents.0', rehearsed({ documents: ['poem'] })],
  ['event_time', 'rehearsals.0.events.0.at', rehearsed(at('tomorrow'))],
  ['event_order', 'rehearsals.0.events.1.at', rehearsed(at('P2D', 'P1D'))],
  [
    'event_order',
    'rehearsals.0.events.0.at',
    rehearsed({ filedAt: '2026-03-02T10:00:00Z', ...at('2026-03-01T10:00:00Z') }),
  ],
  ['remark_path', 'rehearsals.0.events.0.with.remarks.0.path', rehearsed(remarked('form.nothing'))],
  // examples
  ['bad_example', 'examples.0.form', { checks: [{ ...check, must: 'territory == "1"' }] }],
  [
    'bad_example',
    'examples.0.form',
    { rejections: [{ ...rejection, when: 'filedOn > "2000-01-01"' }] },
  ],
  [
    'bad_example',
    'examples.0.form',
    { checks: [{ ...check, must: 'years(form.inn, filedOn) > 1' }] },
  ],
])('%s at %s', (code, path, change) => {
  const found = checkWholeRegulation({ ...right, ...change }, DIRECTORY, 'en');
  expect(found).toContainEqual({ code, path, message: expect.not.stringMatching(/\{\w+\}/) });
});

test.each<[string, Partial<Regulation>]>([
  ['terms whose order only the calendar knows', withTerms({ firstCheck: { calendarDays: 40 } })],
  ['a duration and a date that nobody can compare', rehearsed(at('P400D', '2026-03-01T10:00:00Z'))],
  ['a step for some', withSteps({ ...human, code: 'x', when: "territory == '77'", term: days })],
  ['reminders at the last working day alone', { reminders: ['lastWorkingDay'] }],
])('%s are no fault', (_, change) => {
  expect(checkWholeRegulation({ ...right, ...change }, DIRECTORY, 'en')).toEqual([]);
});
