import { pipeline } from 'node:stream/promises';
import { findPreview } from '../../previews/find-preview.ts';
import { openDocument } from '../../open-document.ts';
import { caseRoute } from '../../route.ts';
import { previewDocumentSpec } from './preview-document.schema.ts';

export const previewDocument = caseRoute(previewDocumentSpec, async (call) => {
  const { deps, query } = call;
  const document = await openDocument(call, 'previewed', query.version);
  const picture = await findPreview(deps, document, query.page);
  return {
    send: async (response) => {
      response.set({ 'Content-Type': 'image/png', 'Cache-Control': 'private, no-store' });
      await pipeline(picture, response);
    },
  };
});
