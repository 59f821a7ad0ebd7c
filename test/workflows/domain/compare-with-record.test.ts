import { expect, test } from '@jest/globals';
import { compareWithRecord } from '../../../workflows/domain/compare-with-record.ts';

const CHECK = {
  registry: 'population',
  compare: [
    { path: 'applicant.inn', field: 'inn' },
    { path: 'form.fullName', field: 'name' },
  ],
};
const INN = '771204831009';

const differing = (fullName: string, name: string) =>
  compareWithRecord(
    CHECK,
    { applicant: { id: 'a', name: 'А', inn: INN }, form: { fullName } },
    { inn: INN, name },
  ).map(({ path }) => path);

test.each([
  ['Соловьёва Алёна', 'СОЛОВЬЕВА АЛЕНА'],
  ['  Соловьёва\u00a0  Алёна\n', 'соловьева алена'],
  ['\u0419оханов', '\u0418\u0306оханов'], // one letter, and a letter with its breve apart
])('%j is %j', (ours, theirs) => {
  expect(differing(ours, theirs)).toEqual([]);
});

test.each([
  ['Соловьева Алена', 'Соловьева Елена'],
  ['Соловьева Алена', 'Соловьева'],
  ['Соловьева Алена', 'СоловьеваАлена'],
])('%j is not %j', (ours, theirs) => {
  expect(differing(ours, theirs)).toEqual(['form.fullName']);
});

test('whoever is not known differs in everything', () => {
  const application = { applicant: { id: 'a', name: 'А', inn: INN }, form: { fullName: 'А' } };
  expect(compareWithRecord(CHECK, application, null)).toEqual([
    { registry: 'population', path: 'applicant.inn' },
    { registry: 'population', path: 'form.fullName' },
  ]);
});

test('a value that is missing on either side differs', () => {
  const application = { applicant: { id: 'a', name: 'А' }, form: { fullName: 'А' } };
  expect(compareWithRecord(CHECK, application, { name: 'А' })).toEqual([
    { registry: 'population', path: 'applicant.inn' },
  ]);
});
