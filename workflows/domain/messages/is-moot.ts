import type { CaseFacts } from '../case.ts';
import type { Message } from './message.ts';

/**
 * Whether what was asked has been done meanwhile: the deadline that a message tells of is closed, or another one of its
 * kind is open; or the case has left the status in which something was asked.
 */
export function isMoot(
  { kind, data }: Pick<Message, 'kind' | 'data'>,
  { status, deadlines }: Pick<CaseFacts, 'status' | 'deadlines'>,
): boolean {
  if (kind === 'status') return false;
  if (kind === 'demand' && status !== data.status) return true;
  return data.deadline !== undefined && deadlines[data.deadline]?.startedAt !== data.startedAt;
}
