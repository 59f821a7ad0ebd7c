import type { Language } from '../texts.ts';
import type { ChannelName, Judged, MessageKind, Priority } from './message.ts';
import { PRIORITIES } from './message.ts';
import { priorityAt } from './messages-of.ts';

/** Hours of the day, `HH:MM`, over midnight when `from` is the later one; what is not urgent waits by these channels. */
export interface QuietHours {
  from: string;
  to: string;
  channels: ChannelName[];
}

/**
 * What of the messages in its scope (`kind`, `service`; all where they are missing) a channel is used for. Of the rules of
 * a message the most exact one decides; of equals the first.
 */
export interface ChannelRule {
  channel: ChannelName;
  kind?: MessageKind | undefined;
  service?: string | undefined;
  enabled: boolean;
  /** Only messages of at least this priority. */
  minPriority?: Priority | undefined;
  /** Only messages whose deadline is no further away than this. */
  daysToDeadline?: number | undefined;
}

export interface Preferences {
  language: Language;
  /** IANA; `null`: the zone of the agency that has the case. */
  zone: string | null;
  quietHours: QuietHours | null;
  rules: ChannelRule[];
}

/** Of who has said nothing. Nights are quiet, except for e-mail, which wakes nobody; an SMS costs by the segment. */
export const DEFAULT_PREFERENCES: Preferences = {
  language: 'ru',
  zone: null,
  quietHours: { from: '22:00', to: '08:00', channels: ['sms', 'push'] },
  rules: [{ channel: 'sms', enabled: true, minPriority: 'high' }],
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a person wants a message by a channel. The inbox takes everything. */
export function wants(
  { rules }: Pick<Preferences, 'rules'>,
  channel: ChannelName,
  message: Judged,
  at: string,
): boolean {
  const rule = ruleOf(rules, channel, message);
  if (!rule) return true;
  if (!rule.enabled) return false;
  if (rule.minPriority && rank(priorityAt(message, at)) < rank(rule.minPriority)) return false;
  if (rule.daysToDeadline === undefined) return true;
  const { dueAt } = message.data;
  if (dueAt === undefined) return false;
  return Date.parse(dueAt) - Date.parse(at) <= rule.daysToDeadline * DAY_MS;
}

function ruleOf(
  rules: readonly ChannelRule[],
  channel: ChannelName,
  { kind, serviceCode }: Judged,
): ChannelRule | undefined {
  const fitting = rules.filter(
    (rule) =>
      rule.channel === channel &&
      (rule.kind === undefined || rule.kind === kind) &&
      (rule.service === undefined || rule.service === serviceCode),
  );
  const [best] = fitting.toSorted((a, b) => exactness(b) - exactness(a));
  return best;
}

function exactness({ kind, service }: ChannelRule): number {
  return (service === undefined ? 0 : 2) + (kind === undefined ? 0 : 1);
}

function rank(priority: Priority): number {
  return PRIORITIES.indexOf(priority);
}
