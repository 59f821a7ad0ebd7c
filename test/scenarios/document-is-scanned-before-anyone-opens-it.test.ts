import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createChannels } from '../../activities/channels/create-channels.ts';
import { createActivities } from '../../activities/create-activities.ts';
import { createFileStore, type DocumentStore } from '../../db/documents/file-store.ts';
import { addDocument } from '../../db/queries/add-document.ts';
import { findDocumentVersion } from '../../db/queries/find-document-version.ts';
import { keepVerdict } from '../../db/queries/keep-verdict.ts';
import type { StoredDocument } from '../../db/schema/index.ts';
import { startScans } from '../../workers/relay/start-scans.ts';
import { scanIdOf } from '../../workflows/domain/scan-order.ts';
import { activitySettings } from '../givens/activity-settings.ts';
import { givenDraft } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';
import { skippingEngine, type Engine } from '../givens/engines.ts';
import { eventually } from '../givens/eventually.ts';
import { runWorker, TASK_QUEUE, type RunningWorker } from '../givens/run-worker.ts';
import { emptyFolder } from '../givens/running-part.ts';
import { EICAR_PDF, Scanner } from '../givens/scanner.ts';

const PATIENCE_MS = 45_000;
let world: { engine: Engine; scanner: Scanner; worker: RunningWorker; documents: DocumentStore };
afterAll(async () => {
  await world.worker.end();
  await world.engine.end();
  await world.scanner.end();
});
const given = givenDatabase();
beforeAll(async () => {
  const [engine, scanner, folder] = await Promise.all([
    skippingEngine(),
    Scanner.running(),
    emptyFolder(),
  ]);
  const documents = createFileStore(join(folder, 'documents'));
  const settings = activitySettings(scanner.access);
  const deps = { db: given.db, documents, settings, temporal: engine.env.client };
  const channels = createChannels(settings);
  const activities = createActivities({ ...deps, channels, taskQueue: TASK_QUEUE });
  const worker = await runWorker(engine.env, activities);
  world = { engine, scanner, worker, documents };
});
beforeEach(() => world.scanner.behave('normal'));

async function uploaded(content: string): Promise<StoredDocument> {
  const { id: caseId } = await givenDraft(given.db);
  const id = randomUUID();
  const storageKey = `${caseId}/${id}`;
  const { size, sha256 } = await world.documents.put(storageKey, Readable.from([content]));
  return addDocument(given.db, {
    ...{ id, caseId, kind: 'supporting', name: 'скан.pdf', contentType: 'application/pdf' },
    ...{ size, sha256, storageKey, scan: 'pending', uploadedBy: 'ivanova' },
    uploadedAt: '2026-03-02T08:00:00.000Z',
  });
}

/** What the relay does again and again. */
const relay = () =>
  startScans({
    ...{ db: given.db, temporal: world.engine.env.client, taskQueue: TASK_QUEUE },
    now: () => new Date().toISOString(),
  });
const now = ({ id, version }: StoredDocument) =>
  findDocumentVersion(given.db, { documentId: id, version });
const scanOf = ({ id, version }: StoredDocument) =>
  world.engine.env.client.workflow.getHandle(scanIdOf({ documentId: id, version }));

test('what is clean is opened, what is infected never is; both say when that was found', async () => {
  const [clean, infected] = [await uploaded('%PDF-1.4 harmless'), await uploaded(EICAR_PDF)];
  expect(await relay()).toBe(true);
  expect(await scanOf(clean).result()).toBe('clean');
  expect(await scanOf(infected).result()).toBe('infected');
  expect(await now(clean)).toMatchObject({ scan: 'clean', scanSignature: null });
  expect(await now(infected)).toMatchObject({
    scan: 'infected',
    scanSignature: 'Eicar-Test-Signature',
    scannedAt: expect.any(String),
  });
  expect(await relay()).toBe(false);
});

test.each(['down', 'garbled', 'cut', 'error'] as const)(
  'while the scanner is %s, for an hour and more, a document waits; then it is scanned',
  async (mode) => {
    await world.scanner.behave(mode);
    const document = await uploaded(EICAR_PDF);
    await relay();
    await eventually('the scanner was asked more than once', PATIENCE_MS, async () => {
      const { raw } = await scanOf(document).describe();
      return (raw.pendingActivities ?? []).some(({ attempt }) => (attempt ?? 0) > 1);
    });
    await world.engine.env.sleep('90m');
    expect(await now(document)).toMatchObject({ scan: 'pending', scannedAt: null });

    await world.scanner.behave('normal');
    expect(await scanOf(document).result()).toBe('infected');
  },
);

test('a store that gives something else, or half of it, has nothing scanned clean', async () => {
  const document = await uploaded('%PDF-1.4 whole');
  const { storageKey } = document;
  await world.documents.put(storageKey, Readable.from(['%PDF-1.4 wh']));
  await relay();
  await eventually('the scanner was asked more than once', PATIENCE_MS, async () => {
    const { raw } = await scanOf(document).describe();
    return (raw.pendingActivities ?? []).some(({ attempt }) => (attempt ?? 0) > 1);
  });
  expect(await now(document)).toMatchObject({ scan: 'pending' });
  await world.documents.put(storageKey, Readable.from(['%PDF-1.4 whole']));
  expect(await scanOf(document).result()).toBe('clean');
});

test('a slow scanner is waited for', async () => {
  await world.scanner.behave('slow', 2_000);
  const document = await uploaded('%PDF-1.4 harmless');
  await relay();
  expect((await now(document))?.scan).toBe('pending');
  expect(await scanOf(document).result()).toBe('clean');
});

test('an upload whose scan was never begun, or begun and ended by hand, is scanned all the same', async () => {
  await world.scanner.behave('down');
  const document = await uploaded(EICAR_PDF);
  await relay();
  await scanOf(document).terminate('by hand');
  await given.db.$client.query(
    `update document_versions set scan_started_at = now() - interval '2 hours' where document_id = $1`,
    [document.id],
  );
  await world.scanner.behave('normal');
  expect(await relay()).toBe(true);
  expect(await scanOf(document).result()).toBe('infected');
});

test('a scan that is begun twice is one scan', async () => {
  const document = await uploaded('%PDF-1.4 twice');
  await relay();
  await given.db.$client.query(
    `update document_versions set scan_started_at = null where document_id = $1`,
    [document.id],
  );
  await relay();
  expect(await scanOf(document).result()).toBe('clean');
});

test('of verdicts that contradict each other, in whatever order, the one that found something stays', async () => {
  for (const order of [
    ['clean', 'infected'],
    ['infected', 'clean'],
  ] as const) {
    const { id: documentId, version } = await uploaded('%PDF-1.4 contradiction');
    for (const scan of order) {
      const signature = scan === 'infected' ? 'Late.Find' : null;
      const at = '2026-03-02T09:00:00.000Z';
      await keepVerdict(given.db, { documentId, version, scan, signature, at });
    }
    const kept = await findDocumentVersion(given.db, { documentId, version });
    expect(kept).toMatchObject({ scan: 'infected', scanSignature: 'Late.Find' });
  }
});
