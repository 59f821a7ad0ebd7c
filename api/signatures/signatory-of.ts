import type { Application } from '../../db/schema/applications.ts';
import type { RawCall } from '../call.ts';
import type { Signatory } from './is-certificate-of.ts';

/** Whose signature a request has to bring: the caller's; what a portal passes on is its applicant's. */
export function signatoryOf(
  { caller, role }: Pick<RawCall, 'caller' | 'role'>,
  row: Application,
): Signatory {
  if (role === 'system') return { ...row.applicant, isKnownByName: false };
  const { id, name, person } = caller;
  return { ...person, id, name, isKnownByName: role !== 'applicant' };
}
