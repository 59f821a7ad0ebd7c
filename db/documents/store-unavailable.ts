/** The store of documents cannot be reached, or has no room: for now, not for good. */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('The store of documents is out of reach', { cause });
    this.name = 'StoreUnavailable';
  }
}
