import { pipeline } from 'node:stream/promises';
import { openDocument } from '../../open-document.ts';
import { caseRoute } from '../../route.ts';
import { downloadDocumentSpec } from './download-document.schema.ts';

/** Always as an attachment of the type that was found when it came: a browser must not run it. */
export const downloadDocument = caseRoute(downloadDocumentSpec, async (call) => {
  const document = await openDocument(call, 'downloaded', call.query.version);
  const content = await call.deps.documents.open(document.storageKey);
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
});
