import { describe, expect, test } from '@jest/globals';
import { checkApplication } from '../../db/check-application.ts';
import type { DocumentRef } from '../../workflows/domain/case-parts.ts';
import { CONTENT_TYPES } from '../../workflows/domain/content-types.ts';
import { fillFromApplicant } from '../../workflows/domain/fill-from-applicant.ts';
import { shippedRegulation } from '../givens/regulation.ts';

const certificate = await shippedRegulation('certificate');
const IVANOVA = { id: 'ivanova', name: 'Иванова Мария Петровна', inn: '771204831009' };
const unsaid = { applicant: IVANOVA, territory: '77', filedOn: '2026-03-02' };
const passport = {
  kind: 'passport',
  title: { ru: 'Паспорт', en: 'Passport' },
  contentTypes: [CONTENT_TYPES.pdf],
  maxBytes: 5 * 1024 * 1024,
};
const scan: DocumentRef = {
  id: '4b0f6bd4-9bb0-4a54-8ab5-3c9c6a1c6d21',
  version: 1,
  kind: 'passport',
  contentType: CONTENT_TYPES.pdf,
  size: 1000,
  sha256: 'a'.repeat(64),
};

describe('a document in which malware was found', () => {
  const infected = { ...scan, id: '0d5f7f3e-3d6e-4a51-9a63-0c6d9d0b7f02' };
  const check = (documents: DocumentRef[], found: DocumentRef[]) => {
    const form = fillFromApplicant(certificate.form, { purpose: 'Для суда' }, IVANOVA);
    const rules = { ...certificate, documents: [{ ...passport, required: true }] };
    const { missing, remarks } = checkApplication(rules, { ...unsaid, form, documents }, found);
    return [...missing, ...remarks].map(({ code }) => code);
  };

  test('counts as none, and another one is asked for', () => {
    expect(check([infected], [infected])).toEqual(['document_missing', 'document_infected']);
  });
  test('is asked for no more once another of its kind was attached after it', () => {
    expect(check([infected, scan], [infected])).toEqual([]);
  });
  test('is asked for as long as nothing was attached after it but what is infected too', () => {
    expect(check([scan, infected], [infected])).toEqual(['document_infected']);
    const codes = ['document_missing', 'document_infected', 'document_infected'];
    expect(check([infected, scan], [infected, scan])).toEqual(codes);
  });
});
