import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Where the bytes of documents lie. Keys are made by us, never by a user. */
export interface DocumentStore {
  /** Keeps all of `content` under `key`, in place of what was there; answers once it is durable. */
  put(key: string, content: Readable): Promise<StoredContent>;
  /** Throws if nothing is kept under `key`. */
  open(key: string): Promise<Readable>;
  /** Does nothing if nothing is kept under `key`. */
  remove(key: string): Promise<void>;
}

interface StoredContent {
  /** bytes */
  size: number;
  /** hexadecimal */
  sha256: string;
}

const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

/**
 * Documents as files of one folder. A file is whole or not there: it is written under another name, brought to the
 * disk, then renamed.
 */
export function createFileStore(folder: string): DocumentStore {
  const fileOf = (key: string): string => {
    if (!KEY.test(key)) throw new RangeError('A storage key of another form');
    return path.join(folder, ...key.split('/'));
  };
  return {
    async put(key, content) {
      const file = fileOf(key);
      await mkdir(path.dirname(file), { recursive: true });
      const unfinished = `${file}.${randomUUID()}`;
      try {
        const stored = await write(unfinished, content);
        await rename(unfinished, file);
        await syncFolder(path.dirname(file));
        return stored;
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    async open(key) {
      return (await open(fileOf(key))).createReadStream();
    },
    remove: (key) => rm(fileOf(key), { force: true }),
  };
}

async function write(file: string, content: Readable): Promise<StoredContent> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(file, 'wx');
  try {
    for await (const chunk of content as AsyncIterable<Uint8Array | string>) {
      const bytes = Buffer.from(chunk);
      hash.update(bytes);
      size += bytes.length;
      await handle.writeFile(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { size, sha256: hash.digest('hex') };
}

/** The new name is durable only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
