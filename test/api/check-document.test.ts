import { beforeEach, describe, expect, test } from '@jest/globals';
import { DocumentCheck } from '../../api/schemas/issued-document.ts';
import { CaseView } from '../../api/schemas/case.ts';
import { givenApi, IVANOVA } from '../givens/api.ts';
import { IssuedCase } from '../givens/issued-case.ts';
import { codeOn } from '../givens/pdf-pages.ts';

const MADE = '2026-05-12T09:00:00.000Z';
const BACK = '2026-05-20T21:30:00.000Z';
const AGAIN = '2026-05-25T09:00:00.000Z';

const api = givenApi();
const root = () => api.url.replace(/\/api\/v1$/, '');
/** Callers behind a proxy that the API trusts: each test has its own, since each may guess wrong only so often. */
let caller = 0;
beforeEach(() => {
  caller += 1;
});

function look(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { headers: { 'X-Forwarded-For': `203.0.113.${caller}`, ...headers } });
}

async function checked(url: string): Promise<DocumentCheck> {
  const answer = await look(url, { Accept: 'application/json' });
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
  return DocumentCheck.parse(await answer.json());
}

const approved = () => IssuedCase.approved(api.db, root());

describe('the QR code of a printed result', () => {
  test('leads to the page that says genuine, in either language', async () => {
    const result = await approved();
    await result.issue(MADE);
    const url = (await codeOn(await result.content())) ?? 'no code';
    const russian = await look(url, { Accept: 'text/html', 'Accept-Language': 'ru' });
    expect(russian.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(await russian.text()).toContain('<h2>Документ подлинный</h2>');
    const english = await look(`${url}?lang=en`, { Accept: 'text/html', 'Accept-Language': 'ru' });
    expect(await english.text()).toContain('<h2>The document is genuine</h2>');
  });

  test('tells what the regulation lets everybody know, and nothing of the applicant', async () => {
    const result = await approved();
    const url = await result.issue(MADE);
    const { status, issuedAt, fields, sha256 } = await checked(url);
    expect({ status, issuedAt }).toEqual({ status: 'genuine', issuedAt: MADE });
    expect(fields.map(({ path, value }) => [path, value])).toEqual([
      ['title', 'Справка'],
      ['number', result.number],
      ['date', '12.05.2026'],
      ['issuer', expect.stringContaining('внутренних дел')],
    ]);
    const { body } = await api.call(IVANOVA, 'GET', `/applications/${result.id}`);
    const [document] = CaseView.parse(body).result?.documents ?? [];
    expect(document).toMatchObject({ checkUrl: expect.stringMatching(/\/check\//), sha256 });
    expect(url.endsWith(document?.checkCode ?? '-')).toBe(true);

    const page = await (await look(url, { Accept: 'text/html' })).text();
    expect(page).not.toMatch(/Иванова|771204831009|суда/);
  });

  test('may be typed by hand: in small letters, without hyphens, O for 0 and l for 1', async () => {
    const url = await (await approved()).issue(MADE);
    const code = url.split('/').at(-1) ?? '';
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const other = `${root()}/check/${encodeURIComponent(typed)}`;
    expect(await checked(other)).toMatchObject({ status: 'genuine', code });
  });
});

describe('a document', () => {
  test('is unknown as long as the result is not published', async () => {
    const result = await approved();
    const url = await result.make(MADE);
    expect(await checked(url)).toMatchObject({ status: 'unknown', sha256: null, fields: [] });
    await result.publish('2026-05-12T10:00:00.000Z');
    expect((await checked(url)).status).toBe('genuine');
  });

  test('stays unknown if the case was sent back before', async () => {
    const result = await approved();
    const url = await result.make(MADE);
    await result.goBack('returned', BACK, 'RECHECK');
    expect((await checked(url)).status).toBe('unknown');
    const next = await result.issue(AGAIN);
    expect([(await checked(url)).status, (await checked(next)).status]).toEqual([
      'unknown',
      'genuine',
    ]);
  });

  test.each([
    ['returned', 'RECHECK', 'returned'],
    ['appealGranted', 'APPROVED', 'appeal'],
    ['appealReturned', 'RECHECK', 'appeal'],
  ] as const)('is withdrawn from the moment of %s', async (event, status, reason) => {
    const result = await approved();
    const url = await result.issue(MADE);
    await result.goBack(event, BACK, status);
    expect(await checked(url)).toMatchObject({
      status: 'withdrawn',
      withdrawnAt: BACK,
      reason: { code: reason },
      replaced: false,
      explanation: [expect.stringContaining('21 мая 2026'), expect.any(String)],
    });
    const page = await (await look(url, { Accept: 'text/html' })).text();
    expect(page).toContain('<h2>Документ отозван</h2>');
  });

  test('is withdrawn when the application is annulled', async () => {
    const result = await approved();
    const url = await result.issue(MADE);
    await result.happens({ type: 'annulled' }, BACK, { status: 'ANNULLED' });
    expect(await checked(url)).toMatchObject({ status: 'withdrawn', reason: { code: 'annulled' } });
  });

  test('that was disputed in vain stays genuine', async () => {
    const result = await approved();
    const url = await result.issue(MADE);
    await result.happens({ type: 'disputed' }, BACK, { status: 'APPEAL_REVIEW' });
    expect((await checked(url)).status).toBe('genuine');
    await result.happens({ type: 'appealDenied' }, AGAIN, { status: 'REFUSED' });
    expect((await checked(url)).status).toBe('genuine');
  });

  test('made anew has a code of its own, and replaces the earlier one', async () => {
    const result = await approved();
    const first = await result.issue(MADE);
    // the appeal is granted and the step done in the same moment, as the workflow does it
    await result.goBack('appealGranted', AGAIN, 'APPROVED');
    const second = await result.issue(AGAIN);
    expect(second).not.toBe(first);
    expect(await checked(first)).toMatchObject({ status: 'withdrawn', replaced: true });
    expect((await checked(second)).status).toBe('genuine');
  });
});

describe('whoever has no code', () => {
  const made = 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ';

  test.each([
    [made, made],
    ['nonsense', null],
    ["' or 1=1 --", null],
    ['<script>alert(1)</script>', null],
  ])('is told of %s that there is no such document', async (code, read) => {
    const url = `${root()}/check/${encodeURIComponent(code)}`;
    expect(await checked(url)).toMatchObject({ status: 'unknown', code: read });
    const answer = await look(url, { Accept: 'text/html' });
    expect(answer.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+';/,
    );
    expect(await answer.text()).not.toContain('<script');
  });

  test('has to wait after many guesses, and nobody else with them', async () => {
    const result = await (await approved()).issue(MADE);
    const guess = async () => (await look(`${root()}/check/${made}`)).status;
    const answers: number[] = [];
    for (let i = 0; i < 31; i += 1) answers.push(await guess());
    expect(answers.slice(0, 30).every((status) => status === 200)).toBe(true);
    expect(answers.at(-1)).toBe(429);
    const refused = await look(`${root()}/check/${made}`, { 'Accept-Language': 'en' });
    expect(refused.headers.get('Retry-After')).toMatch(/^\d+$/);
    expect(await refused.json()).toMatchObject({ code: 'too_many_requests', status: 429 });
    caller += 100;
    expect((await look(result)).status).toBe(200);
  });

  test('what exists may be looked up as often as one likes', async () => {
    const url = await (await approved()).issue(MADE);
    for (let i = 0; i < 40; i += 1) expect((await look(url)).status).toBe(200);
  });

  test('gets neither pictures nor another method', async () => {
    const url = `${root()}/check/${made}`;
    expect((await look(url, { Accept: 'image/png' })).status).toBe(406);
    const posted = await fetch(url, { method: 'POST' });
    expect([posted.status, posted.headers.get('Allow')]).toEqual([405, 'GET']);
  });
});
