import { expect, test } from '@jest/globals';
import { fillFromApplicant } from '../../../workflows/domain/fill-from-applicant.ts';

const SCHEMA = {
  properties: {
    fullName: { type: 'string', 'x-applicant': 'name' },
    inn: { type: 'string', 'x-applicant': 'inn' },
    purpose: { type: 'string' },
  },
};

test("an applicant's identity fills in what they left out, and only that", () => {
  const applicant = { id: 'ivanova', name: 'Иванова Мария Петровна', inn: '771204831009' };
  const form = { purpose: 'Для суда', inn: '000000000000' };
  expect(fillFromApplicant(SCHEMA, form, applicant)).toEqual({ ...form, fullName: applicant.name });
});

test('what the identity does not hold stays open', () => {
  const applicant = { id: 'portal', name: 'Портал' };
  expect(fillFromApplicant(SCHEMA, {}, applicant)).toEqual({ fullName: 'Портал' });
});
