import { findDocument } from '../../../db/queries/find-document.ts';
import { listLooks as readLooks } from '../../../db/queries/list-looks.ts';
import { AppError } from '../../app-error.ts';
import { invalidRequest } from '../../invalid-request.ts';
import { caseRoute } from '../../route.ts';
import { listLooksSpec } from './list-looks.schema.ts';

/** Also of an annulled case and of a kind that the auditor may not open: the trail stays. */
export const listLooks = caseRoute(listLooksSpec, async (call) => {
  const { deps, row, params, query, language } = call;
  const document = await findDocument(deps.db, { caseId: row.id, id: params.docId ?? '' });
  if (!document) throw new AppError('not_found');
  const { limit, cursor } = query;
  if (cursor !== null && !/^\d{1,15}$/.test(cursor)) {
    throw invalidRequest(language, 'cursor', 'cursor');
  }
  const before = cursor === null ? null : Number(cursor);
  const looks = await readLooks(deps.db, { documentId: document.id, before, limit: limit + 1 });
  const shown = looks.slice(0, limit);
  const items = shown.map(({ at, version, act, byId: id, byName: name, byRole: role }) => {
    return { at, by: { id, name, role }, version, act };
  });
  const last = looks.length > limit ? shown.at(-1) : undefined;
  return { body: { items, nextCursor: last ? String(last.id) : null } };
});
