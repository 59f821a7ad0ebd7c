import { listStaffTasks } from '../../../db/queries/staff-tasks.ts';
import { invalidRequest } from '../../invalid-request.ts';
import { route } from '../../route.ts';
import { presentStaffTask } from '../../schemas/staff-task.ts';
import { listTasksSpec } from './list-tasks.schema.ts';

/** Those of the caller's agency; without an agency all, what is nobody's included. */
export const listTasks = route(listTasksSpec, async ({ deps, caller, query, language }) => {
  const limit = query.limit + 1;
  const found = await listStaffTasks(deps.db, caller.agency, { ...query, limit });
  if (found === 'invalid_cursor') throw invalidRequest(language, 'cursor', 'cursor');
  const page = found.slice(0, query.limit);
  const nextCursor = found.length > query.limit ? (page.at(-1)?.id ?? null) : null;
  return { body: { items: page.map((task) => presentStaffTask(task, language)), nextCursor } };
});
