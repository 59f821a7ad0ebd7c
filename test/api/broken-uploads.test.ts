import '../givens/own-temporary-folder.ts';
import { beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pino } from 'pino';
import { sweepUploads } from '../../api/sweep-uploads.ts';
import { uploadsFolder } from '../../api/uploads-folder.ts';
import { createFileStore } from '../../db/documents/file-store.ts';
import { NothingStored } from '../../db/documents/nothing-stored.ts';
import { beginUpload } from '../../db/queries/begin-upload.ts';
import { givenApi, IVANOVA } from '../givens/api.ts';
import { formOf, PDF } from '../givens/add-document.ts';
import { eventually } from '../givens/eventually.ts';
import { emptyFolder } from '../givens/running-part.ts';

const api = givenApi();
const PATIENCE_MS = 30_000;
const MEGABYTE = 1024 * 1024;
const GIGABYTE = 1024 * MEGABYTE;
const HEAD =
  '--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\nsupporting\r\n' +
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n';

let documents: string;
let token: string;
beforeAll(async () => {
  const body = { serviceCode: 'certificate', territory: '77', form: {} };
  const draft = await api.call(IVANOVA, 'POST', '/applications', { body });
  documents = `/applications/${String(draft.body.id)}/documents`;
  token = await api.issuer.token(IVANOVA);
});

/** A request whose body the test writes by itself. */
function begin(headers: Record<string, string> = {}): ClientRequest {
  const sent = request(`${api.url}${documents}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'multipart/form-data; boundary=x',
      ...headers,
    },
  });
  sent.on('error', () => undefined);
  sent.write(HEAD);
  return sent;
}

function answerTo(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.once('response', resolve).on('error', reject);
  });
}

const temporaryFiles = () => readdir(uploadsFolder()).catch(() => []);

async function unfinished(): Promise<number> {
  const { rows } = await api.db.$client.query('select * from unfinished_uploads');
  return rows.length;
}

test('a connection that is cut in the middle leaves no file, no row, no document', async () => {
  const sent = begin();
  sent.write(Buffer.alloc(3 * MEGABYTE));
  await eventually('the body is being written', PATIENCE_MS, async () => {
    return (await temporaryFiles()).length > 0;
  });
  sent.destroy();
  await eventually('the temporary file is gone', PATIENCE_MS, async () => {
    return (await temporaryFiles()).length === 0;
  });
  expect(await unfinished()).toBe(0);
  expect((await api.call(IVANOVA, 'GET', documents)).body.items).toEqual([]);
});

test('a gigabyte that says so is refused before any of it is read', async () => {
  const sent = begin({ 'Content-Length': String(GIGABYTE) });
  const answer = await answerTo(sent);
  expect([answer.statusCode, answer.headers.connection]).toEqual([413, 'close']);
  answer.resume();
  await once(sent, 'close');
});

test('a gigabyte that does not say so is cut off at the limit, and the connection closed', async () => {
  const sent = begin();
  let written = 0;
  const over = answerTo(sent);
  const isOver = new AbortController();
  sent.once('response', () => isOver.abort()).once('close', () => isOver.abort());
  // what is still being written when the server hangs up breaks the pipe: an error, then the close
  const closed = new Promise<void>((resolve) => sent.once('close', () => resolve()));
  while (!isOver.signal.aborted && written < GIGABYTE) {
    written += MEGABYTE;
    if (sent.write(Buffer.alloc(MEGABYTE))) continue;
    await Promise.race([once(sent, 'drain'), over, closed]).catch(() => undefined);
  }
  // a client that is still writing may meet the closed connection before it reads the answer
  const outcome = await over.then(
    (answer) => answer.resume().statusCode,
    () => 'cut off',
  );
  expect([413, 'cut off']).toContain(outcome);
  expect(written).toBeLessThan(100 * MEGABYTE);
  await closed;
  await eventually('the temporary file is gone', PATIENCE_MS, async () => {
    return (await temporaryFiles()).length === 0;
  });
});

test('the same content again leaves one content in the store', async () => {
  const headers = { 'Idempotency-Key': randomUUID() };
  for (let i = 0; i < 2; i += 1) {
    const answer = await api.call(IVANOVA, 'POST', documents, { body: formOf(PDF), headers });
    expect(answer.status).toBe(201);
  }
  expect(await unfinished()).toBe(0);
  // they go just after the answer
  await eventually('the temporary files are gone', PATIENCE_MS, async () => {
    return (await temporaryFiles()).length === 0;
  });
});

test('what a killed process has left is removed once it is old enough', async () => {
  const store = createFileStore(await emptyFolder());
  const now = Date.now();
  const old = new Date(now - 2 * 3_600_000);
  await mkdir(uploadsFolder(), { recursive: true });
  const [stale, fresh] = ['stale', 'fresh'].map((name) => path.join(uploadsFolder(), name));
  if (!stale || !fresh) throw new Error('two files');
  for (const file of [stale, fresh]) await writeFile(file, 'x');
  await utimes(stale, old, old);
  for (const [storageKey, startedAt] of [
    ['case-1/left', old.toISOString()],
    ['case-1/going-on', new Date(now).toISOString()],
  ] as const) {
    await beginUpload(api.db, { storageKey, startedAt });
    await store.put(storageKey, Readable.from(['x']));
  }

  await sweepUploads({ db: api.db, documents: store, log: pino({ level: 'silent' }) }, now);
  expect(await temporaryFiles()).toEqual(['fresh']);
  await expect(store.open('case-1/left')).rejects.toThrow(NothingStored);
  (await store.open('case-1/going-on')).destroy();
  expect(await unfinished()).toBe(1);
});
