import { beforeEach, describe, expect, test } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { givenApi, IVANOVA, OFFICER } from '../givens/api.ts';
import { formOf, givenUpload, givenVerdict, PDF } from '../givens/add-document.ts';
import { givenCase } from '../givens/cases.ts';

const api = givenApi();
let application: string;
let documents: string;
beforeEach(async () => {
  const body = { serviceCode: 'certificate', territory: '77', form: {} };
  const draft = await api.call(IVANOVA, 'POST', '/applications', { body });
  application = String(draft.body.id);
  documents = `/applications/${application}/documents`;
});

const get = async (path: string, who = IVANOVA) =>
  fetch(`${api.url}${path}`, {
    headers: { Authorization: `Bearer ${await api.issuer.token(who)}` },
  });

async function twoPages(): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4' });
  pdf.rect(0, 0, 200, 200).fill('red').addPage().rect(0, 0, 200, 200).fill('blue');
  pdf.end();
  return buffer(pdf);
}

describe('a document that is not scanned yet', () => {
  test('is listed and opened by nobody, in no way', async () => {
    const id = await givenUpload(api, IVANOVA, documents, formOf(PDF), { scan: 'pending' });
    const listed = await api.call(IVANOVA, 'GET', documents);
    expect(listed.body.items).toMatchObject([{ id, scan: 'pending', scannedAt: null }]);
    for (const way of ['content', 'preview']) {
      const answer = await api.call(IVANOVA, 'GET', `${documents}/${id}/${way}`);
      expect([answer.status, answer.body.code]).toEqual([409, 'document_not_scanned']);
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    }
  });

  test('opens to who has asked for it just before the scan ended', async () => {
    const id = await givenUpload(api, IVANOVA, documents, formOf(PDF), { scan: 'pending' });
    const asked = get(`${documents}/${id}/content`);
    await givenVerdict(api, id, 'clean');
    expect(await (await asked).text()).toBe(PDF);
  });
});

test('an infected document is opened by nobody, and says what was found; a draft with it is not complete', async () => {
  const id = await givenUpload(api, IVANOVA, documents, formOf(PDF), { scan: 'infected' });
  for (const way of ['content', 'preview']) {
    const answer = await api.call(IVANOVA, 'GET', `${documents}/${id}/${way}`);
    expect([answer.status, answer.body.code]).toEqual([409, 'document_infected']);
  }
  const listed = await api.call(IVANOVA, 'GET', documents);
  expect(listed.body.items).toMatchObject([
    { scan: 'infected', scanSignature: 'Test.Signature', scannedAt: '2026-03-02T09:00:00.000Z' },
  ]);
  const checked = await api.call(IVANOVA, 'POST', `/applications/${application}/check`, {
    body: {},
  });
  expect(checked.body.remarks).toContainEqual(
    expect.objectContaining({ path: 'documents.supporting', code: 'document_infected' }),
  );
});

test('what nobody can open is neither evidence nor a result', async () => {
  const { id: caseId } = await givenCase(api.db, { status: 'REFUSED' });
  const ofCase = `/applications/${caseId}/documents`;
  const id = await givenUpload(api, IVANOVA, ofCase, formOf(PDF), { scan: 'infected' });
  const body = { grounds: 'other', text: 'Прошу пересмотреть', wanted: 'Одобрить' };
  const appealed = await api.call(IVANOVA, 'POST', `/applications/${caseId}/appeals`, {
    body: { ...body, documentIds: [id] },
  });
  expect(appealed.status).toBe(400);
  expect(appealed.body.errors).toMatchObject([
    { path: 'documentIds.0', code: 'infected_document' },
  ]);
});

describe('a preview', () => {
  test('is the asked page of a PDF, the same each time, and a PNG', async () => {
    const id = await givenUpload(api, IVANOVA, documents, formOf(await twoPages()));
    const pages = [];
    for (const page of [1, 2, 2]) {
      const answer = await get(`${documents}/${id}/preview?page=${page}`);
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/png']);
      pages.push(Buffer.from(await answer.arrayBuffer()));
    }
    const [first, second, again] = pages;
    expect(again).toEqual(second);
    const corner = async (png?: Buffer) => [
      ...(await sharp(png)
        .extract({ left: 5, top: 5, width: 1, height: 1 })
        .removeAlpha()
        .raw()
        .toBuffer()),
    ];
    expect(await corner(first)).toEqual([255, 0, 0]);
    expect(await corner(second)).toEqual([0, 0, 255]);
    expect((await get(`${documents}/${id}/preview?page=3`)).status).toBe(404);
    expect((await get(`${documents}/${id}/preview?page=11`)).status).toBe(400);
  });

  test('of an image is no larger than a screen', async () => {
    const work = {
      agency: 'mvd',
      unit: 'mvd-licensing',
      executor: { id: 'officer.mvd', name: '' },
    };
    const { id: caseId } = await givenCase(api.db, { status: 'EXECUTED', assignment: work });
    const png = await sharp({
      create: { width: 3000, height: 500, channels: 3, background: 'red' },
    })
      .png()
      .toBuffer();
    const ofCase = `/applications/${caseId}/documents`;
    const id = await givenUpload(api, OFFICER, ofCase, formOf(png, { kind: 'photo' }));
    const answer = await get(`${ofCase}/${id}/preview`, OFFICER);
    const { width, height, format } = await sharp(await answer.arrayBuffer()).metadata();
    expect([format, width, height]).toEqual(['png', 1400, 233]);
  });

  test('of what cannot be drawn is refused, and the next one is drawn', async () => {
    const broken = await givenUpload(api, IVANOVA, documents, formOf(PDF));
    const refused = await api.call(IVANOVA, 'GET', `${documents}/${broken}/preview`);
    expect([refused.status, refused.body.code]).toEqual([422, 'no_preview']);
    const id = await givenUpload(api, IVANOVA, documents, formOf(await twoPages()));
    expect((await get(`${documents}/${id}/preview`)).status).toBe(200);
  });
});

test('of an annulled case nothing can be opened any more: no content, preview, version, restoring', async () => {
  const id = await givenUpload(api, IVANOVA, documents, formOf(await twoPages()));
  expect((await get(`${documents}/${id}/preview`)).status).toBe(200);
  await api.db.$client.query(`update applications set status = 'ANNULLED' where id = $1`, [
    application,
  ]);
  for (const way of ['', `/${id}/content`, `/${id}/preview`, `/${id}/versions`]) {
    expect((await get(documents + way)).status).toBe(404);
  }
  const restored = await api.call(IVANOVA, 'POST', `${documents}/${id}/restore`, {
    body: { version: 1 },
  });
  expect(restored.status).toBe(404);
});
