import { and, eq, notInArray, or } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { applications } from '../schema/index.ts';
import { filterCondition, statusesOf, type ApplicationFilter } from './application-filter.ts';
import {
  pageOfApplications,
  type ApplicationPage,
  type PageRequest,
} from './page-of-applications.ts';

/**
 * A person's own cases: those they applied with, and those they made for somebody. Cases in a status without a group
 * are shown only to who asks for that status.
 */
export async function listApplications(
  db: Database,
  personId: string,
  request: PageRequest & ApplicationFilter,
): Promise<ApplicationPage | 'invalid_cursor'> {
  const condition = and(
    or(eq(applications.applicantId, personId), eq(applications.createdBy, personId)),
    request.status ? undefined : notInArray(applications.status, statusesOf(null)),
    filterCondition(request),
  );
  return await pageOfApplications(db, condition, request);
}
