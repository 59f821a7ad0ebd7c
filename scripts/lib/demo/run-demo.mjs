import { builtTables } from '../built.mjs';
import { DemoContext } from './demo-context.mjs';
import { runStory } from './run-story.mjs';
import { STORIES } from './stories.mjs';
import { Teller } from './teller.mjs';

/**
 * Takes one application of each kind through its life, all at the same time.
 * @param {import('../settings.mjs').Settings} settings
 * @param {(line: string) => void} print
 * @returns {Promise<import('./run-story.mjs').Outcome[]>}
 */
export async function runDemo(settings, print) {
  const { STATUSES } = await builtTables();
  const labels = new Map(
    Object.entries(STATUSES).map(([code, { label }]) => [code, `${label.ru} · ${label.en}`]),
  );
  const teller = new Teller(print, (status) => labels.get(status) ?? '');
  const context = new DemoContext(settings, teller);
  for (const [name, { title }] of Object.entries(STORIES)) print(`  ${name}  ${title}`);
  print('');
  const outcomes = await Promise.all(
    Object.entries(STORIES).map(([name, story]) => runStory(context, name, story)),
  );

  print('');
  for (const { story, numbers, events, problems } of outcomes) {
    const verdict = problems.length === 0 ? 'as it should' : problems.join('; ');
    print(`  ${story}  ${numbers.join(', ')}  ${events} events  ${verdict}`);
  }
  const passed = outcomes.filter(({ problems }) => problems.length === 0).length;
  print(
    `\n${passed} of ${outcomes.length} stories ended as they should, in ${teller.seconds().toFixed(0)} s.`,
  );
  return outcomes;
}
