import { commandRoute } from '../../command-route.ts';
import { verifyApplicantSpec } from './verify-applicant.schema.ts';

export const verifyApplicant = commandRoute(
  verifyApplicantSpec,
  'verify',
  'verify',
  ({ body }) => body,
);
