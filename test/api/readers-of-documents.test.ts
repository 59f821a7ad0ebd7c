import { beforeAll, expect, test } from '@jest/globals';
import { loadCatalogue } from '../../db/catalogue/load-catalogue.ts';
import { storeRegulation } from '../../db/queries/store-regulation.ts';
import { checkRegulation } from '../../workflows/domain/check-regulation.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { givenApi, IVANOVA, OFFICER } from '../givens/api.ts';
import type { Claims } from '../givens/identity-provider.ts';
import { formOf, givenUpload, PDF } from '../givens/add-document.ts';

const api = givenApi();
const HEAD = { ...OFFICER, sub: 'head.mvd', roles: ['head'] };

/** A certificate whose documents only heads read. */
async function confidential(): Promise<Regulation> {
  const { regulations } = await loadCatalogue();
  const certificate = regulations.find(({ code }) => code === 'certificate');
  if (!certificate) throw new Error('There is no certificate');
  const documents = certificate.documents.map((rule) => ({ ...rule, readers: ['head' as const] }));
  return { ...certificate, code: 'confidential', documents };
}

let documents: string;
let id: string;
beforeAll(async () => {
  await storeRegulation(api.db, await confidential());
  const body = { serviceCode: 'confidential', territory: '77', form: {} };
  const draft = await api.call(IVANOVA, 'POST', '/applications', { body });
  documents = `/applications/${String(draft.body.id)}/documents`;
  id = await givenUpload(api, IVANOVA, documents, formOf(PDF));
  await api.db.$client.query(
    `update applications set submitted_at = now(), unit = 'mvd-licensing' where id = $1`,
    [draft.body.id],
  );
});

async function statuses(who: Claims): Promise<number[]> {
  const token = await api.issuer.token(who);
  const ways = ['content', 'preview', 'versions'];
  const answers = ways.map((way) =>
    fetch(`${api.url}${documents}/${id}/${way}`, { headers: { Authorization: `Bearer ${token}` } }),
  );
  return (await Promise.all(answers)).map(({ status }) => status);
}

test('a kind with readers is there for them and for whose case it is, and for nobody else', async () => {
  expect((await api.call(OFFICER, 'GET', documents)).body).toEqual({ items: [] });
  expect(await statuses(OFFICER)).toEqual([404, 404, 404]);
  for (const who of [HEAD, IVANOVA]) {
    expect((await api.call(who, 'GET', documents)).body.items).toMatchObject([{ id }]);
    expect((await statuses(who)).filter((status) => status === 404)).toEqual([]);
  }
});

test('a regulation names only readers that see the cases of others', async () => {
  const regulation = await confidential();
  const wrong = regulation.documents.map((rule) => ({ ...rule, readers: ['applicant' as const] }));
  const { directory, calendars } = await loadCatalogue();
  const problems = checkRegulation(
    { ...regulation, documents: wrong },
    { ...directory, calendars },
    'en',
  );
  const paths = problems.map(({ path }) => path);
  expect(paths).toContain('documents.0.readers.0');
});
