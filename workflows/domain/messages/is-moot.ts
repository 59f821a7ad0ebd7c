import type { CaseFacts } from '../case.ts';
import type { Message } from './message.ts';
import type { Template } from './templates.ts';
import { REMINDED } from './told.ts';

/** What only whoever works on the case now has any use for. */
const OF_THE_EXECUTOR: ReadonlySet<Template> = new Set(['workAssigned', 'workResumed']);

/**
 * Whether there is no sense in a message any more. What was asked has been done meanwhile: the deadline that it tells of is
 * closed, or another one of its kind is open, or the case has left the status in which something was asked. Or the case
 * has another executor by now.
 */
export function isMoot(
  message: Pick<Message, 'person' | 'template' | 'kind' | 'data'>,
  facts: Pick<CaseFacts, 'status' | 'deadlines' | 'assignment'>,
): boolean {
  const { kind, data } = message;
  if (isOfAnother(message, facts)) return true;
  if (kind === 'status') return false;
  if (kind === 'demand' && facts.status !== data.status) return true;
  const open = data.deadline && facts.deadlines[data.deadline];
  return data.deadline !== undefined && open?.startedAt !== data.startedAt;
}

/** It is about work that somebody else does by now. */
function isOfAnother(
  { person, template, data }: Pick<Message, 'person' | 'template' | 'data'>,
  { assignment }: Pick<CaseFacts, 'assignment'>,
): boolean {
  const executor = assignment?.executor?.id;
  if (OF_THE_EXECUTOR.has(template)) return executor !== person;
  if (template !== 'workTermNear' || data.deadline === undefined) return false;
  // heads are reminded as long as there is no executor
  const isTheKeepers = REMINDED[data.deadline].to === 'keeper';
  return isTheKeepers && executor !== undefined && executor !== person;
}
