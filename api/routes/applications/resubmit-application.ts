import { listDocuments } from '../../../db/queries/list-documents.ts';
import { commandRoute } from '../../command-route.ts';
import { documentRef } from '../../document-ref.ts';
import { resubmitApplicationSpec } from './resubmit-application.schema.ts';

export const resubmitApplication = commandRoute(
  resubmitApplicationSpec,
  'resubmit',
  'resubmit',
  async ({ body, deps, row, regulation }) => {
    // Evidence of an appeal is no document of the application, so it is not checked as one.
    const made = regulation.steps.flatMap(({ document }) => document ?? []);
    const kinds = [...regulation.documents, ...made].map(({ kind }) => kind);
    const documents = await listDocuments(deps.db, row.id);
    return {
      ...body,
      documents: documents.filter(({ kind }) => kinds.includes(kind)).map(documentRef),
    };
  },
);
