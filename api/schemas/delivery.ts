import { z } from 'zod';
import type { JournaledMessage } from '../../db/queries/list-case-messages.ts';
import { deliveryState, type Delivery } from '../../db/schema/deliveries.ts';
import { maskAddress } from '../../workflows/domain/messages/mask-address.ts';
import type { Language } from '../../workflows/domain/texts.ts';
import { Instant } from './common.ts';
import { ChannelCode, MessageView, presentMessage } from './message.ts';

export const DeliveryView = z
  .object({
    id: z.uuid(),
    channel: ChannelCode,
    to: z.string().meta({ description: 'the address, mostly masked' }),
    state: z.enum(deliveryState.enumValues),
    code: z.string().nullable(),
    reason: z.string().nullable().meta({ description: "the provider's own" }),
    provider: z.string().nullable(),
    tries: z.int(),
    round: z.int().meta({ description: '0; one more each time that staff had it sent again' }),
    queuedAt: Instant,
    sentAt: Instant.nullable(),
    at: Instant,
  })
  .meta({ id: 'Delivery' });

export const JournaledMessageView = MessageView.extend({
  person: z.object({ id: z.string(), role: z.enum(['applicant', 'staff']) }),
  deliveries: z.array(DeliveryView),
}).meta({ id: 'JournaledMessage' });

export function presentDelivery(delivery: Delivery): z.output<typeof DeliveryView> {
  const { id, channel, address, state, code, reason, provider } = delivery;
  const { tries, round, queuedAt, sentAt, at } = delivery;
  const to = maskAddress(channel, address);
  return { id, channel, to, state, code, reason, provider, tries, round, queuedAt, sentAt, at };
}

export function presentJournaled(
  { message, deliveries }: JournaledMessage,
  {
    language,
    cabinetUrl,
    applicant,
  }: { language: Language; cabinetUrl: string; applicant: string },
): z.output<typeof JournaledMessageView> {
  const { person } = message;
  return {
    ...presentMessage(message, language, cabinetUrl),
    person: { id: person, role: person === applicant ? 'applicant' : 'staff' },
    deliveries: deliveries.map(presentDelivery),
  };
}
