import { z } from 'zod';
import type { StaffTask } from '../../db/schema/index.ts';
import { STAFF_TASK_KINDS, STAFF_TASK_STATES } from '../../workflows/domain/staff-task.ts';
import { text, type Language } from '../../workflows/domain/texts.ts';
import { Actor, Instant } from './common.ts';

/** What only a person can put right about money. */
export const StaffTaskView = z
  .object({
    id: z.uuid(),
    kind: z.enum(STAFF_TASK_KINDS),
    title: z.string(),
    agency: z.string().nullable(),
    applicationId: z.uuid().nullable(),
    provider: z.string(),
    paymentId: z.string().nullable(),
    providerId: z.string().nullable(),
    amount: z.int().nullable().meta({ description: 'by the provider, minor units' }),
    expected: z.int().nullable().meta({ description: 'by our books, minor units' }),
    currency: z.string(),
    detail: z.string().nullable(),
    state: z.enum(STAFF_TASK_STATES),
    createdAt: Instant,
    resolvedBy: Actor.nullable(),
    resolvedAt: Instant.nullable(),
    comment: z.string().nullable(),
  })
  .meta({ id: 'StaffTask' });

export function presentStaffTask(
  { caseId, key: _, ...task }: StaffTask,
  language: Language,
): z.output<typeof StaffTaskView> {
  return { ...task, title: text(language, `staff_task.${task.kind}`), applicationId: caseId };
}
