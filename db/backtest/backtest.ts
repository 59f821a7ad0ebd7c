import {
  type BacktestedCase,
  type BacktestReport,
  type BeforeAfter,
  type Outcome,
} from '../../workflows/domain/backtest.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { findCalendar } from '../queries/find-calendar.ts';
import { findRegulation } from '../queries/find-regulation.ts';
import { listClosedCases, type ClosedCase } from '../queries/list-closed-cases.ts';
import { backtestCase, type Ruled } from './backtest-case.ts';

/** Working a page out takes some tens of milliseconds; between two of them others get their turn. */
const PAGE = 25;
const SHOWN = 100;

/** The newest finished cases of a service under the rules of a draft; `since`: an ISO instant of filing. */
export async function backtest(
  db: Database,
  draft: Regulation,
  { limit, since }: { limit: number; since: string | null },
): Promise<BacktestReport> {
  const report = emptyReport();
  const rules = ruledBy(db);
  const ours = await rules(draft);
  const versions = new Map<number, Ruled>();
  let after: ClosedCase | null = null;
  while (report.cases < limit) {
    const size = Math.min(PAGE, limit - report.cases);
    const page: ClosedCase[] = await listClosedCases(db, draft.code, { since, after, limit: size });
    for (const closed of page) {
      const { serviceVersion } = closed;
      const own =
        versions.get(serviceVersion) ??
        (await rules((await findRegulation(db, draft.code, serviceVersion)) ?? draft));
      versions.set(serviceVersion, own);
      add(report, backtestCase(closed, own, ours));
    }
    after = page.at(-1) ?? null;
    if (page.length < size) break;
  }
  return report;
}

function ruledBy(db: Database) {
  return async (regulation: Regulation): Promise<Ruled> => {
    const calendar = await findCalendar(db, regulation.calendar);
    if (!calendar) throw new Error(`There is no calendar ${regulation.calendar}`);
    return { regulation, calendar };
  };
}

function emptyReport(): BacktestReport {
  const none = (): Record<Outcome, number> => ({ incomplete: 0, rejected: 0, admitted: 0 });
  return {
    cases: 0,
    changed: 0,
    summary: {
      outcome: { before: none(), after: none() },
      fee: { before: 0, after: 0 },
      breaches: { before: 0, after: 0 },
      changed: { fee: 0, unit: 0, steps: 0 },
    },
    differences: [],
  };
}

function add(report: BacktestReport, { outcome, fee, breach, difference }: BacktestedCase): void {
  const { summary, differences } = report;
  report.cases += 1;
  for (const when of ['before', 'after'] satisfies (keyof BeforeAfter<unknown>)[]) {
    summary.outcome[when][outcome[when]] += 1;
    summary.fee[when] += fee[when];
    if (breach[when]) summary.breaches[when] += 1;
  }
  if (!difference) return;
  report.changed += 1;
  for (const part of ['fee', 'unit', 'steps'] as const) {
    if (difference[part]) summary.changed[part] += 1;
  }
  if (differences.length < SHOWN) differences.push(difference);
}
