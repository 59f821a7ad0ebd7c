import { restoreVersion as restore } from '../../../db/queries/restore-version.ts';
import { AppError } from '../../app-error.ts';
import { notAllowed } from '../../command-checks.ts';
import { findReadableDocument } from '../../find-readable-document.ts';
import { invalidRequest } from '../../invalid-request.ts';
import { caseRoute } from '../../route.ts';
import { presentDocument } from '../../schemas/document.ts';
import { isOfCallersSide, takesDocuments } from '../../takes-documents.ts';
import { restoreVersionSpec } from './restore-version.schema.ts';

/**
 * Allowed to whom and while a new version is. A filed case goes on with the version that it refers to, until its applicant
 * hands in again.
 */
export const restoreVersion = caseRoute(restoreVersionSpec, async (call) => {
  const { deps, row, body, caller, role, language, at } = call;
  const current = await findReadableDocument(call);
  if (!takesDocuments(caller, row) || !isOfCallersSide(caller, row, current)) {
    throw notAllowed(call, row);
  }
  const wanted = await findReadableDocument(call, body.version).catch((error: unknown) => {
    const isUnknown = error instanceof AppError && error.code === 'not_found';
    throw isUnknown ? invalidRequest(language, 'version', 'unknown_version') : error;
  });
  if (wanted.scan === 'infected') throw new AppError('document_infected');
  await restore(deps.db, {
    ...{ documentId: wanted.id, version: wanted.version, at: at.toISOString() },
    ...{ byId: caller.id, byName: caller.name, byRole: role },
  });
  return { body: presentDocument(wanted, row) };
});
