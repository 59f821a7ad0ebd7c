import { resolveStaffTask } from '../../../db/queries/staff-tasks.ts';
import { AppError } from '../../app-error.ts';
import { route } from '../../route.ts';
import { presentStaffTask } from '../../schemas/staff-task.ts';
import { resolveTaskSpec } from './resolve-task.schema.ts';

export const resolveTask = route(
  resolveTaskSpec,
  async ({ deps, caller, role, params, body, language }) => {
    const task = await resolveStaffTask(deps.db, {
      id: params.id ?? '',
      agency: caller.agency,
      by: { id: caller.id, name: caller.name, role },
      comment: body.comment,
    });
    if (task === null) throw new AppError('not_found');
    if (task === 'done') throw new AppError('task_done');
    return { body: presentStaffTask(task, language) };
  },
);
