import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Applicant } from '../../workflows/domain/people.ts';
import type { CaseFacts } from '../../workflows/domain/case.ts';
import type { StageName } from '../../workflows/domain/stage-names.ts';
import type { Form } from '../../workflows/domain/regulation.ts';
import { instant, status } from './columns.ts';
import { regulations } from './regulations.ts';

/** Serial part of the case numbers; gaps are harmless, repeats impossible. */
export const caseNumberSeq = pgSequence('case_number_seq', { maxValue: 9_999_999, cycle: true });

/**
 * The newest state of every case. A projection: `recordEvent` writes it, whole, with each event; the columns beside
 * `facts` repeat what lists filter and sort by.
 */
export const applications = pgTable(
  'applications',
  {
    id: uuid('id').primaryKey(),
    /** `null` until filing. */
    number: text('number').unique(),
    serviceCode: text('service_code').notNull(),
    serviceVersion: integer('service_version').notNull(),
    /** Whose case it is now: a handover changes it. */
    agency: text('agency').notNull(),
    territory: text('territory').notNull(),
    applicantId: text('applicant_id').notNull(),
    applicant: jsonb('applicant').$type<Applicant>().notNull(),
    /** Who made the draft: the applicant, or a portal on their behalf. */
    createdBy: text('created_by').notNull(),
    previousApplicationId: uuid('previous_application_id'),
    status: status('status').notNull(),
    stage: text('stage').$type<StageName>(),
    unit: text('unit'),
    executorId: text('executor_id'),
    overdue: boolean('overdue').notNull().default(false),
    closed: boolean('closed').notNull().default(false),
    termDueAt: instant('term_due_at'),
    nextDeadline: instant('next_deadline'),
    form: jsonb('form').$type<Form>().notNull(),
    /** `null` while the case is a draft. */
    facts: jsonb('facts').$type<CaseFacts>(),
    /** `seq` of the newest event. */
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    submittedAt: instant('submitted_at'),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'applications_regulation_fk',
      columns: [table.serviceCode, table.serviceVersion],
      foreignColumns: [regulations.code, regulations.version],
    }),
    foreignKey({
      name: 'applications_previous_fk',
      columns: [table.previousApplicationId],
      foreignColumns: [table.id],
    }),
    index('applications_of_applicant').on(table.applicantId, table.updatedAt, table.id),
    index('applications_of_author').on(table.createdBy, table.updatedAt, table.id),
    index('applications_of_unit').on(table.agency, table.unit, table.status),
    index('applications_of_executor')
      .on(table.executorId)
      .where(sql`not closed`),
    index('applications_overdue')
      .on(table.agency, table.unit)
      .where(sql`overdue and not closed`),
    index('applications_for_dispatcher')
      .on(table.agency, table.updatedAt)
      .where(sql`unit is null and not closed`),
  ],
);

export type Application = typeof applications.$inferSelect;
