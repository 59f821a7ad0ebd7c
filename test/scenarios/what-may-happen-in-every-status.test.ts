import { afterEach, describe, expect, test } from '@jest/globals';
import type { DeadlineCode } from '../../workflows/domain/case-parts.ts';
import type { EventType } from '../../workflows/domain/transitions.ts';
import { calendarChanged } from '../../workflows/messages.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { changedCalendar } from '../givens/changed-calendar.ts';
import { russianCalendar } from '../givens/russian-calendar.ts';
import { StandingCase } from '../givens/standing-case.ts';

const world = givenCaseWorld();
afterEach(() => world.registries.behave('normal'));

const REASON = 'Так нужно';

/** The agency has the case in hand: its term runs, may be extended and broken. */
const WITH_AGENCY = [
  ...(['ACCEPTED', 'VERIFIED', 'PAYMENT_CONFIRMED', 'ASSIGNED', 'UNDER_REVIEW'] as const),
  ...(['RECHECK', 'APPROVED', 'EXECUTED'] as const),
];
/** The applicant has it: a window of their own stands open. */
const WITH_APPLICANT = {
  INCOMPLETE: 'completion',
  AWAITING_PAYMENT: 'payment',
  CLARIFICATION_REQUIRED: 'clarification',
  REWORK_REQUIRED: 'rework',
} as const;
const WITH_APPLICANT_CODES = Object.keys(WITH_APPLICANT) as (keyof typeof WITH_APPLICANT)[];
const GOING_ON = [
  ...WITH_AGENCY,
  ...WITH_APPLICANT_CODES,
  ...(['SERVICE_RENDERED', 'APPEAL_REVIEW'] as const),
];

/** An event that leaves the case where it is. */
async function isTaken({ filed }: StandingCase, type: EventType, status: string): Promise<void> {
  await filed.records(type);
  expect(await filed.lastEvent(type)).toMatchObject({ fromStatus: status, toStatus: status });
}

/** The clock runs on until a deadline is reminded of, and then until it is over. */
async function isRemindedOf({ filed }: StandingCase, code: DeadlineCode): Promise<void> {
  const deadline = (await filed.facts()).deadlines[code];
  const mark = deadline?.marks.find(({ isPast }) => !isPast);
  const ahead = Date.parse(mark?.at ?? '') - (await world.env.currentTimeMs());
  await world.env.sleep(ahead + 1_000);
}

async function isOver({ filed }: StandingCase, code: DeadlineCode): Promise<void> {
  const deadline = (await filed.facts()).deadlines[code];
  const ahead = Date.parse(deadline?.dueAt ?? '') - (await world.env.currentTimeMs());
  await world.env.sleep(ahead + 1_000);
}

describe('whoever is entitled adds information, and money that buys nothing goes back, in', () => {
  test.each(GOING_ON)('%s', async (status) => {
    const standing = await StandingCase.in(world, status);
    const { filed, payer, late } = standing;
    await filed.does('ivanova', 'supplement', { comment: REASON, documents: [] });
    await isTaken(standing, 'informationAdded', status);
    if (!late) return;

    await payer.pays(late);
    await isTaken(standing, 'paymentReturned', status);
    expect((await payer.refund(late)).refundedAmount).toBe(750_000);
  });
});

describe('the agency is reminded of its term, may extend it, and is answered for when it breaks it, in', () => {
  test.each(WITH_AGENCY)('%s', async (status) => {
    const standing = await StandingCase.in(world, status);
    const { filed } = standing;
    await filed.does('head.mvd', 'extend', { term: { workingDays: 1 }, reason: REASON });
    await isTaken(standing, 'extended', status);

    await isRemindedOf(standing, 'term');
    await isTaken(standing, 'reminded', status);
    expect(await filed.lastEvent('reminded')).toMatchObject({ data: { deadline: 'term' } });

    await isOver(standing, 'term');
    await isTaken(standing, 'termBreached', status);
    await isTaken(standing, 'escalated', status);
    expect(await filed.lastEvent('escalated')).toMatchObject({ data: { level: 'head' } });

    await isOver(standing, 'escalation');
    await filed.records('escalated', 2);
    expect(await filed.lastEvent('escalated')).toMatchObject({ data: { level: 'controller' } });
    expect(await filed.row()).toMatchObject({ status, overdue: true });
  });
});

test('whoever decides an appeal is reminded of it, and answered for when it is late', async () => {
  const standing = await StandingCase.in(world, 'APPEAL_REVIEW');
  await isRemindedOf(standing, 'appealReview');
  await isTaken(standing, 'reminded', 'APPEAL_REVIEW');
  await isOver(standing, 'appealReview');
  await isTaken(standing, 'termBreached', 'APPEAL_REVIEW');
  await isTaken(standing, 'escalated', 'APPEAL_REVIEW');
});

describe('the applicant is reminded of what they have to do, in', () => {
  test.each(WITH_APPLICANT_CODES)('%s', async (status) => {
    const standing = await StandingCase.in(world, status);
    await isRemindedOf(standing, WITH_APPLICANT[status]);
    await isTaken(standing, 'reminded', status);
    const { data } = await standing.filed.lastEvent('reminded');
    expect(data).toMatchObject({ deadline: WITH_APPLICANT[status] });
  });
});

describe('a new production calendar moves what is open, in', () => {
  test.each([...GOING_ON, 'REJECTED', 'REFUSED'] as const)('%s', async (status) => {
    const standing = await StandingCase.in(world, status);
    const { filed } = standing;
    const [before] = Object.values((await filed.facts()).deadlines);
    if (!before) throw new Error('Nothing is open');
    const calendar = changedCalendar(russianCalendar(), { off: [before.lastDay] });
    await filed.handle.signal(calendarChanged, calendar);

    await isTaken(standing, 'calendarChanged', status);
    const after = (await filed.facts()).deadlines[before.code];
    expect(Date.parse(after?.dueAt ?? '')).toBeGreaterThan(Date.parse(before.dueAt));
    const { data } = await filed.lastEvent('calendarChanged');
    expect(data).toMatchObject({
      moved: expect.arrayContaining([
        { deadline: before.code, from: before.dueAt, to: after?.dueAt },
      ]),
    });
  });
});

describe('a head annuls a case on formal grounds, in', () => {
  const open = GOING_ON.filter((status) => status !== 'APPEAL_REVIEW');
  test.each(open)('%s', async (status) => {
    const { filed } = await StandingCase.in(world, status);
    await filed.does('head.mvd', 'annul', { reason: REASON });

    expect(await filed.ends()).toBe('annulled');
    expect(await filed.lastEvent('annulled')).toMatchObject({ fromStatus: status });
    expect((await filed.facts()).deadlines).toEqual({});
  });
});

describe('a head sends a case back with a reason, and a paid fee stays paid, from', () => {
  const returnable = GOING_ON.filter(
    (status) => status !== 'APPEAL_REVIEW' && status !== 'INCOMPLETE' && status !== 'ACCEPTED',
  );
  test.each(returnable)('%s', async (status) => {
    const { filed } = await StandingCase.in(world, status);
    const back = { stage: 'completeness', reason: REASON } as const;
    if (status === 'RECHECK') {
      expect(await filed.refusal('head.mvd', 'return', back)).toBe('not_allowed_in_status');
      return;
    }
    const isPaid = (await filed.facts()).payment?.confirmed;
    await filed.does('head.mvd', 'return', back);
    expect(await filed.lastEvent('returned')).toMatchObject({
      fromStatus: status,
      toStatus: 'RECHECK',
      comment: REASON,
      data: { stage: 'completeness' },
    });
    expect((await filed.facts()).payment?.confirmed).toBe(isPaid);
  });
});
