import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { randomBytes, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { keepUpload } from '../../api/keep-upload.ts';
import { sweepUploads } from '../../api/sweep-uploads.ts';
import { createS3Store } from '../../db/documents/s3-store.ts';
import { StoreUnavailable } from '../../db/documents/store-unavailable.ts';
import { listDocuments } from '../../db/queries/list-documents.ts';
import { givenDraft } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';
import { required } from '../givens/engines.ts';
import { emptyFolder } from '../givens/running-part.ts';
import { S3InBetween } from '../givens/s3-in-between.ts';

const SEVERAL_HOURS_MS = 5 * 3_600_000;
const log = pino({ level: 'silent' });
const given = givenDatabase();
const between = new S3InBetween(required('TEST_S3_ENDPOINT'));
const access = {
  S3_BUCKET: `uploads-${randomBytes(4).toString('hex')}`,
  S3_REGION: 'us-east-1',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
  S3_PATH_STYLE: true,
};
let endpoint = '';
beforeAll(async () => {
  endpoint = await between.listen();
  const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  await client.send(new CreateBucketCommand({ Bucket: access.S3_BUCKET }));
});
afterAll(() => between.close());

async function unfinished(): Promise<number> {
  const { rows } = await given.db.$client.query('select * from unfinished_uploads');
  return rows.length;
}

test.each(['silent', 'broken'] as const)(
  'while the store is %s an upload is no document and is swept later; again, it is one',
  async (mode) => {
    const documents = createS3Store({ ...access, S3_ENDPOINT: endpoint }, 1_500);
    const deps = { db: given.db, documents, log };
    const { id: caseId } = await givenDraft(given.db);
    const file = { path: join(await emptyFolder(), 'upload') };
    await writeFile(file.path, '%PDF-1.4 content');
    const upload = async () => {
      const id = randomUUID();
      return keepUpload(deps, file, {
        ...{ id, uploadId: id, caseId, kind: 'supporting', name: 'скан.pdf', scan: 'pending' },
        ...{ contentType: 'application/pdf', uploadedBy: 'ivanova', uploadedByName: 'Иванова' },
        uploadedAt: '2026-03-02T08:00:00.000Z',
      });
    };
    between.mode = mode;
    await expect(upload()).rejects.toThrow(StoreUnavailable);
    expect([await listDocuments(given.db, caseId), await unfinished()]).toEqual([[], 1]);

    between.mode = 'normal';
    await sweepUploads(deps, Date.now() + SEVERAL_HOURS_MS);
    expect(await unfinished()).toBe(0);
    const { storageKey } = await upload();
    expect(await text(await documents.open(storageKey))).toBe('%PDF-1.4 content');
    expect(await unfinished()).toBe(0);
  },
);
