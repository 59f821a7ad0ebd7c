import { expect, test } from '@jest/globals';
import { propertiesOf } from '../../workflows/domain/fill-from-applicant.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { givenCaseWorld } from '../givens/case-world.ts';

/** More than a run takes before it goes on as a new one; the engine ends one that took 2,000. */
const MANY = 1_100;
const AT_ONCE = 20;

const world = givenCaseWorld();

test('a service of 200 fields and 40 steps goes from filing to its end', async () => {
  const fields = Array.from({ length: 200 }, (_, i) => `field${i}`);
  const filed = await world.file('certificate', {
    form: Object.fromEntries(fields.map((name) => [name, 'Ответ заявителя на вопрос формы'])),
    change: (regulation) => grow(regulation, fields, 40),
  });
  const executor = await filed.isClaimed();
  await filed.does(executor, 'approve', {});
  for (let i = 0; i < 40; i += 1) {
    await filed.does(executor, 'completeStep', { step: `step-${i}`, result: 'success' });
  }
  await filed.reaches('SERVICE_RENDERED');
  await filed.does('ivanova', 'confirm', {});
  expect(await filed.ends()).toBe('completed');
  const { form, facts } = await filed.row();
  expect(Object.keys(form)).toEqual(expect.arrayContaining(fields));
  expect(facts?.steps.filter(({ result }) => result === 'success')).toHaveLength(41);
  expect(await filed.wholeJournal()).toBe(true);
});

test('however many commands come, a run never meets the limit of the engine, and none is lost', async () => {
  const filed = await world.file('certificate');
  await filed.isClaimed();
  const { runId: first } = await filed.handle.describe();
  let given = 0;
  const line = async () => {
    while (given < MANY) {
      given += 1;
      await filed.does('ivanova', 'supplement', { comment: `Сведения ${given}`, documents: [] });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));

  const { runId: last } = await filed.handle.describe();
  expect(last).not.toBe(first);
  const added = (await filed.journal()).filter((type) => type === 'informationAdded');
  expect(added).toHaveLength(MANY);
  expect(await filed.wholeJournal()).toBe(true);
});

function grow(regulation: Regulation, fields: readonly string[], steps: number): void {
  const [one] = regulation.steps;
  if (!one) throw new Error('The regulation has no step to begin with');
  const { form } = regulation;
  const text = { type: 'string', maxLength: 300, 'x-title': { ru: 'Вопрос', en: 'Question' } };
  regulation.form = {
    ...form,
    properties: {
      ...propertiesOf(form),
      ...Object.fromEntries(fields.map((name) => [name, text])),
    },
  };
  const human = Array.from({ length: steps }, (_, i) => ({
    code: `step-${i}`,
    title: { ru: `Шаг ${i}`, en: `Step ${i}` },
    role: 'officer' as const,
    automatic: false,
    signature: false,
  }));
  regulation.steps = [...human, one];
}
