/** Has a version of a document scanned for malware. */
export const SCAN_TYPE = 'scanDocument';

export type ScanOrder = { documentId: string; version: number };

/** Workflow id of a scan; one a version. */
export function scanIdOf({ documentId, version }: ScanOrder): string {
  return `scan-${documentId}-${version.toString()}`;
}
