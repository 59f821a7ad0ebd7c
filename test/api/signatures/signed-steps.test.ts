import { beforeAll, expect, test } from '@jest/globals';
import type { Identity } from '../../../scripts/lib/signing/issue-certificate.mjs';
import { signContent } from '../../../scripts/lib/signing/sign-content.mjs';
import { untouched } from '../../../workflows/domain/open-case.ts';
import { givenApi, IVANOVA, OFFICER } from '../../givens/api.ts';
import { givenCase } from '../../givens/cases.ts';
import { givenAuthority, givenList, givenSigner, trust } from '../../givens/certificates.ts';
import { shippedRegulation } from '../../givens/regulation.ts';

/** No engine answers: what is verified gets as far as a 503, what is not is refused before. */
const api = givenApi();
const SHA256 = 'a'.repeat(64);
const REPORT = { result: 'success', comment: 'Замечаний нет', data: { pages: 3 } };
const HEAD = { ...OFFICER, sub: 'head.mvd', name: 'Громов', roles: ['head'] };

let step: string;
let officer: Identity;
let number: string;

beforeAll(async () => {
  const authority = await givenAuthority('Root');
  officer = await givenSigner(authority);
  const list = await givenList(authority);
  await trust(api.trustFolder, { 'root.cer': authority.certificate, 'root.crl': list });
  const { steps, version } = await shippedRegulation('business-licence');
  const document = {
    id: 'c5',
    version: 2,
    kind: 'plan',
    contentType: 'x',
    size: 1,
    sha256: SHA256,
  };
  const approved = await givenCase(
    api.db,
    {
      status: 'APPROVED',
      stage: 'execution',
      documents: [document],
      steps: steps.map(untouched),
      assignment: {
        agency: 'mvd',
        unit: 'mvd-licensing',
        executor: { id: 'officer.mvd', name: 'Орлова Елена' },
      },
    },
    { serviceCode: 'business-licence', serviceVersion: version },
  );
  number = approved.number ?? '';
  step = `/staff/applications/${approved.id}/steps/legal-review`;
});

async function content(report: { result: string; comment?: string; data?: object }) {
  const { data, ...rest } = report;
  const query = new URLSearchParams({ ...rest, ...(data && { data: JSON.stringify(data) }) });
  const answer = await fetch(`${api.url}${step}/content-to-sign?${query.toString()}`, {
    headers: { Authorization: `Bearer ${await api.issuer.token(OFFICER)}` },
  });
  return Buffer.from(await answer.arrayBuffer());
}

async function complete(signature: string | undefined, report: object = REPORT, who = OFFICER) {
  const { status, body } = await api.call(who, 'POST', `${step}/complete`, {
    body: { ...report, signature },
  });
  return [status, body.code];
}

test('the content to sign is one line of canonical JSON', async () => {
  expect((await content(REPORT)).toString()).toBe(
    `{"case":${JSON.stringify(number)},"comment":"Замечаний нет","data":{"pages":3},"documents":[{"id":"c5","sha256":"${SHA256}","version":2}],"result":"success","step":"legal-review"}`,
  );
  const applicant = await api.call(IVANOVA, 'GET', `${step}/content-to-sign`);
  expect(applicant.status).toBe(403);
  const broken = await api.call(OFFICER, 'GET', `${step}/content-to-sign?data=%7B`);
  expect([broken.status, broken.body.code]).toEqual([400, 'invalid_request']);
});

test('what is signed is verified before it gets to the engine', async () => {
  const cms = (await signContent(await content(REPORT), officer)).toString('base64');
  expect(await complete(cms)).toEqual([503, 'engine_unavailable']);
  const other = { ...REPORT, comment: 'Замечания есть' };
  expect(await complete(cms, other)).toEqual([422, 'signature_content']);
  expect(await complete('c2lnbmF0dXJl')).toEqual([422, 'signature_malformed']);
  expect(await complete(cms, REPORT, HEAD)).toEqual([403, 'step_of_other_role']);
});
