import type { StaffBounds } from '../db/queries/list-staff-applications.ts';
import type { Application } from '../db/schema/applications.ts';
import type { Party } from '../workflows/domain/actions.ts';
import type { Caller } from './identity.ts';

/** What the caller is to the case; the table of transitions says what each may do. */
export function partiesOf(caller: Caller, row: Application): Party[] {
  const { assignment } = row.facts ?? { assignment: null };
  const agency = assignment?.agency ?? row.agency;
  const unit = assignment?.unit ?? null;
  const isOf = (role: 'officer' | 'head') =>
    caller.roles.includes(role) && caller.agency === agency;

  const parties: [Party, boolean][] = [
    ['applicant', isOwn(caller, row)],
    ['executor', caller.id === assignment?.executor?.id && isStaffOf(caller, row)],
    ['officer', isOf('officer') && unit !== null && caller.unit === unit],
    ['head', isOf('head') && (caller.unit === null || unit === null || caller.unit === unit)],
  ];
  return parties.filter(([, holds]) => holds).map(([party]) => party);
}

/** The applicant's own case, or one that the calling system filed for somebody. */
export function isOwn(caller: Caller, row: Application): boolean {
  return (
    (caller.roles.includes('applicant') && row.applicantId === caller.id) ||
    (caller.roles.includes('system') && row.createdBy === caller.id)
  );
}

/** Filed, and within what the caller's role is bound to. */
export function isStaffOf(caller: Caller, row: Application): boolean {
  const bounds = boundsOf(caller);
  return (
    bounds !== null &&
    row.submittedAt !== null &&
    (bounds.agency === null || bounds.agency === row.agency) &&
    (bounds.unit === null || bounds.unit === row.unit || (bounds.unrouted && row.unit === null))
  );
}

/**
 * What the caller sees no case beyond; `null` if they see none. What has no unit is before every head of its agency: an
 * agency without a dispatcher loses no case.
 */
export function boundsOf({ roles, agency, unit }: Caller): StaffBounds | null {
  if (INSPECTORS.some((role) => roles.includes(role)))
    return { agency, unit: null, unrouted: true };
  if (agency === null) return null;
  if (roles.includes('head')) return { agency, unit, unrouted: true };
  return roles.includes('officer') && unit !== null ? { agency, unit, unrouted: false } : null;
}

const INSPECTORS = ['controller', 'auditor', 'admin'] as const;
