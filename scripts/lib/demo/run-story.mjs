import { setTimeout as sleep } from 'node:timers/promises';
import { checkJournal } from './check-journal.mjs';

const TRIES = 5;
const LAPSE_WAITS_MS = 20_000;
const POLL_MS = 500;

/**
 * @typedef {object} Outcome
 * @property {string} story
 * @property {string[]} numbers of its cases; more than one if a window of seconds passed while a part was down
 * @property {number} events in the journals of those cases
 * @property {string[]} problems nothing if all went as it should
 */

/**
 * Tells one story to its end. Windows of the trial last seconds: if one passes because a part was down just then, the
 * case has ended by the rules, and the story begins again with a new one.
 * @param {import('./demo-context.mjs').DemoContext} context
 * @param {string} name
 * @param {import('./stories.mjs').Story} story
 * @returns {Promise<Outcome>}
 */
export async function runStory(context, name, story) {
  /** @type {Outcome} */
  const outcome = { story: name, numbers: [], events: 0, problems: [] };
  for (let tries = 1; ; tries += 1) {
    const begun = context.api.outages;
    const told = await context.file(name, story.applicant, story.application);
    const complaint = await complaintOf(told, story);
    const isExcusable = complaint !== undefined && context.api.outages > begun;
    const { number, problems, events, missed } = isExcusable
      ? await inspectUntilMissed(told, story)
      : await inspect(told, story);
    outcome.numbers.push(number);
    outcome.events += events;
    outcome.problems.push(...problems);

    if (!complaint) return outcome;
    if (missed.length === 0 || !isExcusable || tries === TRIES) {
      outcome.problems.push(complaint);
      return outcome;
    }
    const what = `${missed.join(', ')} while a part was down: begins again`;
    context.teller.tell({ story: name, who: '', what, number });
  }
}

/**
 * The provider or the API may refuse what comes too late before the case itself has noted that its window has passed.
 * @param {import('./told-case.mjs').ToldCase} told
 * @param {import('./stories.mjs').Story} story
 */
async function inspectUntilMissed(told, story) {
  const deadline = Date.now() + LAPSE_WAITS_MS;
  for (;;) {
    const inspected = await inspect(told, story);
    if (inspected.missed.length > 0 || Date.now() > deadline) return inspected;
    await sleep(POLL_MS);
  }
}

/**
 * @param {import('./told-case.mjs').ToldCase} told
 * @param {import('./stories.mjs').Story} story
 */
async function inspect(told, { lapses }) {
  const journal = await told.journal();
  const number = told.view.number ?? 'draft';
  return {
    number,
    events: journal.length,
    problems: checkJournal(journal, told.view).map((problem) => `${number}: ${problem}`),
    missed: journal.flatMap(({ type }) =>
      type.endsWith('Lapsed') && !lapses.includes(type) ? type : [],
    ),
  };
}

/**
 * What went wrong in a story, in a sentence.
 * @param {import('./told-case.mjs').ToldCase} told
 * @param {import('./stories.mjs').Story} story
 */
async function complaintOf(told, story) {
  try {
    await story.tell(told);
    const { number, status } = told.view;
    if (status === story.end) return undefined;
    return `${number ?? ''} was expected to end at ${story.end}, but is ${status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
