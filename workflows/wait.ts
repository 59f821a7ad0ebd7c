import type { CaseFile } from './case-file.ts';
import type { CaseDeadline, DeadlineCode } from './domain/case-parts.ts';
import { nextWake, type Wake } from './domain/next-wake.ts';

/**
 * Waits until `met`, at most until the first of these deadlines, and reminds at their marks; false when a deadline came
 * first.
 */
export async function until(
  file: CaseFile,
  met: () => boolean,
  ...codes: DeadlineCode[]
): Promise<boolean> {
  const ahead = () => nextWake(file.facts.deadlines, codes);
  for (;;) {
    const wake = ahead();
    const isMoved = () => ahead()?.at !== wake?.at;
    const isTime = wake ? !(await rest(file, wake, () => met() || isMoved())) : false;
    if (!wake) await file.sleep(() => met() || isMoved());
    if (met()) return true;
    const come = ahead(); // its end may have moved although its next mark has not
    if (!come || !isTime || isMoved()) continue;
    if (Date.parse(come.deadline.dueAt) <= Date.now()) return false;
    remind(file, come.deadline);
  }
}

/** False when the time has come. */
async function rest(file: CaseFile, wake: Wake, wakesUp: () => boolean): Promise<boolean> {
  const left = Date.parse(wake.at) - Date.now();
  const { code, lastDay } = wake.deadline;
  const what = wake.mark ? `reminder of ${code}` : code;
  return left > 0 && (await file.sleep(wakesUp, left, `${what} until ${lastDay}`));
}

/** One reminder, however many marks have passed while nobody looked. */
function remind(file: CaseFile, deadline: CaseDeadline): void {
  const now = Date.now();
  const marks = deadline.marks.map((one) => ({ ...one, isPast: Date.parse(one.at) <= now }));
  const mark = marks.findLast(({ isPast }) => isPast)?.mark ?? null;
  file.facts.deadlines = { ...file.facts.deadlines, [deadline.code]: { ...deadline, marks } };
  file.record({ type: 'reminded', data: { deadline: deadline.code, mark } });
}
