import { listDocumentVersions } from '../../../db/queries/list-document-versions.ts';
import { findReadableDocument } from '../../find-readable-document.ts';
import { caseRoute } from '../../route.ts';
import { presentDocument } from '../../schemas/document.ts';
import { listVersionsSpec } from './list-versions.schema.ts';

export const listVersions = caseRoute(listVersionsSpec, async (call) => {
  const current = await findReadableDocument(call);
  const versions = await listDocumentVersions(call.deps.db, current.id);
  const items = versions.map((one) => ({
    ...presentDocument(one, call.row),
    isCurrent: one.version === current.version,
  }));
  return { body: { items } };
});
