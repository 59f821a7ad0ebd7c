import { contactCode } from '../../db/contact-code.ts';
import { findContact } from '../../db/queries/find-contact.ts';
import { findPreferences } from '../../db/queries/find-preferences.ts';
import type { MessageActivities } from '../../workflows/domain/messages/activities.ts';
import { text } from '../../workflows/domain/texts.ts';
import type { Deps } from '../deps.ts';

/** Sends the code that confirms an address; the same request sends it under the same id. */
export function sendContactCode({
  db,
  channels,
  settings,
}: Pick<Deps, 'db' | 'channels' | 'settings'>): MessageActivities['sendContactCode'] {
  return async ({ contactId }) => {
    const contact = await findContact(db, contactId);
    if (!contact?.codeSentAt || contact.confirmedAt !== null) return;
    const { channel, address, codeSentAt } = contact;
    const way = channels[channel];
    if (!way) return;
    const code = contactCode(settings.MESSAGES_SECRET, contactId, codeSentAt);
    const { language } = await findPreferences(db, contact.person);
    await way.send(
      {
        id: `${contactId}-${Date.parse(codeSentAt)}`,
        language,
        kind: 'demand',
        subject: text(language, 'message.code.subject'),
        text: text(language, 'message.code.text', { code }),
        link: settings.PUBLIC_CABINET_URL,
        unsubscribeUrl: null,
        expiresAt: null,
      },
      address,
    );
  };
}
