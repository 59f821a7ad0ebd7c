import { endingsOf } from '../endings-of.ts';
import { isObject } from '../fill-from-applicant.ts';
import { isRemarkPath } from '../is-remark-path.ts';
import { rehearsalTime } from '../rehearsal-time.ts';
import type { Json, Regulation } from '../regulation.ts';
import type { Rehearsal, RehearsalEvent } from '../rehearsal.ts';
import type { Report } from '../regulation-problem.ts';
import { checkCodes } from './check-unique.ts';

/** Each rehearsal can be played: its ending can come, its documents are known, its events follow each other. */
export function checkRehearsals(regulation: Regulation, report: Report): void {
  const { rehearsals, documents } = regulation;
  const endings = endingsOf(regulation);
  checkCodes('rehearsals', rehearsals, report);
  rehearsals.forEach((rehearsal, i) => {
    const path = `rehearsals.${i}`;
    if (!endings.includes(rehearsal.ending)) {
      report(`${path}.ending`, 'impossible_ending', { known: endings.join(', ') });
    }
    rehearsal.documents.forEach((kind, j) => {
      if (documents.some((rule) => rule.kind === kind)) return;
      report(`${path}.documents.${j}`, 'unknown_kind', { kind });
    });
    checkEvents(rehearsal, path, report);
    rehearsal.events.forEach((event, j) => {
      remarkPathsOf(event).forEach((at, k) => {
        if (isRemarkPath(regulation, at)) return;
        report(`${path}.events.${j}.with.remarks.${k}.path`, 'remark_path');
      });
    });
  });
}

/** Without a date of filing nobody can say whether a date or a duration after filing comes first. */
function checkEvents({ events, filedAt }: Rehearsal, path: string, report: Report): void {
  const filed = filedAt === null ? 0 : Date.parse(filedAt);
  events.forEach(({ at }, i) => {
    const time = rehearsalTime(at, filed);
    if (time === undefined) report(`${path}.events.${i}.at`, 'event_time');
    const before = events[i - 1]?.at ?? 'PT0S';
    const areAlike = filedAt !== null || at.startsWith('P') === before.startsWith('P');
    const earlier = rehearsalTime(before, filed);
    if (time === undefined || earlier === undefined || !areAlike) return;
    if (time < earlier) report(`${path}.events.${i}.at`, 'event_order');
  });
}

function remarkPathsOf({ do: action, with: { remarks } }: RehearsalEvent): string[] {
  if (action !== 'rework' || !Array.isArray(remarks)) return [];
  return remarks.map((remark: Json) => {
    return isObject(remark) && typeof remark.path === 'string' ? remark.path : '';
  });
}
