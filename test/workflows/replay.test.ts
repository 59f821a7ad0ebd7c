import { expect, test } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { replayAll } from '../givens/replay.ts';
import { HISTORIES, readHistory } from './histories.ts';

const names = (await readdir(HISTORIES))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

test.each(names)('the workflows of today go on with %s', async (name) => {
  await replayAll([{ workflowId: name, history: await readHistory(name) }]);
});

test('a history that today’s workflows would not have written is noticed', async () => {
  const history = await readHistory('licence-in-full');
  const asked = history.events?.find((event) => event.activityTaskScheduledEventAttributes);
  if (!asked?.activityTaskScheduledEventAttributes) throw new Error('It asks no registry');
  asked.activityTaskScheduledEventAttributes.activityType = { name: 'askSomebodyElse' };

  const replayed = replayAll([{ workflowId: 'licence-in-full', history }]);
  await expect(replayed).rejects.toThrow('licence-in-full cannot be replayed');
});
