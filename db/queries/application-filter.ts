import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import { factsOf, STATUS_CODES, type Group, type Status } from '../../workflows/domain/status.ts';
import { applications, regulations } from '../schema/index.ts';

/** What the reader of a list may narrow it to. */
export interface ApplicationFilter {
  status?: Status;
  group?: Group;
  /** Code of the service. */
  service?: string;
  /** The beginning of a case number, or a part of a service's code or title. */
  q?: string;
}

export function filterCondition({ status, group, service, q }: ApplicationFilter): SQL | undefined {
  return and(
    status && eq(applications.status, status),
    group && inArray(applications.status, statusesOf(group)),
    service === undefined ? undefined : eq(applications.serviceCode, service),
    q === undefined ? undefined : mentions(q),
  );
}

function mentions(q: string): SQL | undefined {
  const text = q.trim().replaceAll(/[\\%_]/g, String.raw`\$&`);
  const services = sql`(
    select code from ${regulations}
    where code ilike ${`%${text}%`}
      or body->'title'->>'ru' ilike ${`%${text}%`}
      or body->'title'->>'en' ilike ${`%${text}%`}
  )`;
  return or(
    sql`${applications.number} like ${`${text}%`}`,
    sql`${applications.serviceCode} in ${services}`,
  );
}

/** The statuses of a coarse label; those of `null` are hidden from «Мои заявления». */
export function statusesOf(group: Group | null): Status[] {
  return STATUS_CODES.filter((status) => factsOf(status).group === group);
}
