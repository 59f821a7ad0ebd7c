import type { DeadlineCode } from './case-parts.ts';
import type {
  DeadlineDates,
  Pair,
  PlayedRehearsal,
  RehearsalMoment,
  RunDifference,
} from './rehearsal-report.ts';
import type { Status } from './status.ts';

/** Two runs of a rehearsal do the same things some seconds apart; deadlines that are no further apart are the same. */
const TOLERANCE_MS = 10_000;

/** What is otherwise when the same rehearsal is played under a draft; `null` when nothing is. */
export function compareRuns(
  draft: PlayedRehearsal,
  inForce: PlayedRehearsal,
): RunDifference | null {
  const paths = { draft: pathOf(draft), inForce: pathOf(inForce) };
  const path = paths.draft.join() === paths.inForce.join() ? null : paths;
  const ending =
    draft.ending === inForce.ending ? null : { draft: draft.ending, inForce: inForce.ending };
  const deadlines = compareDeadlines(deadlinesOf(draft), deadlinesOf(inForce));
  return path || ending || deadlines.length > 0 ? { path, ending, deadlines } : null;
}

function pathOf({ timeline }: PlayedRehearsal): Status[] {
  const statuses = timeline.map(({ status }) => status);
  return statuses.filter((status, i) => status !== statuses[i - 1]);
}

type Deadlines = Map<DeadlineCode, DeadlineDates[]>;

/** Of each code the deadlines that ran, one after another, each as it was at its last moment. */
function deadlinesOf({ timeline }: PlayedRehearsal): Deadlines {
  const found: Deadlines = new Map();
  timeline.forEach((moment, i) => {
    for (const { code, dueAt, lastDay } of moment.deadlines) {
      const all = found.get(code) ?? [];
      const goesOn = isRunning(timeline[i - 1], code);
      found.set(code, [...(goesOn ? all.slice(0, -1) : all), { dueAt, lastDay }]);
    }
  });
  return found;
}

function isRunning(moment: RehearsalMoment | undefined, code: DeadlineCode): boolean {
  return moment?.deadlines.some((one) => one.code === code) ?? false;
}

function compareDeadlines(draft: Deadlines, inForce: Deadlines): RunDifference['deadlines'] {
  const codes = [...new Set([...draft.keys(), ...inForce.keys()])];
  return codes.flatMap((code) => {
    const ours = draft.get(code) ?? [];
    const theirs = inForce.get(code) ?? [];
    const longer = ours.length > theirs.length ? ours : theirs;
    return longer.flatMap((_, i) => {
      const pair = { draft: ours[i] ?? null, inForce: theirs[i] ?? null };
      return isSame(pair) ? [] : [{ code, nth: i + 1, ...pair }];
    });
  });
}

function isSame({ draft, inForce }: Pair<DeadlineDates | null>): boolean {
  if (!draft || !inForce) return false;
  return Math.abs(Date.parse(draft.dueAt) - Date.parse(inForce.dueAt)) <= TOLERANCE_MS;
}
