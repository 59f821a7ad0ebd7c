import { expect, test } from '@jest/globals';
import { applyEvent } from '../../../workflows/domain/apply-event.ts';
import { factsWith } from '../../givens/cases.ts';
import { RULES } from '../../givens/case-in-april.ts';

/** The eleven time zones of Russia, with their hours ahead of UTC. */
const ZONES: [zone: string, hours: number][] = [
  ['Europe/Kaliningrad', 2],
  ['Europe/Moscow', 3],
  ['Europe/Samara', 4],
  ['Asia/Yekaterinburg', 5],
  ['Asia/Omsk', 6],
  ['Asia/Krasnoyarsk', 7],
  ['Asia/Irkutsk', 8],
  ['Asia/Yakutsk', 9],
  ['Asia/Vladivostok', 10],
  ['Asia/Magadan', 11],
  ['Asia/Kamchatka', 12],
];

const HOUR = 3_600_000;

/** What a case accepted at a local time of the agency has to keep. */
function accepted(zone: string, hours: number, local: string) {
  const rules = { ...RULES, procedure: { ...RULES.procedure, zone } };
  const at = new Date(Date.parse(`${local}:00.000Z`) - hours * HOUR).toISOString();
  const facts = applyEvent(factsWith({ status: 'DRAFT', submittedAt: at }), 'accepted', at, rules);
  const { term, firstCheck: check } = facts?.deadlines ?? {};
  if (!term || !check) throw new Error('No deadlines');
  return { term, check };
}

test.each(ZONES)('in %s counting starts the day after the local date', (zone, hours) => {
  // each is Monday, 6 April 2026, there; in UTC the first is still Sunday
  for (const local of ['2026-04-06T00:30', '2026-04-06T12:00', '2026-04-06T23:30']) {
    const { term, check } = accepted(zone, hours, local);
    expect([check.lastDay, term.lastDay]).toEqual(['2026-04-09', '2026-04-20']);
  }
  expect(accepted(zone, hours, '2026-04-07T00:00').term.lastDay).toBe('2026-04-21');
});

test.each(ZONES)('in %s a term in days is over at 24:00 local time', (zone, hours) => {
  const { term, check } = accepted(zone, hours, '2026-04-06T23:30');
  const midnight = (day: string) =>
    new Date(Date.parse(`${day}T00:00:00.000Z`) - hours * HOUR).toISOString();
  expect([check.dueAt, term.dueAt]).toEqual([midnight('2026-04-10'), midnight('2026-04-21')]);
});

test('one instant has its own deadline in each zone', () => {
  // Monday, 6 April 2026, 17:30 in UTC; in Omsk 23:30, in Krasnoyarsk it is Tuesday already
  const at = '2026-04-06T17:30:00.000Z';
  const lastDays = ZONES.map(([zone]) => {
    const rules = { ...RULES, procedure: { ...RULES.procedure, zone } };
    return applyEvent(factsWith({ status: 'DRAFT', submittedAt: at }), 'accepted', at, rules)
      ?.deadlines.term?.lastDay;
  });
  expect(lastDays).toEqual([
    ...Array<string>(5).fill('2026-04-20'),
    ...Array<string>(6).fill('2026-04-21'),
  ]);
});
