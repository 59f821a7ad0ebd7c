import { pipeline } from 'node:stream/promises';
import { findDocument } from '../../../db/queries/find-document.ts';
import { AppError } from '../../app-error.ts';
import { checkDocumentsInReach } from '../../check-documents-in-reach.ts';
import { caseRoute } from '../../route.ts';
import { downloadDocumentSpec } from './download-document.schema.ts';

/** Always as an attachment of the type that was found when it came: a browser must not run it. */
export const downloadDocument = caseRoute(
  downloadDocumentSpec,
  async ({ deps, row, params: { docId = '' } }) => {
    checkDocumentsInReach(row);
    const document = await findDocument(deps.db, { caseId: row.id, id: docId });
    if (!document) throw new AppError('not_found');
    const content = await deps.documents.open(document.storageKey);
    return {
      send: async (response) => {
        response.attachment(document.name);
        response.set({
          'Content-Type': document.contentType,
          'Content-Length': String(document.size),
          'Cache-Control': 'private, no-store',
        });
        await pipeline(content, response);
      },
    };
  },
);
