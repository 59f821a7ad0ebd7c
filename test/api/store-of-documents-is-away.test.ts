import '../givens/own-temporary-folder.ts';
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { pino } from 'pino';
import { sweepUploads } from '../../api/sweep-uploads.ts';
import { uploadsFolder } from '../../api/uploads-folder.ts';
import { createS3Store } from '../../db/documents/s3-store.ts';
import type { DocumentStore } from '../../db/documents/file-store.ts';
import { formOf, givenVerdict, PDF } from '../givens/add-document.ts';
import { givenApi, IVANOVA } from '../givens/api.ts';
import { required } from '../givens/engines.ts';
import { eventually } from '../givens/eventually.ts';
import { S3InBetween } from '../givens/s3-in-between.ts';

const PATIENCE_MS = 30_000;
const SILENCE_MS = 1_000;
const AN_HOUR_AND_MORE_MS = 2 * 3_600_000;
const bucket = `documents-${randomBytes(4).toString('hex')}`;
const settings = {
  S3_BUCKET: bucket,
  S3_ENDPOINT: required('TEST_S3_ENDPOINT'),
  S3_REGION: 'us-east-1',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
  S3_PATH_STYLE: true,
};
const server = new S3InBetween(settings.S3_ENDPOINT);
const client = new S3Client({
  endpoint: settings.S3_ENDPOINT,
  region: settings.S3_REGION,
  forcePathStyle: true,
  credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
});
let documents: DocumentStore;
beforeAll(async () => {
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  documents = createS3Store({ ...settings, S3_ENDPOINT: await server.listen() }, SILENCE_MS);
});
const api = givenApi(() => ({ documents }));
beforeEach(() => {
  server.mode = 'normal';
});
afterAll(() => server.close());

async function givenDraft(): Promise<string> {
  const body = { serviceCode: 'certificate', territory: '77', form: {} };
  const draft = await api.call(IVANOVA, 'POST', '/applications', { body });
  return `/applications/${String(draft.body.id)}/documents`;
}
async function stored(): Promise<number> {
  const { KeyCount } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
  return KeyCount ?? 0;
}
const unfinished = async () =>
  (await api.db.$client.query('select * from unfinished_uploads')).rows.length;

test.each(['full', 'broken', 'silent'] as const)(
  'an upload to a store that is %s is refused for now and leaves nothing; repeated later it is one document',
  async (mode) => {
    const path = await givenDraft();
    const before = await stored();
    const headers = { 'Idempotency-Key': randomUUID() };
    const upload = () => api.call(IVANOVA, 'POST', path, { body: formOf(PDF), headers });
    server.mode = mode;
    const refused = await upload();
    expect([refused.status, refused.body.code]).toEqual([503, 'storage_unavailable']);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await api.call(IVANOVA, 'GET', path)).body.items).toEqual([]);
    expect(await stored()).toBe(before);
    await eventually('the temporary file is gone', PATIENCE_MS, async () => {
      return (await readdir(uploadsFolder())).length === 0;
    });

    server.mode = 'normal';
    const [first, again] = [await upload(), await upload()];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    expect((await api.call(IVANOVA, 'GET', path)).body.items).toHaveLength(1);
    expect(await stored()).toBe(before + 1);
    const log = pino({ level: 'silent' });
    await sweepUploads({ db: api.db, documents, log }, Date.now() + AN_HOUR_AND_MORE_MS);
    expect([await unfinished(), await stored()]).toEqual([0, before + 1]);
  },
);

test('a document whose store is away is opened later; one that breaks off is cut, not ended', async () => {
  const path = await givenDraft();
  const uploaded = await api.call(IVANOVA, 'POST', path, { body: formOf(PDF) });
  const id = String(uploaded.body.id);
  await givenVerdict(api, id, 'clean');
  const headers = { Authorization: `Bearer ${await api.issuer.token(IVANOVA)}` };
  const content = () => fetch(`${api.url}${path}/${id}/content`, { headers });

  server.mode = 'broken';
  const refused = await api.call(IVANOVA, 'GET', `${path}/${id}/content`);
  expect([refused.status, refused.body.code]).toEqual([503, 'storage_unavailable']);
  server.mode = 'half';
  await expect(content().then((answer) => answer.text())).rejects.toThrow();
  server.mode = 'normal';
  expect(await (await content()).text()).toBe(PDF);
});
