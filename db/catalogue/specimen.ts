import type { Applicant } from '../../workflows/domain/people.ts';

/** Somebody whose identity is complete; invented, the numbers only pass their check digits. */
export const SPECIMEN: Applicant = {
  id: 'specimen',
  name: 'Образцова Анна Сергеевна',
  inn: '500100732259',
  snils: '11223344595',
  birthDate: '1990-01-31',
};
