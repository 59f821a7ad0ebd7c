import { scanner } from './activities.ts';
import type { ScanOrder } from './domain/scan-order.ts';

/** A version of a document is scanned for malware, however long the scanner is away; until then nobody can open it. */
export async function scanDocument(order: ScanOrder): Promise<string> {
  return scanner.scanVersion(order);
}
