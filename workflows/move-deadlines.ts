import {
  continueAsNew,
  getExternalWorkflowHandle,
  isCancellation,
  setCurrentDetails,
  sleep,
  TemporalFailure,
} from '@temporalio/workflow';
import { database } from './activities.ts';
import type { Calendar } from './domain/business-calendar.ts';
import { calendarChanged, workflowIdOf, type CalendarMove } from './messages.ts';

/** Cases that are told at a time: the engine holds 2,000 signals of one workflow at most that are on their way. */
const BATCH = 100;
/** Batches a run: what its history can take without becoming long. */
const BATCHES = 5;
/** No filing takes longer from its beginning until its workflow has started: what the engine does not take is refused. */
const FILING_TAKES_MS = 60_000;

/**
 * Tells every open case of its new production calendar, page by page, each case by itself: it knows what of it moves. Then
 * once more those that were being filed meanwhile, which may have read the earlier calendar and not been there yet.
 */
export async function moveDeadlines(move: CalendarMove): Promise<void> {
  const { code, version, storedAt, isLast } = move;
  let { after, told } = move;
  const since = isLast ? new Date(Date.parse(storedAt) - FILING_TAKES_MS).toISOString() : null;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    setCurrentDetails(`${told} cases told of ${code} ${version}${isLast ? ', last pass' : ''}`);
    const { calendar, cases } = await database.listOpenCases({ code, since, after, limit: BATCH });
    const answers = await Promise.all(cases.map(({ number }) => tell(number, calendar)));
    told += answers.filter(Boolean).length;
    after = cases.at(-1)?.id ?? after;
    if (cases.length < BATCH) return finish({ ...move, told });
  }
  return continueAsNew<typeof moveDeadlines>({ ...move, after, told });
}

async function finish(move: CalendarMove): Promise<void> {
  const { code, version, isLast, told } = move;
  if (!isLast) {
    await sleep(FILING_TAKES_MS, { summary: 'until no filing is under way' });
    return continueAsNew<typeof moveDeadlines>({ ...move, after: null, isLast: true });
  }
  await database.noteMoved({ code, version });
  setCurrentDetails(`${told} cases told of ${code} ${version}`);
}

/** False if the case has ended meanwhile, or was never begun. */
async function tell(number: string, calendar: Calendar): Promise<boolean> {
  try {
    await getExternalWorkflowHandle(workflowIdOf(number)).signal(calendarChanged, calendar);
    return true;
  } catch (error) {
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
    return false;
  }
}
