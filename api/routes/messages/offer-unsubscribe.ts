import { readSignedToken } from '../../../db/signed-token.ts';
import { text } from '../../../workflows/domain/texts.ts';
import { AppError } from '../../app-error.ts';
import { route } from '../../route.ts';
import { offerUnsubscribeSpec } from './offer-unsubscribe.schema.ts';

/** Mail programs open links to look at them, so opening this one must not be enough. */
export const offerUnsubscribe = route(offerUnsubscribeSpec, ({ deps, params, language }) => {
  if (readSignedToken(deps.messages.secret, 'unsubscribe', params.token ?? '') === null) {
    throw new AppError('not_found');
  }
  const question = text(language, 'message.unsubscribe.question');
  const yes = text(language, 'message.unsubscribe.yes');
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${question}</title>
<h1>${question}</h1><form method="post"><button name="List-Unsubscribe" value="One-Click">${yes}</button></form></html>`;
  return Promise.resolve({
    send: (response) => {
      response.type('html').send(page);
      return Promise.resolve();
    },
  });
});
