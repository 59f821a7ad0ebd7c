import type { Applicant } from '../workflows/domain/people.ts';
import { AppError } from './app-error.ts';
import { invalidRequest } from './invalid-request.ts';
import type { RawCall } from './call.ts';

/**
 * Who an application is for. A person files for themselves, and their identity comes from their token; a system says
 * whom it files for.
 */
export function applicantOf(
  { caller, role, language }: Pick<RawCall, 'caller' | 'role' | 'language'>,
  given: Applicant | undefined,
): Applicant {
  if (role === 'system') {
    if (!given) throw invalidRequest(language, 'applicant', 'applicant_required');
    return given;
  }
  if (given && given.id !== caller.id) throw new AppError('applicant_must_be_caller');
  return { id: caller.id, name: caller.name, ...caller.person };
}
