import { expect, test } from '@jest/globals';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openJournal } from '../../scripts/stand-ins/lib/journal.mjs';
import { emptyFolder } from '../givens/running-part.ts';

const Entry = z.object({ id: z.string(), value: z.number() });
const parse = (input: unknown) => Entry.parse(input);

test('a journal keeps the last of each record, and a change torn by a crash not at all', async () => {
  const path = join(await emptyFolder(), 'below', 'book.jsonl');
  openJournal(path, parse).put({ id: 'a', value: 1 }, { id: 'b', value: 2 });
  await appendFile(path, '[{"id":"a","value":7},{"id":"b","va');

  const reopened = openJournal(path, parse);
  reopened.put({ id: 'b', value: 3 });

  const expected = [
    { id: 'a', value: 1 },
    { id: 'b', value: 3 },
  ];
  expect(reopened.all()).toEqual(expected);
  expect(openJournal(path, parse).all()).toEqual(expected);
});
