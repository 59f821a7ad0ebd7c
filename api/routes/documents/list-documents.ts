import { listDocuments as readDocuments } from '../../../db/queries/list-documents.ts';
import { checkDocumentsInReach } from '../../check-documents-in-reach.ts';
import { mayRead } from '../../may-read.ts';
import { caseRoute } from '../../route.ts';
import { presentDocument } from '../../schemas/document.ts';
import { listDocumentsSpec } from './list-documents.schema.ts';

export const listDocuments = caseRoute(listDocumentsSpec, async (call) => {
  const { deps, row } = call;
  checkDocumentsInReach(row);
  const documents = await readDocuments(deps.db, row.id);
  const readable = documents.filter((document) => mayRead(call, document));
  return { body: { items: readable.map((document) => presentDocument(document, row)) } };
});
