import { patched, setHandler } from '@temporalio/workflow';
import { isoNow, type CaseFile } from '../case-file.ts';
import { carriedCalendar } from '../domain/carried-calendar.ts';
import { countAnew } from '../domain/count-anew.ts';
import { isNewerVersion } from '../domain/is-newer-version.ts';
import { calendarChanged } from '../messages.ts';

/**
 * A new production calendar: open deadlines are counted again, and what has moved, or is no longer provisional, is told in
 * the journal. A version that
 * is no newer than the one that the case counts by changes nothing, so that it may be told in any order and repeatedly.
 */
export function listenToCalendar(file: CaseFile): void {
  setHandler(calendarChanged, async (published) => {
    const { snapshot, facts, procedure } = file;
    const { code, version } = facts.calendar;
    if (facts.closed || published.code !== code) return;
    if (!isNewerVersion(published.version, version)) return;

    const calendar = carriedCalendar(published, facts.submittedAt, procedure.zone);
    const counted = countAnew(facts, isoNow(), snapshot, calendar);
    snapshot.calendar = calendar;
    snapshot.facts = counted.facts;
    const { moved, certainty } = counted;
    const isTold = certainty.length > 0 && patched('a deadline that became certain is told');
    if (moved.length === 0 && !isTold) return;
    const data = {
      calendar: counted.facts.calendar,
      moved,
      ...(certainty.length > 0 && { certainty }),
    };
    file.record({ type: 'calendarChanged', data });
    await file.settled(); // the pipeline may sleep on: what it waits for has not moved, perhaps
    file.publishIfAsleep();
  });
}
