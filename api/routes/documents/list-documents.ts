import { listDocuments as readDocuments } from '../../../db/queries/list-documents.ts';
import { checkDocumentsInReach } from '../../check-documents-in-reach.ts';
import { caseRoute } from '../../route.ts';
import { presentDocument } from '../../schemas/document.ts';
import { listDocumentsSpec } from './list-documents.schema.ts';

export const listDocuments = caseRoute(listDocumentsSpec, async ({ deps, row }) => {
  checkDocumentsInReach(row);
  const documents = await readDocuments(deps.db, row.id);
  return { body: { items: documents.map(presentDocument) } };
});
