import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

export interface StoredContent {
  /** bytes */
  size: number;
  /** hexadecimal */
  sha256: string;
}

/** A stream that passes everything on, and what has passed it. */
export function measureContent(): { meter: Transform; measured: () => StoredContent } {
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer | string, _encoding, done) {
      const bytes = Buffer.from(chunk);
      hash.update(bytes);
      size += bytes.length;
      done(null, bytes);
    },
  });
  return { meter, measured: () => ({ size, sha256: hash.digest('hex') }) };
}
