import { and, desc, eq, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../workflows/domain/people.ts';
import type { StaffTaskState } from '../../workflows/domain/staff-task.ts';
import type { Database } from '../connect.ts';
import { isUuid } from '../is-uuid.ts';
import { staffTasks, type StaffTask } from '../schema/index.ts';

type NewTask = Pick<
  StaffTask,
  | 'key'
  | 'kind'
  | 'agency'
  | 'caseId'
  | 'provider'
  | 'paymentId'
  | 'providerId'
  | 'amount'
  | 'expected'
  | 'currency'
  | 'detail'
>;

/** Gives staff a task, once under its key: neither an open nor a closed one comes again. */
export async function addStaffTask(db: Database, task: NewTask): Promise<void> {
  await db
    .insert(staffTasks)
    .values({ ...task, id: randomUUID(), state: 'open', createdAt: new Date().toISOString() })
    .onConflictDoNothing({ target: staffTasks.key });
}

/** Tasks of an agency, the newest first; without an agency those of all, and those that are nobody's. */
export async function listStaffTasks(
  db: Database,
  agency: string | null,
  { state, limit, cursor }: { state: StaffTaskState; limit: number; cursor: string | null },
): Promise<StaffTask[] | 'invalid_cursor'> {
  if (cursor !== null && !isUuid(cursor)) return 'invalid_cursor';
  const { id, createdAt } = staffTasks;
  return await db
    .select()
    .from(staffTasks)
    .where(
      and(
        eq(staffTasks.state, state),
        agency === null ? undefined : eq(staffTasks.agency, agency),
        cursor === null
          ? undefined
          : sql`(${createdAt}, ${id}) < (select created_at, id from staff_tasks where id = ${cursor})`,
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(limit);
}

/** Closes a task of the agency; `null` if it has none by that id. A closed one stays as it is. */
export async function resolveStaffTask(
  db: Database,
  { id, agency, by, comment }: { id: string; agency: string | null; by: Actor; comment: string },
): Promise<StaffTask | 'done' | null> {
  if (!isUuid(id)) return null;
  const mine = and(
    eq(staffTasks.id, id),
    agency === null ? undefined : eq(staffTasks.agency, agency),
  );
  const [closed] = await db
    .update(staffTasks)
    .set({ state: 'done', resolvedBy: by, resolvedAt: new Date().toISOString(), comment })
    .where(and(mine, eq(staffTasks.state, 'open')))
    .returning();
  if (closed) return closed;
  const [found] = await db.select().from(staffTasks).where(mine);
  return found ? 'done' : null;
}
