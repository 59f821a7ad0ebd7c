import { expect, test } from '@jest/globals';
import type { LiveApi } from '../givens/live-api.ts';
import { CERTIFICATE, LiveCase } from '../givens/live-case.ts';

/** More than the engine takes at a time by its defaults. */
const AT_ONCE = 30;
const CASES = 5;

/** Many people, or one with many hands, who want different things of one case at the same moment. */
export function contradictingCommands(api: LiveApi): void {
  test('of approvals and refusals at once a case takes the first, and its journal knows no other', async () => {
    for (let one = 0; one < CASES; one += 1) {
      const reviewed = await LiveCase.filed(api, 'petrov', CERTIFICATE, 'ASSIGNED');
      const executor = await reviewed.executor();
      await reviewed.work(executor, 'claim');
      const decide = (word: string, body: object) =>
        api.send(executor, 'POST', `/staff${reviewed.path}/${word}`, { body });
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, index) =>
          index % 2
            ? decide('approve', { comment: 'Оснований для отказа нет' })
            : decide('refuse', { reasons: [{ code: 'other', text: 'Нет оснований' }] }),
        ),
      );
      const taken = answers.filter(({ status }) => status === 200);
      const others = answers.filter(({ status }) => status !== 200).map(({ code }) => code);
      expect(taken).toHaveLength(1);
      expect(new Set(others)).toEqual(new Set(['not_allowed_in_status']));

      await reviewed.untilItShows('an outcome', ({ status }) =>
        ['REFUSED', 'SERVICE_RENDERED'].includes(status),
      );
      const journal = await reviewed.journal();
      const before = [null, ...journal.map(({ to }) => to)];
      expect(journal.map(({ from }) => from)).toEqual(before.slice(0, -1));
    }
  });
}
