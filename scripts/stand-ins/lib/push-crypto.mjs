import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

const CURVE = 'prime256v1';
const SALT_BYTES = 16;
const HEAD_BYTES = 21;
const TAG_BYTES = 16;

/** The keys that a browser makes as it subscribes (RFC 8291), in base64url. */
export function makeBrowserKeys() {
  const pair = createECDH(CURVE);
  pair.generateKeys();
  return {
    p256dh: pair.getPublicKey('base64url'),
    privateKey: pair.getPrivateKey('base64url'),
    auth: randomBytes(16).toString('base64url'),
  };
}

/**
 * What the browser reads in a message encrypted with `aes128gcm` (RFC 8188) for it.
 * @param {{ p256dh: string, privateKey: string, auth: string }} keys
 * @param {Buffer} body
 * @throws Error if it was encrypted for another one, or changed on its way
 */
export function decryptPush(keys, body) {
  const salt = body.subarray(0, SALT_BYTES);
  const keyLength = body.readUInt8(HEAD_BYTES - 1);
  const sender = body.subarray(HEAD_BYTES, HEAD_BYTES + keyLength);
  const record = body.subarray(HEAD_BYTES + keyLength);

  const pair = createECDH(CURVE);
  pair.setPrivateKey(keys.privateKey, 'base64url');
  const receiver = pair.getPublicKey();
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), receiver, sender]);
  const auth = Buffer.from(keys.auth, 'base64url');
  const secret = derive(pair.computeSecret(sender), auth, info, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);

  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(record.subarray(-TAG_BYTES));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -TAG_BYTES)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8'); // 2 ends the last record
}

/**
 * @param {Buffer} secret
 * @param {Buffer} salt
 * @param {Buffer} info
 * @param {number} length
 */
function derive(secret, salt, info, length) {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, length));
}
