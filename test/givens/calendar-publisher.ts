import type { WorkflowHandle } from '@temporalio/client';
import { listCalendars } from '../../db/queries/list-calendars.ts';
import { isWorkingDay, type Calendar } from '../../workflows/domain/business-calendar.ts';
import { addDays, isWeekend, type LocalDate } from '../../workflows/domain/local-date.ts';
import type { CaseWorld } from './case-world.ts';
import { changedCalendar } from './changed-calendar.ts';
import { eventually } from './eventually.ts';
import { replayAll } from './replay.ts';
import { russianCalendar } from './russian-calendar.ts';

const PATIENCE_MS = 60_000;

type Change = Parameters<typeof changedCalendar>[1];

/** Publishes one calendar after another in a world whose clock skips. */
export class CalendarPublisher {
  readonly #world: CaseWorld;
  /** The newest, by which cases are filed. */
  calendar = russianCalendar();

  constructor(world: CaseWorld) {
    this.#world = world;
  }

  /** Publishes the next calendar and waits until every open case has been told. */
  async publish(change: Change): Promise<Calendar> {
    await this.lastPass(await this.firstPass(change));
    return this.calendar;
  }

  /** Publishes the next calendar; the cases that were open have been told. The clock has not moved. */
  async firstPass(change: Change): Promise<WorkflowHandle> {
    this.calendar = changedCalendar(this.calendar, change);
    const handle = await this.#world.publish(this.calendar);
    await eventually('the end of the first pass', PATIENCE_MS, async () => {
      const { events } = await handle.fetchHistory();
      return events?.some(({ timerStartedEventAttributes: timer }) => timer);
    });
    return handle;
  }

  /** Lets the minute pass after which cases are told that were being filed. */
  async lastPass(handle: WorkflowHandle): Promise<void> {
    await this.#world.env.sleep('61 seconds');
    await eventually('the end of the last pass', PATIENCE_MS, async () => {
      const [newest] = await listCalendars(this.#world.db);
      return newest?.movedAt;
    });
    const { workflowId } = handle;
    await replayAll([{ workflowId, history: await handle.fetchHistory() }]);
  }

  workingDayAfter(date: LocalDate): LocalDate {
    const next = addDays(date, 1);
    return isWorkingDay(this.calendar, next) ? next : this.workingDayAfter(next);
  }
}

/** The last Saturday before a day. */
export function saturdayBefore(date: LocalDate): LocalDate {
  const before = addDays(date, -1);
  return isWeekend(before) && isWeekend(addDays(before, 1)) ? before : saturdayBefore(before);
}
