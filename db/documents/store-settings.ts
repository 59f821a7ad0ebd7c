import { z } from 'zod';

/** Where documents are kept: in a bucket if one is named, else in a folder. */
export const STORE_SETTINGS = {
  DOCUMENTS_DIR: z.string().min(1),
  S3_BUCKET: z.string().default(''),
  S3_ENDPOINT: z.union([z.literal(''), z.url()]).default(''),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().default(''),
  S3_SECRET_ACCESS_KEY: z.string().default(''),
  S3_PATH_STYLE: z
    .enum(['', 'true', 'false'])
    .default('')
    .transform((value) => value === 'true'),
};

export type StoreSettings = {
  [Name in keyof typeof STORE_SETTINGS]: z.output<(typeof STORE_SETTINGS)[Name]>;
};
export type S3Settings = Omit<StoreSettings, 'DOCUMENTS_DIR'>;
