import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { allocateNumber } from '../../db/queries/allocate-number.ts';
import { claimSubject } from '../../db/queries/claim-subject.ts';
import { recordEvent } from '../../db/queries/record-event.ts';
import type { Application } from '../../db/schema/index.ts';
import type { Status } from '../../workflows/domain/status.ts';
import { factsWith, givenDraft, recordAfter } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();

type Filed = Application & { number: string };

async function filedCase(): Promise<Filed> {
  const { id, serviceVersion } = await givenDraft(given.db);
  const filed = await allocateNumber(given.db, { id, year: 2026, serviceVersion });
  if (!filed) throw new Error('The draft is gone');
  return filed;
}

/** The case comes to `status` by its next event. */
async function comeTo(filed: Filed, status: Status, closed = false): Promise<void> {
  await recordEvent(given.db, recordAfter(filed, { facts: factsWith({ status, closed }) }));
}

function claim({ id: caseId, serviceCode, applicantId }: Filed, subject: string) {
  return claimSubject(given.db, { caseId, serviceCode, applicantId, subject });
}

test('the first case gets a subject, and is told the same when it asks again', async () => {
  const [first, second] = [await filedCase(), await filedCase()];
  const subject = randomUUID();
  expect(await claim(first, subject)).toBeNull();
  expect(await claim(second, subject)).toBe(first.number);
  expect(await claim(first, subject)).toBeNull();
});

test('another subject, applicant or service is another claim', async () => {
  const [first, second] = [await filedCase(), await filedCase()];
  const subject = randomUUID();
  await claim(first, subject);
  expect(await claim(second, `${subject}2`)).toBeNull();
  expect(await claim({ ...second, applicantId: 'petrov' }, subject)).toBeNull();
  expect(await claim({ ...second, serviceCode: 'trial' }, subject)).toBeNull();
});

test.each<Status>(['REJECTED', 'REFUSED', 'NOT_COMPLETED', 'ANNULLED', 'ARCHIVED', 'COMPLETED'])(
  'a case that is %s gives its subject up to whoever asks next',
  async (status) => {
    const [first, second, third] = [await filedCase(), await filedCase(), await filedCase()];
    const subject = randomUUID();
    await claim(first, subject);
    await comeTo(first, status);
    expect(await claim(second, subject)).toBeNull();
    expect(await claim(third, subject)).toBe(second.number);
    expect(await claim(first, subject)).toBe(second.number);
  },
);

test.each<Status>(['APPEAL_REVIEW', 'SERVICE_RENDERED', 'AWAITING_PAYMENT'])(
  'a case that is %s keeps its subject until it is closed',
  async (status) => {
    const [first, second] = [await filedCase(), await filedCase()];
    const subject = randomUUID();
    await claim(first, subject);
    await comeTo(first, status);
    expect(await claim(second, subject)).toBe(first.number);
    await comeTo({ ...first, version: first.version + 1 }, status, true);
    expect(await claim(second, subject)).toBeNull();
  },
);

describe('of many at once exactly one gets a subject, and the others are told which', () => {
  async function contend(subject: string): Promise<void> {
    const cases = await Promise.all(Array.from({ length: 8 }, filedCase));
    const holders = await Promise.all(cases.map((one) => claim(one, subject)));
    const winners = cases.filter((_, index) => holders[index] === null);
    expect(winners).toHaveLength(1);
    const told = new Set(holders.filter((holder) => holder !== null));
    expect(told).toEqual(new Set(winners.map(({ number }) => number)));
  }

  test('that nobody had', () => contend(randomUUID()));

  test('that a case had which is over', async () => {
    const subject = randomUUID();
    const former = await filedCase();
    await claim(former, subject);
    await comeTo(former, 'ANNULLED');
    await contend(subject);
  });
});

test('what is kept does not tell the subject', async () => {
  const filed = await filedCase();
  const subject = 'Иванова Мария, 4509 318274';
  await claim(filed, subject);
  const { rows } = await given.db.$client.query('select * from subject_claims where case_id = $1', [
    filed.id,
  ]);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/Иванова|318274/);
});
