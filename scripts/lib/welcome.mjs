import { isEmbedded } from './parts.mjs';

/**
 * What a person needs to know once everything runs.
 * @param {import('./settings.mjs').Settings} settings
 * @param {number} seconds that the start took
 */
export function welcome(settings, seconds) {
  const api = settings.PUBLIC_URL;
  return `
Reglament is ready (${seconds} s).

  API                 ${api}/api/v1
  API documentation   ${api}/api/v1/docs
  Temporal UI         ${isEmbedded('TEMPORAL_ADDRESS') ? `http://127.0.0.1:${settings.TEMPORAL_UI_PORT}` : 'that of your server'}
  Temporal            ${settings.TEMPORAL_ADDRESS}
  PostgreSQL          ${isEmbedded('DATABASE_URL') ? `127.0.0.1:${settings.PG_PORT}` : 'DATABASE_URL'}
  Identity provider   ${settings.OIDC_ISSUER}
  Registries          ${settings.REGISTRY_URL} (stand-in)
  Payments            ${settings.PAYMENTS_URL} (stand-in)
  Schedules           ${settings.SCHEDULE_URL} (stand-in)
  Mail                http://127.0.0.1:${settings.MAIL_PAGE_PORT} (stand-in, shows what was sent)
  SMS                 http://127.0.0.1:${settings.SMS_PORT} (stand-in, shows what was sent)
  Push                http://127.0.0.1:${settings.PUSH_PORT} (stand-in, shows what was sent)
  Data and logs       ${settings.DATA_DIR}

In another terminal:
  npm run token -- ivanova    an access token for a local user
  npm run demo                applications from filing to closing
Ctrl-C stops everything.`;
}
