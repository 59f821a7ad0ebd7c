const THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** A server of SMTP or IMAP as its address in the settings names it. */
export interface MailServer {
  host: string;
  port: number | undefined;
  /** Encrypted from the first byte (`smtps:`, `imaps:`). */
  secure: boolean;
  /** Encrypted one way or the other; only to this machine, or where the address ends with `?tls=none`, it is not. */
  encrypted: boolean;
  auth: { user: string; pass: string } | undefined;
}

/** `smtps://user:password@host:port` taken apart. */
export function mailServer(address: string): MailServer {
  const { protocol, hostname, port, username, password, searchParams } = new URL(address);
  const tls = searchParams.get('tls') ?? (THIS_MACHINE.test(hostname) ? 'none' : 'required');
  const secure = protocol.endsWith('s:');
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || undefined,
    secure,
    encrypted: secure || tls !== 'none',
    auth:
      username === ''
        ? undefined
        : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
}
