import { sql } from 'drizzle-orm';
import type { Role } from '../../workflows/domain/people.ts';
import type { Titles } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { agencies, units, users } from '../schema/index.ts';

export interface Directory {
  agencies: { code: string; name: Titles; zone: string }[];
  units: { code: string; agency: string; name: Titles; territories: string[] }[];
  users: { id: string; name: string; roles: Role[]; agency?: string; unit?: string }[];
}

/** Adds what is new in the directory and updates what is there; nothing is removed, cases may refer to it. */
export async function storeDirectory(db: Database, directory: Directory): Promise<void> {
  const staff = directory.users.filter(({ roles }) => roles.some((role) => role !== 'applicant'));
  await db.transaction(async (tx) => {
    await tx
      .insert(agencies)
      .values(directory.agencies)
      .onConflictDoUpdate({
        target: agencies.code,
        set: { name: sql`excluded.name`, zone: sql`excluded.zone` },
      });
    await tx
      .insert(units)
      .values(directory.units)
      .onConflictDoUpdate({
        target: units.code,
        set: {
          agency: sql`excluded.agency`,
          name: sql`excluded.name`,
          territories: sql`excluded.territories`,
        },
      });
    await tx
      .insert(users)
      .values(staff)
      .onConflictDoUpdate({
        target: users.id,
        set: {
          name: sql`excluded.name`,
          roles: sql`excluded.roles`,
          agency: sql`excluded.agency`,
          unit: sql`excluded.unit`,
        },
      });
  });
}
