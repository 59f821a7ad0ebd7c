import { join } from 'node:path';

/** @typedef {import('./settings.mjs').Setting} Setting */

/** Where documents lie, who scans them, and whose signatures are believed. */
export const DOCUMENT_SETTINGS = /** @satisfies {Record<string, Setting>} */ ({
  DOCUMENTS_DIR: {
    meaning: 'where uploaded documents lie',
    fallback: (of) => join(of('DATA_DIR'), 'documents'),
  },
  SIGNATURE_TRUST_DIR: {
    meaning:
      'certificates of the authorities whose signatures are believed, and their revocation lists; left to its default, `npm start` adds an authority of its own',
    fallback: (of) => join(of('DATA_DIR'), 'trust'),
    shown: 'DATA_DIR/trust',
  },
  OPENSSL: {
    meaning: 'the `openssl` program that verifies GOST R 34.10-2012, if it has the engine for it',
    fallback: 'openssl',
  },
  S3_BUCKET: {
    meaning: 'bucket for documents, instead of the folder',
    fallback: '',
    shown: 'none: the folder',
  },
  S3_ENDPOINT: { meaning: 'address of the S3 server', fallback: '', shown: "Amazon's" },
  S3_REGION: { meaning: 'region of the bucket', fallback: 'us-east-1' },
  S3_ACCESS_KEY_ID: {
    meaning: 'key for the S3 server',
    fallback: '',
    shown: 'what the machine offers',
  },
  S3_SECRET_ACCESS_KEY: { meaning: 'secret of that key', fallback: '', shown: 'none' },
  S3_PATH_STYLE: {
    meaning: '`true`: the bucket is named in the path of an address, not in its host',
    fallback: 'false',
  },
  CLAMD_HOST: { meaning: 'host of the malware scanner clamd', fallback: '127.0.0.1' },
  CLAMD_PORT: {
    meaning: 'port of the malware scanner clamd',
    fallback: (of) => of('CLAMD_STAND_IN_PORT'),
    shown: 'the stand-in’s',
  },
});
