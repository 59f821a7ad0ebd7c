import { callOutside, type OutsideCall } from './call-outside.ts';
import type { ActivitySettings } from './settings.ts';

const TIMEOUT_MS = 5_000;

/**
 * Asks the service of a schedule. Whatever is no answer fails as `ScheduleUnavailable`, which is tried again.
 * @param key the service does the same thing once under the same key
 */
export function callSchedule<Answer, Outcome = never>(
  settings: ActivitySettings,
  request: Pick<OutsideCall<Answer, Outcome>, 'method' | 'body' | 'answer' | 'otherwise'> & {
    schedule: string;
    path: string;
    key?: string;
  },
): Promise<Answer | Outcome> {
  const { schedule, path, key, ...call } = request;
  return callOutside({
    ...call,
    name: `The schedule ${schedule}`,
    url: settings.SCHEDULE_URL + path,
    headers: {
      Authorization: `Bearer ${settings.SCHEDULE_API_KEY}`,
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    },
    timeoutMs: TIMEOUT_MS,
    unavailable: 'ScheduleUnavailable',
  });
}
