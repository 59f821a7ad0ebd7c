import { z } from 'zod';
import { STAFF_TASK_STATES } from '../../../workflows/domain/staff-task.ts';
import { describeRoute } from '../../route.ts';
import { Cursor, Limit, pageOf } from '../../schemas/common.ts';
import { StaffTaskView } from '../../schemas/staff-task.ts';

export const listTasksSpec = describeRoute({
  key: 'GET /staff/tasks',
  summary: 'What only a person can put right about money, the newest first',
  query: z.object({
    state: z.enum(STAFF_TASK_STATES).default('open'),
    limit: Limit,
    cursor: Cursor,
  }),
  answer: { status: 200, schema: pageOf(StaffTaskView) },
});
