import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Sentence } from '../../schemas/common.ts';
import { StaffTaskView } from '../../schemas/staff-task.ts';

export const resolveTaskSpec = describeRoute({
  key: 'POST /staff/tasks/{id}/resolve',
  summary: 'Close a task, saying what was done',
  body: z.strictObject({ comment: Sentence }),
  answer: { status: 200, schema: StaffTaskView },
});
