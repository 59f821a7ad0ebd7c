const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

/** Refuses a key that is not of the form of ours: it could lead out of the store. */
export function checkKey(key: string): void {
  if (!KEY.test(key)) throw new RangeError('A storage key of another form');
}
