import { caseDocuments } from '../../case-documents.ts';
import { commandRoute } from '../../command-route.ts';
import { supplementApplicationSpec } from './supplement-application.schema.ts';

export const supplementApplication = commandRoute(
  supplementApplicationSpec,
  'supplement',
  'supplement',
  async (call) => ({ ...call.body, documents: await caseDocuments(call) }),
);
