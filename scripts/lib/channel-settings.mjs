import { createECDH } from 'node:crypto';

/** @typedef {import('./settings.mjs').Setting} Setting */

/** The distance from IDP_PORT, see settings.mjs. */
const MAIL_SMTP_DISTANCE = 185;
const MAIL_PAGE_DISTANCE = 222;
const MAIL_IMAP_DISTANCE = 370;
const SMS_DISTANCE = 259;
const PUSH_DISTANCE = 296;

/** @param {string} port */
const local = (port) => `http://127.0.0.1:${port}`;

/**
 * @param {string} secret 32 bytes in hex
 * @returns in base64url; nothing if there is no key yet
 */
function publicHalf(secret) {
  if (!/^[0-9a-f]{64}$/.test(secret)) return '';
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(secret, 'hex');
  return pair.getPublicKey('base64url');
}

/** Where the stand-ins for mail, SMS and push listen. */
export const CHANNEL_PORTS = /** @satisfies {Record<string, Setting>} */ ({
  MAIL_SMTP_PORT: {
    meaning: 'port of the stand-in mail server',
    fallback: (of) => String(Number(of('IDP_PORT')) + MAIL_SMTP_DISTANCE),
    shown: `IDP_PORT + ${MAIL_SMTP_DISTANCE}`,
    port: true,
  },
  MAIL_IMAP_PORT: {
    meaning: 'port at which its mailboxes are read',
    fallback: (of) => String(Number(of('IDP_PORT')) + MAIL_IMAP_DISTANCE),
    shown: `IDP_PORT + ${MAIL_IMAP_DISTANCE}`,
    port: true,
  },
  MAIL_PAGE_PORT: {
    meaning: 'port of the page that shows its mail',
    fallback: (of) => String(Number(of('IDP_PORT')) + MAIL_PAGE_DISTANCE),
    shown: `IDP_PORT + ${MAIL_PAGE_DISTANCE}`,
    port: true,
  },
  SMS_PORT: {
    meaning: 'port of the stand-in for Twilio, and of the page that shows its SMS',
    fallback: (of) => String(Number(of('IDP_PORT')) + SMS_DISTANCE),
    shown: `IDP_PORT + ${SMS_DISTANCE}`,
    port: true,
  },
  PUSH_PORT: {
    meaning: 'port of the stand-in push service and its page',
    fallback: (of) => String(Number(of('IDP_PORT')) + PUSH_DISTANCE),
    shown: `IDP_PORT + ${PUSH_DISTANCE}`,
    port: true,
  },
});

/** How people are reached. */
export const CHANNEL_SETTINGS = /** @satisfies {Record<string, Setting>} */ ({
  SMTP_URL: {
    meaning:
      'mail server: `smtps://user:password@host` or `smtp://…` with STARTTLS; a container without it and `MAIL_FROM` sends no e-mail',
    fallback: (of) => `smtp://127.0.0.1:${of('MAIL_SMTP_PORT')}`,
  },
  SMTP_FALLBACK_URL: {
    meaning: 'a second mail server, for what the first does not take',
    fallback: '',
    shown: 'none',
  },
  MAIL_FROM: {
    meaning: 'sender of e-mail, such as `Reglament <noreply@example.org>`',
    fallback: 'Reglament <noreply@reglament.example>',
  },
  MAIL_BOUNCES_URL: {
    meaning:
      'mailbox of that sender, where what cannot be delivered comes back: `imaps://user:password@host`; a container without it reads none',
    fallback: (of) => `imap://noreply%40reglament.example:any@127.0.0.1:${of('MAIL_IMAP_PORT')}`,
  },
  TWILIO_URL: {
    meaning: "address of Twilio's API; the real one is `https://api.twilio.com`",
    fallback: (of) => local(of('SMS_PORT')),
  },
  TWILIO_ACCOUNT_SID: {
    meaning: 'account at Twilio; a container without it, its token and `TWILIO_FROM` sends no SMS',
    fallback: `AC${'0'.repeat(32)}`,
  },
  TWILIO_AUTH_TOKEN: { meaning: 'its token, which also signs receipts', secret: true },
  TWILIO_FROM: {
    meaning: 'number, sender name or messaging service (`MG…`) that SMS come from',
    fallback: '+15005550006',
  },
  TWILIO_FALLBACK_URL: {
    meaning: 'address of the API of a second account',
    fallback: '',
    shown: '`TWILIO_URL`',
  },
  TWILIO_FALLBACK_ACCOUNT_SID: {
    meaning: 'a second account, for what the first does not take',
    fallback: '',
    shown: 'the first',
  },
  TWILIO_FALLBACK_AUTH_TOKEN: { meaning: 'its token', fallback: '', shown: "the first's" },
  TWILIO_FALLBACK_FROM: {
    meaning: 'sender of the second account; without it there is none',
    fallback: '',
    shown: 'none',
  },
  VAPID_PRIVATE_KEY: {
    meaning:
      'key that push services know us by, 32 bytes in hex; a container without it and `VAPID_SUBJECT` sends no web push',
    secret: true,
  },
  VAPID_PUBLIC_KEY: {
    meaning: 'its public half, which browsers subscribe with',
    fallback: (of) => publicHalf(of('VAPID_PRIVATE_KEY')),
    shown: 'made from the private one',
  },
  VAPID_SUBJECT: {
    meaning: 'whom push services write to when something is wrong',
    fallback: 'mailto:noreply@reglament.example',
  },
  PUSH_STAND_IN_URL: {
    meaning: 'a push service of this machine, beside those of the open internet',
    fallback: (of) => local(of('PUSH_PORT')),
  },
});
