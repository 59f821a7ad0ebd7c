import { beforeAll, expect, test } from '@jest/globals';
import { storeRegulation } from '../../db/queries/store-regulation.ts';
import { SYSTEM } from '../../workflows/domain/people.ts';
import { givenApi, IVANOVA } from '../givens/api.ts';
import { givenCase } from '../givens/cases.ts';
import { shippedRegulation } from '../givens/regulation.ts';

const api = givenApi();
const certificate = await shippedRegulation('certificate');
const { fee } = await shippedRegulation('business-licence');
const ground = { ru: 'ст. 1 закона', en: 'the act, article 1' };

beforeAll(async () => {
  if (!fee) throw new Error('a licence costs');
  const [step] = certificate.steps;
  await storeRegulation(api.db, {
    ...certificate,
    code: 'strict-certificate',
    checks: [
      {
        code: 'one-copy-for-court',
        when: "form.purpose == 'Для суда'",
        must: '!has(form.copies) || form.copies == 1',
        path: 'form.copies',
        message: { ru: 'В суд — один экземпляр', en: 'One copy for a court' },
      },
    ],
    rejections: [
      {
        code: 'not-for-embassies',
        when: "form.purpose.contains('посольств')",
        message: { ru: 'В посольство не выдаём', en: 'None for embassies' },
      },
    ],
    charges: [
      {
        code: 'copies',
        title: { ru: 'Копии', en: 'Copies' },
        amount: '(has(form.copies) ? form.copies : 1) * 2500',
        ground,
      },
    ],
    fee: { ...fee, exemptions: [], rates: [] },
    steps: step ? [step, { ...step, code: 'apostille', when: "territory == '41'" }] : [],
  });
});

async function check(form: object, language = 'ru') {
  const { body: made } = await api.call(IVANOVA, 'POST', '/applications', {
    body: { serviceCode: 'strict-certificate', territory: '77', form },
  });
  const headers = { 'Accept-Language': language };
  const path = `/applications/${String(made.id)}/check`;
  const { status, body } = await api.call(IVANOVA, 'POST', path, { body: {}, headers });
  expect(status).toBe(200);
  return body;
}
const NOTHING_YET = { rejections: [], fee: null, exemption: null, charges: [], steps: [] };

test.each([
  ['ru', 'В суд — один экземпляр'],
  ['en', 'One copy for a court'],
])(
  'fields that contradict each other are told in the words of the regulation (%s)',
  async (language, text) => {
    expect(await check({ purpose: 'Для суда', copies: 2 }, language)).toEqual({
      missing: [],
      remarks: [{ path: 'form.copies', code: 'one-copy-for-court', text }],
      ...NOTHING_YET,
    });
  },
);

test('what is missing is told before anything is judged', async () => {
  const { missing, ...rest } = await check({});
  expect(missing).toEqual([
    { path: 'form.purpose', code: 'field_missing', text: 'Обязательное поле не заполнено' },
  ]);
  expect(rest).toEqual({ remarks: [], ...NOTHING_YET });
});

test('an application that would be rejected hears why', async () => {
  const { rejections } = await check({ purpose: 'Для посольства' }, 'en');
  expect(rejections).toEqual([{ code: 'not-for-embassies', text: 'None for embassies' }]);
});

test('what filing would bring is told with its grounds', async () => {
  expect(await check({ purpose: 'Для работы', copies: 3 }, 'en')).toMatchObject({
    rejections: [],
    fee: { amount: fee?.amount, currency: 'RUB' },
    charges: [{ code: 'copies', title: 'Copies', amount: 7500, ground: ground.en }],
    steps: ['issue-certificate'],
  });
});

test('a case that was rejected on a ground of the regulation says so in both languages', async () => {
  const { id } = await givenCase(
    api.db,
    {
      status: 'REJECTED',
      decision: {
        outcome: 'rejected',
        at: '2026-03-02T09:00:00.000Z',
        by: SYSTEM,
        comment: null,
        reasons: [{ code: 'not-for-embassies', text: 'В посольство не выдаём' }],
      },
    },
    { serviceCode: 'strict-certificate' },
  );
  for (const [language, text] of [
    ['ru', 'В посольство не выдаём'],
    ['en', 'None for embassies'],
  ]) {
    const headers = { 'Accept-Language': language ?? '' };
    const { body } = await api.call(IVANOVA, 'GET', `/applications/${id}`, { headers });
    expect(body.decision).toMatchObject({ reasons: [{ code: 'not-for-embassies', text }] });
  }
});
