import { describe, expect, test } from '@jest/globals';
import { compareRuns } from '../../../workflows/domain/compare-runs.ts';
import type {
  PlayedRehearsal,
  RehearsalMoment,
} from '../../../workflows/domain/rehearsal-report.ts';
import type { Status } from '../../../workflows/domain/status.ts';

type Deadlines = RehearsalMoment['deadlines'];

const term = (dueAt: string): Deadlines => [{ code: 'term', dueAt, lastDay: dueAt.slice(0, 10) }];
const MARCH_10 = '2026-03-10T21:00:00.000Z';
const MARCH_12 = '2026-03-12T21:00:00.000Z';

function run(...moments: [Status, Deadlines][]): PlayedRehearsal {
  return {
    ending: moments.at(-1)?.[0] ?? 'DRAFT',
    fault: null,
    timeline: moments.map(([status, deadlines]) => {
      return { at: MARCH_10, event: 'accepted', status, by: 'system', deadlines };
    }),
  };
}

describe('two runs of a rehearsal', () => {
  test('that do the same some seconds apart do not differ', () => {
    const later = '2026-03-10T21:00:04.000Z';
    const difference = compareRuns(
      run(['ACCEPTED', term(MARCH_10)], ['COMPLETED', []]),
      run(['ACCEPTED', term(later)], ['COMPLETED', []]),
    );
    expect(difference).toBeNull();
  });

  test('differ by the statuses they go through, and where they end', () => {
    const difference = compareRuns(
      run(['ACCEPTED', []], ['ACCEPTED', []], ['VERIFIED', []], ['REFUSED', []]),
      run(['ACCEPTED', []], ['REJECTED', []]),
    );
    expect(difference).toEqual({
      path: { draft: ['ACCEPTED', 'VERIFIED', 'REFUSED'], inForce: ['ACCEPTED', 'REJECTED'] },
      ending: { draft: 'REFUSED', inForce: 'REJECTED' },
      deadlines: [],
    });
  });

  test('differ by a deadline as it was last, and by one that ran again', () => {
    const difference = compareRuns(
      run(['ACCEPTED', term(MARCH_10)], ['ACCEPTED', term(MARCH_12)], ['COMPLETED', []]),
      run(['ACCEPTED', term(MARCH_10)], ['ACCEPTED', []], ['COMPLETED', term(MARCH_12)]),
    );
    const tenth = { dueAt: MARCH_10, lastDay: '2026-03-10' };
    const twelfth = { dueAt: MARCH_12, lastDay: '2026-03-12' };
    expect(difference?.deadlines).toEqual([
      { code: 'term', nth: 1, draft: twelfth, inForce: tenth },
      { code: 'term', nth: 2, draft: null, inForce: twelfth },
    ]);
  });
});
