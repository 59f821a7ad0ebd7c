import { documents, documentVersions } from '../schema/index.ts';

/** What makes a `StoredDocument` of the two tables. */
export const documentColumns = {
  id: documents.id,
  caseId: documents.caseId,
  kind: documents.kind,
  version: documentVersions.version,
  name: documentVersions.name,
  size: documentVersions.size,
  contentType: documentVersions.contentType,
  sha256: documentVersions.sha256,
  scan: documentVersions.scan,
  storageKey: documentVersions.storageKey,
  uploadedBy: documentVersions.uploadedBy,
  uploadedAt: documentVersions.uploadedAt,
  uploadedByName: documentVersions.uploadedByName,
  scannedAt: documentVersions.scannedAt,
  scanSignature: documentVersions.scanSignature,
};
