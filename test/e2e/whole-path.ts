import { beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { CaseView } from '../../api/schemas/case.ts';
import { SYSTEM } from '../../workflows/domain/people.ts';
import { eventually } from '../givens/eventually.ts';
import { followTheCode } from '../givens/follow-the-code.ts';
import type { LiveApi } from '../givens/live-api.ts';
import { LICENCE, LiveCase } from '../givens/live-case.ts';
import { LiveStandIns } from '../givens/live-stand-ins.ts';
import { isSeenInTemporal } from '../givens/seen-in-temporal.ts';

const Documents = z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) });
const Page = z.object({ items: z.array(z.object({ id: z.uuid(), number: z.string() })) });
const Uploaded = z.object({ id: z.uuid(), version: z.literal(1), sha256: z.string() });
const PDF = '%PDF-1.4\n%%EOF\n';
const REPORT = { result: 'success', comment: 'Замечаний нет' };

/** A licence from the first word of its draft to the applicant's acceptance, told step by step. */
export function wholePath(api: LiveApi): void {
  const standIns = new LiveStandIns(api);
  let licence: LiveCase;
  let executor: string;
  let number: string;

  beforeAll(async () => {
    licence = await LiveCase.draft(api, 'ivanova', LICENCE);
  });

  test('a draft takes documents, lists them, and gives them back as they were', async () => {
    const raw = new FormData();
    raw.set('kind', 'technical-passport');
    raw.set('file', new Blob([PDF]), 'паспорт объекта.pdf');
    const documents = `${licence.path}/documents`;
    const uploaded = await api.call(Uploaded, 'ivanova', 'POST', documents, { raw });

    const listed = await api.call(Documents, 'ivanova', 'GET', documents);
    expect(listed.items).toEqual([{ id: uploaded.id, name: 'паспорт объекта.pdf' }]);
    const content = await eventually('the document is scanned', 30_000, async () => {
      const answer = await api.send('ivanova', 'GET', `${documents}/${uploaded.id}/content`);
      return answer.code === 'document_not_scanned' ? null : answer;
    });
    expect(content.body).toBe(PDF);
  });

  test('an edit of a draft that has changed since is stale, and changes nothing', async () => {
    const form = { objectDescription: 'Частное охранное предприятие на двух этажах' };
    const seen = await api.send('ivanova', 'GET', licence.path);
    const headers = { 'If-Match': seen.headers.get('ETag') ?? '' };
    const edited = await api.send('ivanova', 'PATCH', licence.path, { body: { form }, headers });
    expect(edited.status).toBe(200);
    expect(CaseView.parse(edited.body).form).toMatchObject({ ...LICENCE.form, ...form });

    const again = await api.send('ivanova', 'PATCH', licence.path, { body: { form }, headers });
    expect([again.status, again.code]).toEqual([412, 'stale']);
    const now = await api.send('ivanova', 'GET', licence.path);
    expect(now.headers.get('ETag')).toBe(edited.headers.get('ETag'));
  });

  test('filing gives it a number, and from the next moment it is the same by id and by number', async () => {
    const filed = await licence.apply('submit');
    expect(filed.deadlines.map(({ code }) => code)).toContain('term');
    number = filed.number ?? '';
    const byNumber = await api.call(CaseView, 'ivanova', 'GET', `/applications/${number}`);
    expect(byNumber.id).toBe(licence.id);
    expect(byNumber.version).toBeGreaterThanOrEqual(filed.version);
    const listed = await api.call(Page, 'ivanova', 'GET', `/applications?q=${number}`);
    expect(listed.items).toEqual([{ id: licence.id, number }]);
    await licence.until('AWAITING_PAYMENT');
    await isSeenInTemporal(api, number, 'AWAITING_PAYMENT');
  });

  test('its words come in the language that was asked for', async () => {
    const labels = await Promise.all(
      ['ru', 'en', 'de, en;q=0.8', 'xx'].map(async (language) => {
        const headers = { 'Accept-Language': language };
        const view = await api.call(CaseView, 'ivanova', 'GET', licence.path, { headers });
        return view.statusLabel;
      }),
    );
    expect(labels[0]).toBe('Ожидает оплаты');
    expect(labels[3]).toBe(labels[0]);
    expect(labels[1]).toMatch(/payment/i);
    expect(labels[2]).toBe(labels[1]);
  });

  test('a declined payment is told, and a paid one lets it go on to an executor', async () => {
    const attempt = await licence.startPayment();
    expect(attempt).toMatchObject({ amount: 750_000, currency: 'RUB' });
    await standIns.pay(attempt, 'declined');
    const refused = await licence.untilItShows(
      'the decline',
      ({ payment }) => payment?.attempts[0]?.status === 'failed',
    );
    expect(refused.status).toBe('AWAITING_PAYMENT');

    await standIns.pay(attempt);
    const { payment } = await licence.until('ASSIGNED');
    expect(payment).toMatchObject({ confirmed: true });
    expect(payment?.paidAt).not.toBeNull();
    executor = await licence.executor();
  });

  test('a command on a version that has passed is stale', async () => {
    const { version } = await licence.view();
    const headers = { 'If-Match': `"${version - 1}"` };
    const target = `/staff${licence.path}/claim`;
    const stale = await api.send(executor, 'POST', target, { body: {}, headers });
    expect([stale.status, stale.code]).toEqual([412, 'stale']);
    expect((await licence.view()).version).toBe(version);
  });

  test('its four steps are done by the right people, two of them with signatures', async () => {
    await licence.work(executor, 'claim', {}, { headers: { 'If-Match': '*' } });
    await licence.work(executor, 'approve', { comment: 'Основания есть' });

    const legal = `/staff${licence.path}/steps/legal-review/complete`;
    const body = { result: 'success' };
    const unsigned = await api.send(executor, 'POST', legal, { body });
    expect([unsigned.status, unsigned.code]).toEqual([422, 'signature_required']);
    const byHead = await api.send('head.mvd', 'POST', legal, {
      body: await licence.signed('head.mvd', 'legal-review', REPORT),
    });
    expect([byHead.status, byHead.code]).toEqual([403, 'step_of_other_role']);
    const forged = { ...REPORT, signature: 'c2lnbmF0dXJl' };
    const unproven = await api.send(executor, 'POST', legal, { body: forged });
    expect([unproven.status, unproven.code]).toEqual([422, 'signature_malformed']);
    const ofHead = await licence.signed('head.mvd', 'legal-review', REPORT);
    const borrowed = await api.send(executor, 'POST', legal, { body: ofHead });
    expect([borrowed.status, borrowed.code]).toEqual([422, 'signature_signer']);

    for (const [user, step] of [
      [executor, 'legal-review'],
      ['head.mvd', 'technical-review'],
    ] as const) {
      const signed = await licence.signed(user, step, REPORT);
      const { steps } = await licence.work(user, `steps/${step}/complete`, signed);
      const { name } = steps.find(({ code }) => code === step)?.by ?? {};
      expect(steps.find(({ code }) => code === step)?.signed).toMatchObject({ signer: name });
    }
    await licence.untilItShows('the system has made the licence', ({ steps }) =>
      steps.some(({ code, result }) => code === 'issue-licence' && result === 'success'),
    );
    await licence.work(executor, 'steps/register-entry/complete', body);
    const { steps } = await licence.until('EXECUTED');
    expect(steps.map(({ code, by, result }) => [code, by?.id, result])).toEqual([
      ['legal-review', executor, 'success'],
      ['technical-review', 'head.mvd', 'success'],
      ['issue-licence', SYSTEM.id, 'success'],
      ['register-entry', executor, 'success'],
    ]);
  });

  test('the published result is in reach of the applicant, who accepts it', async () => {
    const { result } = await licence.work(executor, 'render', { instructions: 'Отдел, окно 4' });
    const id = result?.documentIds[0] ?? '';
    const document = await api.send('ivanova', 'GET', `${licence.path}/documents/${id}/content`);
    expect(document.headers.get('Content-Type')).toBe('application/pdf');

    const { code, page } = await followTheCode(api, `${licence.path}/documents/${id}/content`);
    expect(code).toBe(result?.documents[0]?.checkUrl);
    expect(page).toContain('Документ подлинный');

    expect((await licence.apply('confirm')).status).toBe('COMPLETED');
    await isSeenInTemporal(api, number, 'COMPLETED');
  });

  test('its journal is complete and in order', async () => {
    const journal = await licence.journal();
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
    const before = [null, ...journal.map(({ to }) => to)];
    expect(journal.map(({ from }) => from)).toEqual(before.slice(0, -1));
    expect(journal.map(({ type }) => type)).toEqual([
      'drafted',
      'draftEdited',
      'accepted',
      'verified',
      'paymentRequested',
      'paymentStarted',
      'paymentFailed',
      'paymentConfirmed',
      'assigned',
      'claimed',
      'approved',
      ...Array<string>(4).fill('stepCompleted'),
      'executed',
      'rendered',
      'confirmed',
    ]);
  });
}
