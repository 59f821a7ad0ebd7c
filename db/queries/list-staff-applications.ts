import { and, eq, isNull, ne, not, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { applications } from '../schema/index.ts';
import { filterCondition, type ApplicationFilter } from './application-filter.ts';
import {
  pageOfApplications,
  type ApplicationPage,
  type PageRequest,
} from './page-of-applications.ts';

export const QUEUES = ['mine', 'unit', 'dispatcher', 'overdue', 'escalated'] as const;
export type Queue = (typeof QUEUES)[number];

/** What somebody of the staff may see, whichever list they ask for. */
export interface StaffBounds {
  /** `null`: the whole installation. */
  agency: string | null;
  /** `null`: the whole agency. */
  unit: string | null;
  /** Besides their unit's, cases of the agency that no unit has. */
  unrouted: boolean;
}

export type StaffAccess = StaffBounds & { userId: string };

/** A work list: filed cases that are still open, of those that the reader may see. */
export async function listStaffApplications(
  db: Database,
  access: StaffAccess,
  request: PageRequest & ApplicationFilter & { queue: Queue },
): Promise<ApplicationPage | 'invalid_cursor'> {
  const condition = and(
    ne(applications.status, 'DRAFT'),
    not(applications.closed),
    access.agency === null ? undefined : eq(applications.agency, access.agency),
    unitCondition(request.queue, access),
    queueCondition(request.queue, access),
    filterCondition(request),
  );
  return await pageOfApplications(db, condition, request);
}

function unitCondition(queue: Queue, { unit, unrouted }: StaffBounds): SQL | undefined {
  if (unit === null) return undefined;
  const ofUnit = eq(applications.unit, unit);
  return unrouted && queue !== 'unit' ? or(ofUnit, isNull(applications.unit)) : ofUnit;
}

function queueCondition(queue: Queue, access: StaffAccess): SQL | undefined {
  switch (queue) {
    case 'mine':
      return eq(applications.executorId, access.userId);
    case 'unit':
      return undefined;
    case 'dispatcher':
      return and(isNull(applications.unit), needsPerson());
    case 'overdue':
      return eq(applications.overdue, true);
    case 'escalated':
      return and(
        eq(applications.overdue, true),
        sql`${applications.facts}->'escalation'->'to'->>'id' = ${access.userId}`,
      );
  }
}

/** Without a unit a case waits for a person if no route was found, or if it must be verified by hand. */
function needsPerson(): SQL | undefined {
  return or(
    sql`${applications.facts}->'assignment' <> 'null'`,
    sql`${applications.facts}->'manualCheck' = 'true'`,
  );
}
