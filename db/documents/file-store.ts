import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codeOf } from '../code-of.ts';
import { isStoreUnavailable } from './is-store-unavailable.ts';
import { measureContent, type StoredContent } from './measure-content.ts';
import { NothingStored } from './nothing-stored.ts';
import { checkKey } from './storage-key.ts';
import { StoreUnavailable } from './store-unavailable.ts';

/** Where the bytes of documents lie. Keys are made by us, never by a user. */
export interface DocumentStore {
  /** Keeps all of `content` under `key`, in place of what was there; answers once it is durable. */
  put(key: string, content: Readable): Promise<StoredContent>;
  /** Throws `NothingStored` if nothing is kept under `key`. */
  open(key: string): Promise<Readable>;
  /** Also what a put that was killed has left there. Does nothing if nothing is kept under `key`. */
  remove(key: string): Promise<void>;
}

/**
 * Documents as files of one folder. A file is whole or not there: it is written under another name, brought to the
 * disk, then renamed.
 */
export function createFileStore(folder: string): DocumentStore {
  const fileOf = (key: string): string => {
    checkKey(key);
    return path.join(folder, ...key.split('/'));
  };
  return {
    async put(key, content) {
      const file = fileOf(key);
      const unfinished = `${file}.${randomUUID()}`;
      try {
        await mkdir(path.dirname(file), { recursive: true });
        const stored = await write(unfinished, content);
        await rename(unfinished, file);
        await syncFolder(path.dirname(file));
        return stored;
      } catch (error) {
        await rm(unfinished, { force: true });
        throw isStoreUnavailable(error) ? new StoreUnavailable(error) : error;
      }
    },
    async open(key) {
      try {
        return (await open(fileOf(key))).createReadStream();
      } catch (error) {
        throw codeOf(error) === 'ENOENT' ? new NothingStored(error) : error;
      }
    },
    async remove(key) {
      const file = fileOf(key);
      for (const name of await namesIn(path.dirname(file))) {
        const isOfKey = name === path.basename(file) || name.startsWith(`${path.basename(file)}.`);
        if (isOfKey) await rm(path.join(path.dirname(file), name), { force: true });
      }
    },
  };
}

async function write(file: string, content: Readable): Promise<StoredContent> {
  const { meter, measured } = measureContent();
  await pipeline(content, meter, createWriteStream(file, { flags: 'wx', flush: true }));
  return measured();
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

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
