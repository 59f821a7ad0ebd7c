/** What a signature is made with; `family` tells who can verify it. */
export type Algorithm = {
  family: 'rsa' | 'rsa-pss' | 'ecdsa' | 'gost';
  /** `null`: the parameters or the digest beside it say. */
  hash: Hash | null;
};

export type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512' | 'GOST-256' | 'GOST-512';

/** Digests by object identifier: SHA-1 and older are not there on purpose. */
export const HASHES: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '1.2.643.7.1.1.2.2': 'GOST-256',
  '1.2.643.7.1.1.2.3': 'GOST-512',
};

/** As OpenSSL and Node call them. */
export const HASH_NAMES = {
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
  'GOST-256': 'md_gost12_256',
  'GOST-512': 'md_gost12_512',
} as const satisfies Record<Hash, string>;

export const RSA_PSS = '1.2.840.113549.1.1.10';

/** Ways to sign by object identifier; GOST R 34.10-2012 also by that of its keys, as some tools write it. */
export const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  '1.2.840.113549.1.1.1': { family: 'rsa', hash: null },
  '1.2.840.113549.1.1.11': { family: 'rsa', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { family: 'rsa', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { family: 'rsa', hash: 'SHA-512' },
  [RSA_PSS]: { family: 'rsa-pss', hash: null },
  '1.2.840.10045.4.3.2': { family: 'ecdsa', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { family: 'ecdsa', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { family: 'ecdsa', hash: 'SHA-512' },
  '1.2.643.7.1.1.3.2': { family: 'gost', hash: 'GOST-256' },
  '1.2.643.7.1.1.3.3': { family: 'gost', hash: 'GOST-512' },
  '1.2.643.7.1.1.1.1': { family: 'gost', hash: 'GOST-256' },
  '1.2.643.7.1.1.1.2': { family: 'gost', hash: 'GOST-512' },
};
