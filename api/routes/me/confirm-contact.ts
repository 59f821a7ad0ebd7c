import { contactCode } from '../../../db/contact-code.ts';
import { confirmContact as confirm } from '../../../db/queries/confirm-contact.ts';
import { findPreferences } from '../../../db/queries/find-preferences.ts';
import { listContacts } from '../../../db/queries/list-contacts.ts';
import { AppError } from '../../app-error.ts';
import { route } from '../../route.ts';
import { presentNotifications } from '../../schemas/notifications.ts';
import { confirmContactSpec } from './confirm-contact.schema.ts';

export const confirmContact = route(confirmContactSpec, async ({ deps, caller, body, at }) => {
  const { db, messages, channels } = deps;
  const person = caller.id;
  const guess = { ...body, person, at: at.toISOString() };
  const codeOf = (id: string, codeSentAt: string) => contactCode(messages.secret, id, codeSentAt);
  if (!(await confirm(db, guess, codeOf))) throw new AppError('wrong_code');
  return {
    body: presentNotifications(
      await findPreferences(db, person),
      await listContacts(db, person),
      channels,
    ),
  };
});
