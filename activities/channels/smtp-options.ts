import type { Options } from 'nodemailer/lib/smtp-connection/index.js';
import { mailServer } from './mail-server.ts';

const TIMEOUT_MS = 8_000;
/** Of silence after the message too, while the server looks at it. */
const SILENCE_MS = 20_000;
const PORT = { tls: 465, submission: 587 };

/** How a mail server is reached; one at `smtp://…` that does not offer STARTTLS gets no mail. */
export function smtpOptions(address: string): Options & { host: string } {
  const { host, port, secure, encrypted, auth } = mailServer(address);
  return {
    host,
    port: port ?? (secure ? PORT.tls : PORT.submission),
    secure,
    requireTLS: !secure && encrypted,
    ignoreTLS: !encrypted,
    ...(auth && { auth }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: SILENCE_MS,
    dnsTimeout: TIMEOUT_MS,
  };
}
