import type { Options } from 'nodemailer/lib/smtp-connection/index.js';

const TIMEOUT_MS = 8_000;
/** Of silence after the message too, while the server looks at it. */
const SILENCE_MS = 20_000;
const PORT = { tls: 465, submission: 587 };
const THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * How a mail server is reached: `smtps://user:password@host:port` is encrypted from the first byte, `smtp://…` after
 * STARTTLS, without which no mail is sent. Only to this machine, or where the address ends with `?tls=none`, it goes
 * unencrypted.
 */
export function smtpOptions(address: string): Options & { host: string } {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const tls =
    url.searchParams.get('tls') ?? (THIS_MACHINE.test(url.hostname) ? 'none' : 'required');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: Number(url.port) || (secure ? PORT.tls : PORT.submission),
    secure,
    requireTLS: !secure && tls !== 'none',
    ignoreTLS: !secure && tls === 'none',
    ...(url.username !== '' && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: SILENCE_MS,
    dnsTimeout: TIMEOUT_MS,
  };
}
