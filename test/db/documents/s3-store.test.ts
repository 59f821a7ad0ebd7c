import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  CreateBucketCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
  CreateMultipartUploadCommand,
} from '@aws-sdk/client-s3';
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { NothingStored } from '../../../db/documents/nothing-stored.ts';
import { createS3Store } from '../../../db/documents/s3-store.ts';
import { StoreUnavailable } from '../../../db/documents/store-unavailable.ts';
import { required } from '../../givens/engines.ts';
import { freePort } from '../../givens/running-part.ts';
import { S3InBetween } from '../../givens/s3-in-between.ts';

const Bucket = `documents-${randomBytes(4).toString('hex')}`;
const settings = {
  S3_BUCKET: Bucket,
  S3_ENDPOINT: required('TEST_S3_ENDPOINT'),
  S3_REGION: 'us-east-1',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
  S3_PATH_STYLE: true,
};
const store = createS3Store(settings);
const client = new S3Client({
  endpoint: settings.S3_ENDPOINT,
  region: settings.S3_REGION,
  forcePathStyle: true,
  credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
});
const MEGABYTE = 1024 * 1024;

const between = new S3InBetween(settings.S3_ENDPOINT);
let nearby = '';
afterAll(() => between.close());
beforeAll(async () => {
  nearby = await between.listen();
  await client.send(new CreateBucketCommand({ Bucket }));
});

async function keysUnder(Prefix: string): Promise<(string | undefined)[]> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix }));
  return Contents.map(({ Key }) => Key);
}
async function unfinishedUnder(Prefix: string): Promise<number> {
  const { Uploads } = await client.send(new ListMultipartUploadsCommand({ Bucket, Prefix }));
  return (Uploads ?? []).length;
}

test.each([
  ['a few bytes', 12],
  ['three parts', 11 * MEGABYTE + 7],
])('%s are kept as they were, measured and hashed', async (name, size) => {
  const content = randomBytes(size);
  const key = `case-1/${name.replaceAll(' ', '-')}`;
  const chunks = [];
  for (let at = 0; at < size; at += 100_000) chunks.push(content.subarray(at, at + 100_000));
  expect(await store.put(key, Readable.from(chunks))).toEqual({
    size,
    sha256: createHash('sha256').update(content).digest('hex'),
  });
  expect((await buffer(await store.open(key))).equals(content)).toBe(true);
});

test.each([
  ['before its first part', 1],
  ['after its second part', 12],
])('a put that breaks off %s leaves neither object nor parts', async (_, megabytes) => {
  const broken = Readable.from(
    (async function* () {
      for (let i = 0; i < megabytes; i += 1) yield Buffer.alloc(MEGABYTE);
      throw new Error('the connection broke');
    })(),
  );
  await expect(store.put('case-2/scan', broken)).rejects.toThrow('the connection broke');
  expect(await keysUnder('case-2')).toEqual([]);
  expect(await unfinishedUnder('case-2')).toBe(0);
});

test('what was removed is gone, with the parts that a killed process has left', async () => {
  await store.put('case-3/scan', Readable.from(['x']));
  await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'case-3/scan' }));
  await store.remove('case-3/scan');
  await store.remove('case-3/scan');
  await expect(store.open('case-3/scan')).rejects.toThrow(NothingStored);
  expect(await unfinishedUnder('case-3')).toBe(0);
});

test('the same key twice keeps the newer content', async () => {
  for (const content of ['first', 'second']) {
    await store.put('case-4/scan', Readable.from([content]));
  }
  expect(await text(await store.open('case-4/scan'))).toBe('second');
});

test('a key of another form leads nowhere', async () => {
  await expect(store.put('../secret', Readable.from(['x']))).rejects.toThrow(RangeError);
});

test('a server that is away, or knows no such bucket, is out of reach for now', async () => {
  const away = createS3Store({ ...settings, S3_ENDPOINT: `http://127.0.0.1:${await freePort()}` });
  await expect(away.put('case-5/scan', Readable.from(['x']))).rejects.toThrow(StoreUnavailable);
  const other = createS3Store({ ...settings, S3_BUCKET: 'no-such-bucket' });
  await expect(other.put('case-5/scan', Readable.from(['x']))).rejects.toThrow(StoreUnavailable);
});

test.each(['silent', 'broken', 'cut'] as const)(
  'on a server that is %s nothing is stored and nothing left; the same again, once it is back, is stored',
  async (mode) => {
    const far = createS3Store({ ...settings, S3_ENDPOINT: nearby }, 1_500);
    const key = `case-6-${mode}/scan`;
    const content = randomBytes(11 * MEGABYTE);
    between.mode = mode;
    await expect(far.put(key, Readable.from([content]))).rejects.toThrow(StoreUnavailable);
    if (mode !== 'cut') await expect(far.open(key)).rejects.toThrow(StoreUnavailable);

    between.mode = 'normal';
    await far.remove(key);
    expect(await keysUnder(key)).toEqual([]);
    expect(await unfinishedUnder(key)).toBe(0);
    expect(await far.put(key, Readable.from([content]))).toMatchObject({ size: content.length });
    expect((await buffer(await far.open(key))).equals(content)).toBe(true);
  },
);

test.each(['half', 'stalled'] as const)(
  'content that breaks off amid its way, %s, is no content',
  async (mode) => {
    const far = createS3Store({ ...settings, S3_ENDPOINT: nearby }, 1_500);
    await store.put('case-7/scan', Readable.from(['whole']));
    between.mode = mode;
    await expect(far.open('case-7/scan').then(text)).rejects.toThrow();
    between.mode = 'normal';
    expect(await text(await far.open('case-7/scan'))).toBe('whole');
  },
);
