import type { ModelCase } from './model-case.ts';
import type { Line } from './take.ts';
import { watched } from './timed.ts';

/** A term that was broken stays so until whatever the agency owes now is in time. */
export function keepOverdue(model: ModelCase, { type, at }: Line): void {
  const { book, regulation } = model;
  if (type === 'termBreached') model.isOverdue = true;
  const owed = watched(model);
  const isInTime = owed.length === 0 ? isOver(model) : owed.every((due) => due > at);
  if (isInTime) model.isOverdue = false;
  if (!model.isOverdue) {
    model.escalatedTo = -1;
    book.close('escalation');
  } else if (type === 'escalated') {
    model.escalatedTo += 1;
    book.close('escalation');
    const isLast = regulation.escalation[model.escalatedTo + 1] === undefined;
    const within = regulation.escalation[model.escalatedTo]?.within;
    if (!isLast && within !== undefined) book.open('escalation', within, at);
  }
}

function isOver({ status }: ModelCase): boolean {
  return [
    ...['SERVICE_RENDERED', 'COMPLETED', 'REJECTED', 'REFUSED'],
    ...['NOT_COMPLETED', 'ANNULLED', 'ARCHIVED'],
  ].includes(status);
}
