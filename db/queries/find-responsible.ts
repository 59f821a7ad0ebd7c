import { arrayOverlaps, asc } from 'drizzle-orm';
import type { Actor, EscalationLevel } from '../../workflows/domain/people.ts';
import type { Database } from '../connect.ts';
import { users, type User } from '../schema/index.ts';

type Post = Pick<Actor, 'role'> & { isHeldBy: (user: User) => boolean };

/**
 * Who answers for a broken term at a level, and as whom: the first by id of those who hold the first post that somebody
 * holds. `null` only where there is not even an admin.
 */
export async function findResponsible(
  db: Database,
  of: { agency: string; unit: string | null; level: EscalationLevel },
): Promise<Actor | null> {
  const staff = await db
    .select()
    .from(users)
    .where(arrayOverlaps(users.roles, ['head', 'controller', 'admin']))
    .orderBy(asc(users.id));
  for (const { role, isHeldBy } of postsOf(of)) {
    const holder = staff.find((user) => user.roles.includes(role) && isHeldBy(user));
    if (holder) return { id: holder.id, name: holder.name, role };
  }
  return null;
}

/** In the order in which they are asked. */
function postsOf({ agency, unit, level }: Parameters<typeof findResponsible>[1]): Post[] {
  const inAgency = (user: User) => user.agency === agency;
  const aboveAgencies = (user: User) => user.agency === null;
  const heads: Post[] = [
    { role: 'head', isHeldBy: (user) => inAgency(user) && user.unit === unit },
    // without a unit any head of the agency is better than none
    { role: 'head', isHeldBy: (user) => inAgency(user) && unit === null },
  ];
  const higher: Post = { role: 'controller', isHeldBy: aboveAgencies };
  const controllers: Post[] = [{ role: 'controller', isHeldBy: inAgency }, higher];
  const admins: Post[] = [inAgency, aboveAgencies, () => true].map((isHeldBy) => ({
    role: 'admin',
    isHeldBy,
  }));
  const own = { head: heads, controller: [], higher: [higher] }[level];
  return [...own, ...controllers, ...admins];
}
