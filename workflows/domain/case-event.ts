import type { Json } from './regulation-parts.ts';
import type { Status } from './status.ts';

/** What a program outside hears of an event of a case: what happened and where the case stands, nothing that was written. */
export function caseEventOf(
  event: { seq: number; type: string; fromStatus: Status | null; toStatus: Status },
  row: { id: string; number: string | null; serviceCode: string },
): Readonly<Record<string, Json>> {
  const { seq, type, fromStatus, toStatus } = event;
  const { id, number, serviceCode } = row;
  return { id, number, serviceCode, seq, event: type, from: fromStatus, to: toStatus };
}
