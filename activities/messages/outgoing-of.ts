import type { TakenDelivery } from '../../db/queries/take-delivery.ts';
import { signedToken } from '../../db/signed-token.ts';
import { renderMessage } from '../../workflows/domain/messages/render-message.ts';
import type { Outgoing } from '../channels/channel.ts';
import type { ActivitySettings } from '../settings.ts';

/** A message in the words and the language of its person, with the address of its case in the cabinet. */
export function outgoingOf(
  { delivery, message, preferences: { language } }: TakenDelivery,
  { PUBLIC_URL, PUBLIC_CABINET_URL, MESSAGES_SECRET }: ActivitySettings,
): Outgoing {
  const { id, channel } = delivery;
  const { template, data, kind, expiresAt } = message;
  const token = signedToken(MESSAGES_SECRET, 'unsubscribe', id);
  return {
    ...{ id, language, kind, expiresAt },
    ...renderMessage(template, data, language),
    link: `${PUBLIC_CABINET_URL}/applications/${data.number}`,
    unsubscribeUrl: channel === 'email' ? `${PUBLIC_URL}/api/v1/unsubscribe/${token}` : null,
  };
}
