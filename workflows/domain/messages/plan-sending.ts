import type { CaseFacts } from '../case.ts';
import { isMoot } from './is-moot.ts';
import type { ChannelName, Message } from './message.ts';
import { priorityAt } from './messages-of.ts';
import type { QuietHours } from './preferences.ts';
import { quietUntil } from './quiet-until.ts';

/** Changes of a case that come close behind each other become one message: the newest. */
export const GATHERS_MS = 10_000;
/** And the next one of changes leaves so much later, by an address that costs or disturbs. */
const PAUSE_MS = { sms: 5 * 60_000, push: 60_000, email: 60_000 } as const;

/** A message on its way to one address. */
export interface Waiting extends Pick<
  Message,
  'person' | 'template' | 'kind' | 'priority' | 'data' | 'expiresAt'
> {
  id: string;
  address: string;
  /** Order of the events. */
  seq: number;
  /** ISO instant of the event. */
  at: string;
  /** Asked for by staff: goes as it is, now. */
  isResent: boolean;
}

/** What a plan needs to know of the case, the person and the channel. */
export interface Circumstances {
  at: string;
  channel: ChannelName;
  facts: Pick<CaseFacts, 'status' | 'deadlines' | 'assignment'>;
  zone: string;
  quietHours: QuietHours | null;
  /** When the last message of this case went to each address. */
  lastSent: Readonly<Record<string, string>>;
}

type Suppression = 'superseded' | 'expired' | 'moot';

export interface Plan {
  due: string[];
  suppressed: { id: string; reason: Suppression }[];
  /** ISO instant at which to look again; `null`: nothing waits. */
  wakeAt: string | null;
}

/**
 * What of the waiting messages of one person, case and channel goes out now, what later, and what never. A change gives
 * way to a newer one; what somebody has to do is never swallowed, but does not go out once it is done or too late.
 */
export function planSending(waiting: readonly Waiting[], now: Circumstances): Plan {
  const plan: Plan = { due: [], suppressed: [], wakeAt: null };
  for (const one of waiting) {
    const reason = pointless(one, waiting, now);
    if (reason) {
      plan.suppressed.push({ id: one.id, reason });
      continue;
    }
    const goesAt = one.isResent ? now.at : departure(one, now);
    if (goesAt <= now.at) plan.due.push(one.id);
    else if (plan.wakeAt === null || goesAt < plan.wakeAt) plan.wakeAt = goesAt;
  }
  return plan;
}

function pointless(
  one: Waiting,
  all: readonly Waiting[],
  { at, facts }: Circumstances,
): Suppression | null {
  if (one.expiresAt !== null && one.expiresAt <= at) return 'expired';
  if (one.isResent) return null;
  if (isMoot(one, facts)) return 'moot';
  const isSuperseded =
    one.kind === 'status' &&
    all.some(
      (other) => other.address === one.address && other.seq > one.seq && other.kind !== 'control',
    );
  return isSuperseded ? 'superseded' : null;
}

/** The ISO instant at which a message may leave. */
function departure(one: Waiting, { at, channel, zone, quietHours, lastSent }: Circumstances) {
  if (priorityAt(one, at) === 'critical') return at;
  const last = lastSent[one.address];
  const gathered = one.kind === 'status' ? Date.parse(one.at) + GATHERS_MS : Date.parse(at);
  const paused =
    one.kind === 'status' && last !== undefined ? Date.parse(last) + PAUSE_MS[channel] : 0;
  const earliest = new Date(Math.max(gathered, paused, Date.parse(at))).toISOString();
  return quietUntil(quietHours, channel, zone, earliest) ?? earliest;
}
