import { expect, test } from '@jest/globals';
import express from 'express';
import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { uploadStorage } from '../../api/upload-storage.ts';
import { emptyFolder } from '../givens/running-part.ts';

/** What comes of a file, and what is in the folder then. */
async function kept(content: Iterable<Buffer> | AsyncIterable<Buffer>) {
  const folder = await emptyFolder();
  const file = {
    ...{ fieldname: 'file', originalname: 'a.pdf', encoding: '7bit', mimetype: 'application/pdf' },
    ...{ size: 0, destination: '', filename: '', path: '', buffer: Buffer.alloc(0) },
    stream: Readable.from(content),
  };
  const error = await new Promise<unknown>((resolve) => {
    uploadStorage(folder)._handleFile(express.request, file, resolve);
  });
  return { error, files: await readdir(folder) };
}

test('a file is kept', async () => {
  const { error, files } = await kept([Buffer.from('whole')]);
  expect([error, files.length]).toEqual([null, 1]);
});

test('of a file that breaks off nothing is left, and the trouble is told as it is', async () => {
  async function* breakingOff() {
    yield Buffer.alloc(1024 * 1024);
    await Promise.resolve();
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  }
  const { error, files } = await kept(breakingOff());
  expect(error).toMatchObject({ code: 'ENOSPC' });
  expect(files).toEqual([]);
});
