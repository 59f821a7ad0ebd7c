import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { createChannels } from '../../activities/channels/create-channels.ts';
import { createActivities } from '../../activities/create-activities.ts';
import { createFileStore, type DocumentStore } from '../../db/documents/file-store.ts';
import { storeRegulation } from '../../db/queries/store-regulation.ts';
import { registerAttributes } from '../../temporal-config/search-attributes.ts';
import { startScans } from '../../workers/relay/start-scans.ts';
import { scanIdOf } from '../../workflows/domain/scan-order.ts';
import { activitySettings } from '../givens/activity-settings.ts';
import { formOf, PDF } from '../givens/add-document.ts';
import { givenApi, IVANOVA, OFFICER } from '../givens/api.ts';
import { skippingEngine, type Engine } from '../givens/engines.ts';
import { eventually } from '../givens/eventually.ts';
import type { Claims } from '../givens/identity-provider.ts';
import { KeptCase } from '../givens/kept-case.ts';
import { shippedRegulation } from '../givens/regulation.ts';
import { runWorker, TASK_QUEUE, type RunningWorker } from '../givens/run-worker.ts';
import { emptyFolder } from '../givens/running-part.ts';
import { EICAR_PDF, Scanner } from '../givens/scanner.ts';

const PATIENCE_MS = 45_000;
const REMARKS = [{ path: 'documents.supporting', text: 'Файл заражён, приложите другой' }];
const NOT_SCANNED = [409, 'document_not_scanned'];
const INFECTED = [409, 'document_infected'];

let world: { engine: Engine; scanner: Scanner; documents: DocumentStore; engineAt: string };
let worker: RunningWorker;
afterAll(async () => {
  await worker.end();
  await Promise.all([world.engine.end(), world.scanner.end()]);
});
beforeAll(async () => {
  const [engine, scanner] = await Promise.all([skippingEngine(), Scanner.running()]);
  const documents = createFileStore(join(await emptyFolder(), 'documents'));
  const { address } = engine.env.connection.options;
  world = { engine, scanner, documents, engineAt: address };
});
const api = givenApi(() => {
  return { engine: world.engineAt, taskQueue: TASK_QUEUE, documents: world.documents };
});
beforeAll(async () => {
  const { engine, scanner, documents } = world;
  await registerAttributes(engine.env.connection, 'default');
  const settings = activitySettings(scanner.access);
  const deps = { db: api.db, documents, settings, temporal: engine.env.client };
  const channels = createChannels(settings);
  worker = await runWorker(
    engine.env,
    createActivities({ ...deps, channels, taskQueue: TASK_QUEUE }),
  );
  const certificate = await shippedRegulation('certificate');
  const required = certificate.documents.map((rule) => ({ ...rule, required: true }));
  const proven = { ...certificate, code: 'proven-certificate', documents: required };
  await storeRegulation(api.db, { ...proven, registries: [] });
});

async function post(who: Claims, path: string, body: object | FormData) {
  const answer = await api.call(who, 'POST', path, { body });
  if (answer.status >= 400) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
/** What comes of opening a document in each of the ways that there are. */
async function opened(who: Claims, path: string) {
  const ways = ['content', 'preview'].map((way) => api.call(who, 'GET', `${path}/${way}`));
  return (await Promise.all(ways)).map(({ status, body }) => [status, body.code]);
}
/** What the relay does again and again, and the scan that it begins. */
async function scanOf(documentId: string, version: number) {
  const { client } = world.engine.env;
  const now = () => new Date().toISOString();
  await startScans({ db: api.db, temporal: client, taskQueue: TASK_QUEUE, now });
  return client.workflow.getHandle(scanIdOf({ documentId, version }));
}
async function filed(document: string) {
  const form = { purpose: 'Для представления по месту работы' };
  const draft = { serviceCode: 'proven-certificate', territory: '77', form };
  const id = String((await post(IVANOVA, '/applications', draft)).id);
  const path = `/applications/${id}`;
  const { id: documentId } = await post(IVANOVA, `${path}/documents`, formOf(document));
  const { number } = await post(IVANOVA, `${path}/submit`, {});
  const kept = new KeptCase(api.db, { id, number: String(number) });
  await kept.reaches('ASSIGNED');
  const officer = { ...OFFICER, sub: await kept.executor() };
  await post(officer, `/staff${path}/claim`, {});
  return { kept, path, officer, documentId: String(documentId) };
}

test.each([
  ['as a new version of it', true],
  ['as another document', false],
])(
  'a case whose document turns out infected after an hour goes on with a clean one, %s',
  async (_, isVersion) => {
    const { engine, scanner } = world;
    await scanner.behave('down');
    const { kept, path, officer, documentId } = await filed(EICAR_PDF);
    const document = `${path}/documents/${documentId}`;
    const scan = await scanOf(documentId, 1);
    await eventually('the scanner was asked more than once', PATIENCE_MS, async () => {
      const { raw } = await scan.describe();
      return (raw.pendingActivities ?? []).some(({ attempt }) => (attempt ?? 0) > 1);
    });
    await engine.env.sleep('1h');
    expect(await opened(officer, document)).toEqual([NOT_SCANNED, NOT_SCANNED]);

    await scanner.behave('normal');
    expect(await scan.result()).toBe('infected');
    for (const who of [officer, IVANOVA]) {
      expect(await opened(who, document)).toEqual([INFECTED, INFECTED]);
      const { body } = await api.call(who, 'GET', `${path}/documents`);
      expect(body.items).toMatchObject([{ id: documentId, scan: 'infected' }]);
    }
    await post(officer, `/staff${path}/rework`, { remarks: REMARKS });
    await post(IVANOVA, `${path}/resubmit`, {});
    await kept.records('recheckFailed');
    await kept.reaches('REWORK_REQUIRED');
    const { body: told } = await api.call(IVANOVA, 'GET', path);
    const found = { path: 'documents.supporting', code: 'document_infected' };
    expect(told.remarks).toContainEqual(expect.objectContaining(found));
    expect(told.missing).toMatchObject([{ path: 'documents.supporting' }]);

    const clean = formOf(PDF, isVersion ? { documentId } : {});
    const replaced = await post(IVANOVA, `${path}/documents`, clean);
    const handle = await scanOf(String(replaced.id), Number(replaced.version));
    expect(await handle.result()).toBe('clean');
    await post(IVANOVA, `${path}/resubmit`, {});
    await kept.reaches('UNDER_REVIEW');
    const headers = { Authorization: `Bearer ${await api.issuer.token(officer)}` };
    const content = `${api.url}${path}/documents/${String(replaced.id)}/content`;
    expect(await (await fetch(content, { headers })).text()).toBe(PDF);
    await post(officer, `/staff${path}/approve`, {});
    await kept.reaches('SERVICE_RENDERED');
  },
);
