import { z } from 'zod';
import type { Contact } from '../../db/schema/contacts.ts';
import {
  MESSAGE_KINDS,
  PRIORITIES,
  type ChannelName,
} from '../../workflows/domain/messages/message.ts';
import type {
  ChannelRule,
  Preferences,
  QuietHours,
} from '../../workflows/domain/messages/preferences.ts';
import { isZone } from '../../workflows/domain/zoned-time.ts';
import { Code, Instant } from './common.ts';
import { ChannelCode } from './message.ts';

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const QuietHoursBody = z
  .strictObject({
    from: TimeOfDay,
    to: TimeOfDay,
    channels: z.array(ChannelCode).default(['sms', 'email', 'push']),
  })
  .meta({ id: 'QuietHours' }) satisfies z.ZodType<QuietHours>;

const ChannelRuleBody = z
  .strictObject({
    channel: ChannelCode,
    kind: z.enum(MESSAGE_KINDS).optional(),
    service: Code.optional(),
    enabled: z.boolean().default(true),
    minPriority: z.enum(PRIORITIES).optional(),
    daysToDeadline: z.int().min(0).max(3_660).optional(),
  })
  .meta({ id: 'ChannelRule' }) satisfies z.ZodType<ChannelRule>;

/** What a browser gives when it subscribes (Push API, `PushSubscription.toJSON()`). */
const PushSubscriptionBody = z
  .object({
    endpoint: z.url({ protocol: /^https?$/ }).max(1_000),
    expirationTime: z.number().nullable().optional(),
    keys: z.object({
      p256dh: z.string().regex(/^[A-Za-z0-9_-]{80,100}={0,2}$/),
      auth: z.string().regex(/^[A-Za-z0-9_-]{16,40}={0,2}$/),
    }),
  })
  .meta({ id: 'PushSubscription' });

const Contacts = z.object({
  email: z.email().max(254).nullable().optional(),
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .nullable()
    .optional(),
  push: z.array(PushSubscriptionBody).max(10).optional(),
});

/** What is left out stays as it is. */
export const NotificationsBody = z.object({
  contacts: Contacts.optional(),
  language: z.enum(['ru', 'en']).optional(),
  zone: z.string().max(64).refine(isZone, 'an IANA zone').nullable().optional(),
  quietHours: QuietHoursBody.nullable().optional(),
  rules: z.array(ChannelRuleBody).max(100).optional(),
});
export type NotificationsBody = z.output<typeof NotificationsBody>;

export const NotificationsView = z
  .object({
    contacts: z.object({
      email: z.string().nullable(),
      phone: z.string().nullable(),
      push: z.array(PushSubscriptionBody),
    }),
    addresses: z.array(
      z.object({
        channel: ChannelCode,
        address: z.string(),
        source: z.enum(['token', 'person']),
        confirmed: z.boolean(),
        dead: z
          .object({ at: Instant, reason: z.string() })
          .nullable()
          .meta({ description: 'the provider says that there is no such address' }),
      }),
    ),
    language: z.enum(['ru', 'en']),
    zone: z.string().nullable(),
    quietHours: QuietHoursBody.nullable(),
    rules: z.array(ChannelRuleBody),
    channels: z
      .array(ChannelCode)
      .meta({ description: 'ways beside the inbox by which anything is sent at all' }),
  })
  .meta({ id: 'Notifications' });

export function presentNotifications(
  { language, zone, quietHours, rules }: Preferences,
  contacts: readonly Contact[],
  channels: readonly ChannelName[],
): z.output<typeof NotificationsView> {
  const of = (channel: ChannelName) => contacts.filter((one) => one.channel === channel);
  return {
    contacts: {
      email: of('email').at(-1)?.address ?? null,
      phone: of('sms').at(-1)?.address ?? null,
      push: of('push').map(({ address }) => PushSubscriptionBody.parse(JSON.parse(address))),
    },
    addresses: contacts.map(({ channel, address, source, confirmedAt, deadAt, deadReason }) => ({
      channel,
      address:
        channel === 'push'
          ? new URL(PushSubscriptionBody.parse(JSON.parse(address)).endpoint).origin
          : address,
      source,
      confirmed: confirmedAt !== null,
      dead: deadAt === null ? null : { at: deadAt, reason: deadReason ?? '' },
    })),
    language,
    zone,
    quietHours,
    rules,
    channels: [...channels],
  };
}
