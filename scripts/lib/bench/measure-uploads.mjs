import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fetchToken } from '../fetch-token.mjs';

const MEGABYTE = 1024 * 1024;
const FILE_BYTES = 10 * MEGABYTE - 64;
const FEW = 10;
const SAMPLE_MS = 100;
/** What a run leaves to the collector of garbage has time to go. */
const REST_MS = 10_000;
const USER = 'ivanova';

/**
 * The memory of the API's process while so many files of 10 MB are uploaded at once, beside that of a run of ten.
 * @param {import('../settings.mjs').Settings} settings
 * @param {import('../demo/api-client.mjs').ApiClient} api
 * @param {number} uploads
 */
export async function measureUploads({ PUBLIC_URL }, api, uploads) {
  const content = Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    Buffer.from(randomBytes(FILE_BYTES / 2).toString('hex')),
    Buffer.from('\n%%EOF\n'),
  ]);
  const few = await oneRun(PUBLIC_URL, api, FEW, content);
  await sleep(REST_MS);
  const many = await oneRun(PUBLIC_URL, api, uploads, content);
  return { few, many, peakRatio: round(many.peakMb / few.peakMb) };
}

/**
 * @param {string} url
 * @param {import('../demo/api-client.mjs').ApiClient} api
 * @param {number} uploads
 * @param {Buffer} content
 */
async function oneRun(url, api, uploads, content) {
  const draft = { serviceCode: 'certificate', territory: '77', form: {} };
  const { id } = /** @type {{ id: string }} */ (
    await api.call(USER, 'POST', '/applications', draft)
  );
  const token = await fetchToken(USER);
  const file = new Blob([new Uint8Array(content)], { type: 'application/pdf' });
  // without the patience of other clients: of a hundred at once the last one waits for all the others
  const upload = async (/** @type {string} */ address) => {
    const body = new FormData();
    body.set('kind', 'supporting');
    body.set('file', file, 'scan.pdf');
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await fetch(address, { method: 'POST', headers, body });
    if (answer.status !== 201) throw new Error(await answer.text());
  };
  const beforeMb = await residentMb(url);
  let peakMb = beforeMb;
  const over = new AbortController();
  const watch = (async () => {
    while (!over.signal.aborted) {
      peakMb = Math.max(peakMb, await residentMb(url));
      await sleep(SAMPLE_MS);
    }
  })();
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: uploads }, () => upload(`${url}/api/v1/applications/${id}/documents`)),
  );
  const seconds = round((performance.now() - begun) / 1000);
  over.abort();
  await watch;
  await sleep(REST_MS);
  return { uploads, seconds, beforeMb, peakMb, afterMb: await residentMb(url) };
}

/** @param {string} url */
async function residentMb(url) {
  // on a connection of its own: one that is kept may just be closing
  const headers = { Connection: 'close' };
  const metrics = await (await fetch(`${url}/metrics`, { headers })).text();
  const found = /^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1];
  return round(Number(found) / MEGABYTE);
}

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100;
