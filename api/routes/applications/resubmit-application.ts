import { listDocuments } from '../../../db/queries/list-documents.ts';
import { commandRoute } from '../../command-route.ts';
import { documentRef } from '../../document-ref.ts';
import { resubmitApplicationSpec } from './resubmit-application.schema.ts';

export const resubmitApplication = commandRoute(
  resubmitApplicationSpec,
  'resubmit',
  'resubmit',
  async ({ body, deps, row }) => ({
    ...body,
    documents: (await listDocuments(deps.db, row.id)).map(documentRef),
  }),
);
