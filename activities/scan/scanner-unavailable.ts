/** The scanner gave no verdict: it is away, too slow, or what it said was none. */
export class ScannerUnavailable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ScannerUnavailable';
  }
}
