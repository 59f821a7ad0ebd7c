import type { CaseFile } from './case-file.ts';
import type { DeadlineCode } from './domain/case-parts.ts';
import { firstDue } from './domain/next-deadline.ts';
import { escalate } from './escalate.ts';
import { until } from './wait.ts';

/** Waits for staff: a broken term is recorded and brought to one person after another; a case is never dropped. */
export async function expect(
  file: CaseFile,
  met: () => boolean,
  codes: readonly DeadlineCode[] = ['term'],
): Promise<void> {
  for (;;) {
    if (!file.facts.overdue) {
      if (await until(file, met, ...codes)) return;
      const broken = firstDue(file.facts.deadlines, codes);
      file.facts.overdue = true;
      file.record({ type: 'termBreached', data: { deadline: broken?.code ?? null } });
    }
    await escalate(file, met);
    if (met()) return;
  }
}

/**
 * Waits for somebody outside, however long they take, while the term of the case is watched. A withdrawal cuts into the
 * wait, never into the call: nobody could tell what it has left behind there.
 */
export async function attend<Result>(file: CaseFile, call: () => Promise<Result>): Promise<Result> {
  const work = file.outside(call);
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  void work.then(over, over);
  await expect(file, () => isOver);
  return work;
}
