import { expect, test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';

const world = givenCaseWorld();

const REASONS = [{ code: 'invalid_documents', text: 'Приложенный документ недействителен' }];

/** How many of two commands given at once got through, and what the others were told. */
async function atOnce(...commands: Promise<string>[]): Promise<string[]> {
  return (await Promise.all(commands)).sort();
}

test('nobody but the executor asks, sends back, approves or refuses', async () => {
  const filed = await world.file('certificate');
  const executor = await filed.isClaimed();
  const colleague = executor === 'officer.mvd' ? 'officer2.mvd' : 'officer.mvd';

  for (const login of [colleague, 'head.mvd', 'ivanova']) {
    expect(await filed.refusal(login, 'approve', {})).toBe('not_executor');
    expect(await filed.refusal(login, 'refuse', { reasons: REASONS })).toBe('not_executor');
    expect(await filed.refusal(login, 'clarify', { questions: REASONS })).toBe('not_executor');
    expect(await filed.refusal(login, 'rework', { remarks: [] })).toBe('not_executor');
  }
  expect(await filed.row()).toMatchObject({ status: 'UNDER_REVIEW' });
});

test('of two officers who claim a case at once one gets it', async () => {
  const filed = await world.file('certificate');
  await filed.reaches('ASSIGNED');
  expect(
    await atOnce(
      filed.outcome('officer.mvd', 'claim', {}),
      filed.outcome('officer2.mvd', 'claim', {}),
    ),
  ).toEqual(['UNDER_REVIEW', 'not_allowed_in_status']);
  expect((await filed.journal()).filter((type) => type === 'claimed')).toHaveLength(1);
  const { actorId } = await filed.lastEvent('claimed');
  expect(await filed.executor()).toBe(actorId);
});

test('of an approval and a refusal given at once one decides', async () => {
  const filed = await world.file('business-licence');
  await filed.isPaid();
  const executor = await filed.isClaimed();
  const [lost, won] = await atOnce(
    filed.outcome(executor, 'approve', {}),
    filed.outcome(executor, 'refuse', { reasons: REASONS }),
  ).then((outcomes) => outcomes.reverse());

  expect(lost).toBe('not_allowed_in_status');
  expect(won).toMatch(/^(APPROVED|REFUSED)$/);
  expect(await filed.row()).toMatchObject({ status: won });
  expect((await filed.facts()).decision?.outcome).toBe(won?.toLowerCase());
  expect(await filed.wholeJournal()).toBe(true);
});

test('a refusal states its coded reasons to everybody who reads the case', async () => {
  const filed = await world.file('certificate');
  const executor = await filed.isClaimed();
  await filed.does(executor, 'refuse', { reasons: REASONS });

  expect(await filed.row()).toMatchObject({ status: 'REFUSED', closed: false });
  expect((await filed.facts()).decision).toMatchObject({
    outcome: 'refused',
    by: { id: executor, role: 'officer' },
    reasons: REASONS,
  });
  expect((await filed.lastEvent('refused')).data).toEqual({ reasons: REASONS });
  expect((await filed.facts()).deadlines).toHaveProperty('appeal');
});

test('an approval leads to execution', async () => {
  const filed = await world.file('business-licence');
  await filed.isPaid();
  const executor = await filed.isClaimed();
  await filed.does(executor, 'approve', { comment: 'Сведения подтверждены' });

  const { decision, stage } = await filed.facts();
  expect(decision).toMatchObject({ outcome: 'approved', comment: 'Сведения подтверждены' });
  expect(await filed.row()).toMatchObject({ status: 'APPROVED' });
  expect(stage).toBe('execution');
  expect((await filed.snapshot()).facts.stage).toBe('execution');
});

test('an officer who decides on what they saw before a change is told that it is stale', async () => {
  const filed = await world.file('certificate');
  const executor = await filed.isClaimed();
  const { version: expectedSeq } = await filed.row();
  await filed.does('head.mvd', 'extend', { term: { workingDays: 1 }, reason: 'Запрос в архив' });

  expect(await filed.refusal(executor, 'approve', {}, { expectedSeq })).toBe('stale');
  await filed.does(executor, 'approve', {}, { expectedSeq: expectedSeq + 1 });
});
