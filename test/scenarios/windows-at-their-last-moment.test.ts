import { describe, expect, test } from '@jest/globals';
import { appeal } from '../givens/appeal.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { runTo } from '../givens/run-to.ts';
import { StandingCase } from '../givens/standing-case.ts';

const world = givenCaseWorld();

const MINUTE_MS = 60_000;

const ANSWER = { form: { technicalConditions: 'Одна дорожка до ворот' }, documents: [] };
const answers = (filed: FiledCase) => filed.outcome('ivanova', 'resubmit', ANSWER);
const appeals = (filed: FiledCase) => filed.outcome('ivanova', 'appeal', appeal());

describe.each([
  ['an answer', 'CLARIFICATION_REQUIRED', 'clarification', answers, 'RECHECK', 'NOT_COMPLETED'],
  ['a reworked form', 'REWORK_REQUIRED', 'rework', answers, 'RECHECK', 'ANNULLED'],
  ['an appeal', 'REFUSED', 'appeal', appeals, 'APPEAL_REVIEW', 'REFUSED'],
] as const)('%s', (_, status, code, gives, taken, over) => {
  test('in the last minute of the last day is taken', async () => {
    const { filed } = await StandingCase.in(world, status);
    await runTo(world, filed, code, -MINUTE_MS);
    expect(await gives(filed)).toBe(taken);
  });

  test('that comes while the end of the window is being written is too late, and changes nothing', async () => {
    const { filed } = await StandingCase.in(world, status);
    const { form } = await filed.facts();
    await runTo(world, filed, code, -MINUTE_MS); // past the reminders: they have to be written
    const outcome = await world.db.transaction(async (tx) => {
      await tx.execute(`select 1 from applications where id = '${filed.id}' for update`);
      await runTo(world, filed, code, 1_000);
      return gives(filed);
    });
    expect(outcome).toBe('not_allowed_in_status');
    await filed.reaches(over);
    expect((await filed.facts()).form).toEqual(form);
    expect(await filed.wholeJournal()).toBe(true);
  });
});
