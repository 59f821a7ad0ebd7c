import { char, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { applications } from './applications.ts';

/** Which case has an applicant's subject of a service: at most one that is open. */
export const subjectClaims = pgTable(
  'subject_claims',
  {
    serviceCode: text('service_code').notNull(),
    applicantId: text('applicant_id').notNull(),
    /** SHA-256 of the subject, hexadecimal: a subject may be a name or a number of a person. */
    subjectHash: char('subject_hash', { length: 64 }).notNull(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => applications.id),
  },
  (table) => [
    primaryKey({
      name: 'subject_claims_pk',
      columns: [table.serviceCode, table.applicantId, table.subjectHash],
    }),
  ],
);
