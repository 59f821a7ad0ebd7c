import { expect, test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';
import { shippedRegulation } from '../givens/regulation.ts';
import { DeadlineBook } from './deadline-book.ts';
import { walks, type Walk } from './intents.ts';
import { newCase, type Answers } from './model-case.ts';
import { formOf, VARIANTS } from './variants.ts';
import { Walker } from './walker.ts';

const STEPS_A_CASE = 40;
const STEPS = Number(process.env.MODEL_STEPS ?? 400);
const SEED = Number(process.env.MODEL_SEED ?? Math.trunc(Math.random() * 1e9));
const MS_A_STEP = 3_000;

const world = givenCaseWorld();

test(
  `workflow, database and model agree on ${STEPS.toString()} steps (MODEL_SEED=${SEED.toString()})`,
  async () => {
    let steps = 0;
    const all = walks(SEED, STEPS, STEPS_A_CASE); // more than enough: most cases end before
    for (const [index, walk] of all.entries()) {
      if (steps >= STEPS) break;
      steps += await take(walk, index);
    }
    expect(steps).toBeGreaterThanOrEqual(STEPS);
  },
  60_000 + STEPS * MS_A_STEP,
);

/** Takes a case through a walk; how many steps it made before it ended. */
async function take(walk: Walk, index: number): Promise<number> {
  await world.registries.behave('normal');
  await world.provider.misbehave({ dropWebhook: true });
  const walker = await file(walk);
  let steps = 0;
  try {
    await walker.begin();
    for (const intent of walk.intents) {
      if (walker.isOver) break;
      await walker.step(intent);
      steps += 1;
    }
    return steps + 1;
  } catch (error) {
    const where = `MODEL_SEED=${SEED.toString()}, walk ${index.toString()}`;
    throw new Error(`${where}:\n${walker.trace.join('\n')}\n${String(error)}`, { cause: error });
  }
}

async function file(walk: Walk): Promise<Walker> {
  const variant = VARIANTS[walk.variant % VARIANTS.length];
  if (!variant) throw new Error('There are no variants');
  const { service, change, fee, isRouted, isSpecial } = variant;
  const kinds: Answers[] = ['good', 'good', 'good', 'incomplete', 'mismatching', 'inadmissible'];
  const answers = kinds[walk.answers % kinds.length] ?? 'good';
  const regulation = structuredClone(await shippedRegulation(service));
  change(regulation);
  const filed = await world.file(service, { change, form: formOf(service, answers) });
  const calendar = (await filed.snapshot()).calendar;
  const model = newCase({
    ...{ regulation, book: new DeadlineBook(regulation, calendar), answers, fee },
    ...{ isRouted, isSpecial, isInConflict: false, registries: 'normal' },
  });
  return new Walker(world, filed, model, variant);
}
