import { SPECIMEN } from '../../db/catalogue/specimen.ts';
import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import { carriedCalendar } from '../../workflows/domain/carried-calendar.ts';
import { caseNumber } from '../../workflows/domain/case-number.ts';
import type { CaseSnapshot } from '../../workflows/domain/case.ts';
import { fillFromApplicant } from '../../workflows/domain/fill-from-applicant.ts';
import { yearOf } from '../../workflows/domain/local-date.ts';
import { mergeForm } from '../../workflows/domain/merge-form.ts';
import { openCase } from '../../workflows/domain/open-case.ts';
import { procedureOf, type Regulation } from '../../workflows/domain/regulation.ts';
import type { Rehearsal } from '../../workflows/domain/rehearsal.ts';
import { zonedClock } from '../../workflows/domain/zoned-time.ts';
import { APPLICANT } from './cast.ts';
import { madeUpDocument } from './made-up-document.ts';

/** The application of a rehearsal as it is filed at `filedAt`, in milliseconds of the epoch. */
export function madeUpCase(
  regulation: Regulation,
  calendar: Calendar,
  rehearsal: Rehearsal,
  filedAt: number,
): CaseSnapshot {
  const [example] = regulation.examples;
  const submittedAt = new Date(filedAt).toISOString();
  const year = yearOf(zonedClock(regulation.zone).localDate(filedAt));
  const form = mergeForm(example?.form ?? {}, rehearsal.form);
  return openCase({
    id: rehearsal.code,
    number: caseNumber(year, 1),
    territory: rehearsal.territory ?? example?.territory ?? '',
    applicant: SPECIMEN,
    submission: { actor: APPLICANT, key: null },
    procedure: procedureOf(regulation),
    calendar: carriedCalendar(calendar, submittedAt, regulation.zone),
    seq: 1,
    form: fillFromApplicant(regulation.form, form, SPECIMEN),
    documents: rehearsal.documents.map((kind) => madeUpDocument(regulation, kind, kind)),
    submittedAt,
  });
}
