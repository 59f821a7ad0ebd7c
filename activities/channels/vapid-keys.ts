import { createECDH } from 'node:crypto';

const CURVE = 'prime256v1';

/**
 * The key pair that push services know this installation by (RFC 8292), both in base64url.
 * @param secret 32 bytes in hex or base64url
 */
export function vapidKeys(secret: string): { publicKey: string; privateKey: string } {
  const privateKey = Buffer.from(secret, secret.length === 64 ? 'hex' : 'base64url');
  const pair = createECDH(CURVE);
  pair.setPrivateKey(privateKey);
  return {
    publicKey: pair.getPublicKey('base64url'),
    privateKey: privateKey.toString('base64url'),
  };
}
