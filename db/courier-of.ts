import { createHash } from 'node:crypto';

/** Who carries the messages of one person, case and channel. A hash: it becomes the id of a workflow. */
export function courierOf(caseId: string, person: string, channel: string): string {
  return createHash('sha256').update(`${caseId} ${channel} ${person}`).digest('hex').slice(0, 32);
}
