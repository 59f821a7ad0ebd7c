import { database } from './activities.ts';
import { isoNow, type CaseFile } from './case-file.ts';
import { until } from './wait.ts';

/**
 * Brings a broken term to the executor's head, then to those above, each after its own term, until somebody has put the
 * case in order. Nobody is passed over in silence: a level that nobody holds falls to the next that somebody does.
 */
export async function escalate(file: CaseFile, met: () => boolean): Promise<void> {
  const isOver = () => met() || !file.facts.overdue;
  const chain = file.procedure.escalation;
  for (;;) {
    const reached = file.facts.escalation?.step ?? -1;
    const isTold = reached >= 0 && file.facts.deadlines.escalation === undefined;
    if (reached < 0 || (isTold && reached + 1 < chain.length))
      await tell(file, reached + 1, isOver);
    // whoever gets the case from another unit has heard nothing yet: the chain begins anew
    const isAnew = () => file.facts.escalation === null && chain.length > 0;
    if (!isOver()) await until(file, () => isOver() || isAnew(), 'escalation');
    if (isOver()) return;
    if (isAnew()) continue;
    file.facts.deadlines = { ...file.facts.deadlines };
    delete file.facts.deadlines.escalation;
  }
}

async function tell(file: CaseFile, step: number, isOver: () => boolean): Promise<void> {
  const level = file.procedure.escalation[step]?.to;
  if (!level) return;
  const { assignment } = file.facts;
  const { agency, unit } = assignment ?? { agency: file.procedure.agency, unit: null };
  const to = await file.inTurn(() => database.findResponsible({ agency, unit, level }));
  const now = file.facts.assignment;
  const isElsewhere = now !== null && (now.agency !== agency || now.unit !== unit);
  if (isOver() || isElsewhere) return;
  file.facts.escalation = { step, level, to, since: isoNow() };
  file.record({ type: 'escalated', data: { level, to: to?.id ?? null, as: to?.role ?? 'admin' } });
}
