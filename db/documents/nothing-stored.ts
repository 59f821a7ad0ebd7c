/** Nothing is kept under the key that was to be opened. */
export class NothingStored extends Error {
  constructor(cause?: unknown) {
    super('Nothing is kept under this key', { cause });
    this.name = 'NothingStored';
  }
}
