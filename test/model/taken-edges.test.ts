import { beforeEach, expect, test } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emptyFolder } from '../givens/running-part.ts';
import { missingEdges, notedFiles } from '../givens/taken-edges.ts';
import { EDGES, nameOf } from './edges.ts';

const FILES = ['filed.test.ts', 'paid.test.ts'];
const ALL = EDGES.map(nameOf);
let folder: string;
beforeEach(async () => {
  folder = await emptyFolder();
});
const write = (name: string, lines: readonly string[]) =>
  writeFile(path.join(folder, name), lines.join('\n'));

test('a scenario with a world of its own is not waited for', async () => {
  await write('filed.test.ts', ['const world = givenCaseWorld();']);
  await write('paid.test.ts', ['const world = givenCaseWorld(() => realEngine());']);
  await write('told.test.ts', ['const world = givenMessageWorld();']);
  await write('helper.ts', ['givenCaseWorld();']);
  expect((await notedFiles(folder)).sort()).toEqual(FILES);
});

test('the scenarios that there are note theirs, but for those with a world of their own', async () => {
  const scenarios = await notedFiles(path.join(import.meta.dirname, '../scenarios'));
  expect(scenarios).toContain('applicant-withdraws.test.ts');
  expect(scenarios).not.toContain('document-is-scanned-before-anyone-opens-it.test.ts');
});

test('nothing is missed while a file has not ended; then the edge that none has taken is', async () => {
  const [untaken = '', ...taken] = ALL;
  await write('filed.test.ts', taken.slice(0, 50));
  expect(await missingEdges(folder, FILES)).toEqual([]);
  await write('paid.test.ts', taken.slice(50));
  expect(await missingEdges(folder, FILES)).toEqual([untaken]);
  await write('paid.test.ts', [...taken.slice(50), untaken]);
  expect(await missingEdges(folder, FILES)).toEqual([]);
});
