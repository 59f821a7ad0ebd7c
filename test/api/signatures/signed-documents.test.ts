import { beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { USAGE, type Identity } from '../../../scripts/lib/signing/issue-certificate.mjs';
import { signContent } from '../../../scripts/lib/signing/sign-content.mjs';
import { givenApi, IVANOVA, PETROV } from '../../givens/api.ts';
import { givenAuthority, givenList, givenSigner, trust } from '../../givens/certificates.ts';

const api = givenApi();
const PDF = '%PDF-1.4\n%%EOF\n';
const Signatures = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      version: z.int(),
      signer: z.string(),
      valid: z.boolean(),
      problem: z.object({ code: z.string() }).nullable(),
    }),
  ),
});

let authority: Identity;
let ivanova: Identity;
let signatures: string;

beforeAll(async () => {
  authority = await givenAuthority('Root');
  const subject = { commonName: 'Иванова Мария', inn: IVANOVA.person?.inn };
  ivanova = await givenSigner(authority, { subject });
  const list = await givenList(authority);
  await trust(api.trustFolder, { 'root.cer': authority.certificate, 'root.crl': list });

  const draft = { serviceCode: 'certificate', territory: '77', form: {} };
  const made = await api.call(IVANOVA, 'POST', '/applications', { body: draft });
  const documents = `/applications/${String(made.body.id)}/documents`;
  const file = new FormData();
  file.set('kind', 'supporting');
  file.set('file', new Blob([PDF]), 'справка.pdf');
  const uploaded = await api.call(IVANOVA, 'POST', documents, { body: file });
  signatures = `${documents}/${String(uploaded.body.id)}/signatures`;
});

async function sign(signer: Identity, content = PDF, who = IVANOVA, headers = {}) {
  const cms = await signContent(Buffer.from(content), signer);
  const signature = cms.toString('base64').replace(/.{64}/g, '$&\n');
  return api.call(who, 'POST', signatures, { body: { signature }, headers });
}

async function listed() {
  return Signatures.parse((await api.call(IVANOVA, 'GET', signatures)).body).items;
}

test("another's, a forged and an unreadable signature are refused, with reason and place", async () => {
  const petrov = await givenSigner(authority, {
    subject: { commonName: 'x', inn: '500100732259' },
  });
  const nameless = await givenSigner(authority, { subject: { commonName: IVANOVA.name } });
  const self = await givenAuthority('Root', { usage: USAGE.nonRepudiation });
  const answers = [
    await sign(petrov),
    await sign(nameless),
    await sign(self),
    await sign(ivanova, 'Другое'),
    await api.call(IVANOVA, 'POST', signatures, { body: { signature: '<подпись>' } }),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [422, 'signature_signer'],
    [422, 'signature_signer'],
    [422, 'signature_untrusted'],
    [422, 'signature_content'],
    [422, 'signature_malformed'],
  ]);
  const message = 'Сертификат выдан другому лицу';
  expect(answers[0]?.body).toMatchObject({
    detail: message,
    errors: [{ path: 'signature', code: 'signature_signer', message }],
  });
  const huge = { signature: 'A'.repeat(70_000) };
  expect((await api.call(IVANOVA, 'POST', signatures, { body: huge })).status).toBe(400);
  expect((await sign(ivanova, PDF, PETROV)).status).toBe(404);
  expect(await listed()).toEqual([]);
});

test('a signature is kept once and listed as it stands now', async () => {
  const first = await sign(ivanova, PDF, IVANOVA, { 'Idempotency-Key': 'first' });
  expect([first.status, first.body.valid, first.body.signer]).toEqual([201, true, 'Иванова Мария']);
  expect(await listed()).toMatchObject([
    { id: first.body.id, version: 1, valid: true, problem: null },
  ]);
  expect((await api.call(PETROV, 'GET', signatures)).status).toBe(404);

  const revoked = await givenList(authority, [ivanova.certificate]);
  await trust(api.trustFolder, { 'newer.crl': revoked });
  expect(await listed()).toMatchObject([{ valid: false, problem: { code: 'signature_revoked' } }]);
});
