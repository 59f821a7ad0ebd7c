import { expect, test } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { NothingStored } from '../../../db/documents/nothing-stored.ts';
import { createFileStore } from '../../../db/documents/file-store.ts';
import { emptyFolder } from '../../givens/running-part.ts';

const folder = join(await emptyFolder(), 'documents');
const store = createFileStore(folder);
const read = async (key: string) => text(await store.open(key));

test('what was put is there, measured and hashed', async () => {
  expect(await store.put('case-1/scan', Readable.from(['при', 'вет']))).toEqual({
    size: 12,
    sha256: 'e58f1e8c55fa105bdd3f40e5037eb0b039b5998d52c05e6cd98878dd2da5cab2',
  });
  expect(await read('case-1/scan')).toBe('привет');
});

test('a put that breaks off leaves what was there, and nothing else', async () => {
  await store.put('case-2/scan', Readable.from(['whole']));
  const broken = Readable.from(
    (async function* () {
      yield 'half';
      throw new Error('the connection broke');
    })(),
  );
  await expect(store.put('case-2/scan', broken)).rejects.toThrow('the connection broke');
  expect(await read('case-2/scan')).toBe('whole');
  expect(await readdir(join(folder, 'case-2'))).toEqual(['scan']);
});

test('the same key twice keeps the newer content', async () => {
  await store.put('case-3/scan', Readable.from(['first']));
  await store.put('case-3/scan', Readable.from(['second']));
  expect(await read('case-3/scan')).toBe('second');
});

test('what was removed is gone, and may be removed again', async () => {
  await store.put('case-4/scan', Readable.from(['x']));
  await store.remove('case-4/scan');
  await store.remove('case-4/scan');
  await expect(store.open('case-4/scan')).rejects.toThrow(NothingStored);
});

test.each(['../secret', 'a/../../b', '/etc/passwd', 'a//b', '', 'a/', 'A', 'a\0b', '.'])(
  'the key %j leads nowhere',
  async (key) => {
    await expect(store.put(key, Readable.from(['x']))).rejects.toThrow(RangeError);
    await expect(store.open(key)).rejects.toThrow(RangeError);
  },
);
