import { caseDocuments } from '../../case-documents.ts';
import { commandRoute } from '../../command-route.ts';
import { resubmitApplicationSpec } from './resubmit-application.schema.ts';

export const resubmitApplication = commandRoute(
  resubmitApplicationSpec,
  'resubmit',
  'resubmit',
  async (call) => ({ ...call.body, documents: await caseDocuments(call) }),
);
