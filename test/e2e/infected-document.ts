import { afterAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { eventually } from '../givens/eventually.ts';
import { formOf, PDF } from '../givens/add-document.ts';
import type { LiveApi } from '../givens/live-api.ts';
import { LiveCase } from '../givens/live-case.ts';
import { LiveStandIns } from '../givens/live-stand-ins.ts';
import { EICAR_PDF } from '../givens/scanner.ts';

const PATIENCE_MS = 90_000;
const REGISTRATION = {
  serviceCode: 'residence-registration',
  territory: '77',
  form: {
    passportSeries: '4509',
    passportNumber: '123456',
    kind: 'residence',
    address: 'Москва, улица Тверская, дом 1, квартира 1',
    arrivedOn: '2026-01-10',
    housingRight: 'ownership',
  },
};
const Uploaded = z.object({ id: z.uuid() });
const Listed = z.object({ items: z.array(z.object({ id: z.uuid(), scan: z.string() })) });
const REWORK = {
  remarks: [{ path: 'documents.housing-right', text: 'Файл заражён, приложите другой' }],
};

/** Malware in a required document, while the scanner is away: nobody opens it, the case is not stuck. */
export function infectedDocument(api: LiveApi): void {
  const standIns = new LiveStandIns(api);
  afterAll(() => standIns.scanner('normal'));
  let filed: LiveCase;
  let officer: string;
  let infected: string;

  const documents = () => `${filed.path}/documents`;
  async function upload(kind: string, content: string): Promise<string> {
    const sent = { raw: formOf(content, { kind, name: 'скан.pdf' }) };
    return (await api.call(Uploaded, 'ivanova', 'POST', documents(), sent)).id;
  }
  /** How each way of opening a document is answered. */
  async function opening(user: string, id: string) {
    const ways = ['content', 'preview'].map((way) =>
      api.send(user, 'GET', `${documents()}/${id}/${way}`),
    );
    return (await Promise.all(ways)).map(({ status, code }) => code ?? status);
  }
  const isFound = (id: string, scan: string) =>
    eventually(`${id} is ${scan}`, PATIENCE_MS, async () => {
      const { items } = await api.call(Listed, officer, 'GET', documents());
      return items.some((one) => one.id === id && one.scan === scan);
    });

  test('the scanner is away as the case is filed: the case goes on, its officer opens nothing', async () => {
    await standIns.scanner('down');
    filed = await LiveCase.draft(api, 'ivanova', REGISTRATION);
    await upload('passport-scan', PDF);
    infected = await upload('housing-right', EICAR_PDF);
    await filed.apply('submit');
    await filed.until('ASSIGNED');
    officer = await filed.executor();
    await filed.work(officer, 'claim');
    const unscanned = ['document_not_scanned', 'document_not_scanned'];
    expect(await opening(officer, infected)).toEqual(unscanned);
    expect(await opening('ivanova', infected)).toEqual(unscanned);
  });

  test('the scanner is back: the officer sees what was found, opens it still less, and asks for another', async () => {
    await standIns.scanner('normal');
    await isFound(infected, 'infected');
    expect(await opening(officer, infected)).toEqual(['document_infected', 'document_infected']);
    await filed.work(officer, 'rework', REWORK);
    expect((await filed.view()).status).toBe('REWORK_REQUIRED');
  });

  test('the same again goes back with a remark; another document of the kind lets the case go on', async () => {
    await filed.apply('resubmit', { comment: 'Это тот же файл' });
    const asked = await filed.untilItShows('sent back again', ({ status, remarks }) => {
      return (
        status === 'REWORK_REQUIRED' && remarks.some(({ code }) => code === 'document_infected')
      );
    });
    expect(asked.remarks).toMatchObject([
      { path: 'documents.housing-right', code: 'document_infected' },
    ]);
    const clean = await upload('housing-right', PDF);
    await isFound(clean, 'clean');
    await filed.apply('resubmit', { comment: 'Другой файл' });
    await filed.until('UNDER_REVIEW');
    expect(await opening(officer, clean)).toEqual([200, 'no_preview']);
    expect(await opening(officer, infected)).toEqual(['document_infected', 'document_infected']);
    await filed.work(officer, 'approve', { comment: 'Документы в порядке' });
    await filed.until('APPROVED');
  });
}
