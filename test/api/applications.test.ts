import { expect, test } from '@jest/globals';
import { givenApi, IVANOVA, OFFICER } from '../givens/api.ts';
import { givenCase } from '../givens/cases.ts';
import { SYSTEM } from '../../workflows/domain/people.ts';

const api = givenApi();

test('a new application made from an old one carries over its data, unless told otherwise', async () => {
  const old = await givenCase(api.db, { form: { purpose: 'Для визы', copies: 2 } });
  const body = {
    serviceCode: 'certificate',
    territory: '77',
    form: { purpose: 'Для суда' },
    previousApplicationId: old.id,
  };
  const { status, body: made } = await api.call(IVANOVA, 'POST', '/applications', { body });
  expect(status).toBe(201);
  expect(made).toMatchObject({
    previousApplicationId: old.id,
    form: { purpose: 'Для суда', copies: 2, fullName: IVANOVA.name },
  });
});

test.each([
  ['ru', 'Не совпадает с данными реестра: ИНН', 'Не совпадает с данными реестра: дата рождения'],
  [
    'en',
    'Differs from what the registry holds: Taxpayer number (INN)',
    'Differs from what the registry holds: date of birth',
  ],
])('a rejection by the system is told in words (%s)', async (language, ofForm, ofIdentity) => {
  const rejected = await givenCase(api.db, {
    status: 'REJECTED',
    decision: {
      outcome: 'rejected',
      at: '2026-03-02T09:00:00.000Z',
      by: SYSTEM,
      comment: null,
      reasons: [
        { code: 'data_mismatch', text: 'form.inn' },
        { code: 'data_mismatch', text: 'applicant.birthDate' },
      ],
    },
  });
  const headers = { 'Accept-Language': language };
  const { body } = await api.call(IVANOVA, 'GET', `/applications/${rejected.id}`, { headers });
  expect(body.decision).toMatchObject({ reasons: [{ text: ofForm }, { text: ofIdentity }] });
});

test('who may not decide an appeal is not told with it', async () => {
  const { id } = await givenCase(api.db, {
    status: 'APPEAL_REVIEW',
    appeals: [
      {
        number: '2026-0000017-4-A1',
        filedAt: '2026-03-02T09:00:00.000Z',
        kind: 'appeal',
        grounds: 'other',
        text: 'Не согласна',
        wanted: 'Пересмотреть',
        documentIds: [],
        critical: false,
        expedited: false,
        against: [OFFICER.sub],
        decision: null,
      },
    ],
  });
  const { body } = await api.call(IVANOVA, 'GET', `/applications/${id}`);
  expect(JSON.stringify(body.appeals)).not.toContain(OFFICER.sub);
});
