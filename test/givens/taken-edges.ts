import { expect } from '@jest/globals';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EDGES, nameOf } from '../model/edges.ts';
import { required } from './engines.ts';
import type { KeptCase } from './kept-case.ts';

const SCENARIOS = fileURLToPath(new URL('../scenarios/', import.meta.url));
/** What a scenario file calls whose cases are noted; the others have a world of their own, and note nothing. */
const NOTED = /\bgivenCaseWorld\(/;

/**
 * Notes which edges the cases of a scenario file have taken. Whichever file ends last in a run of all that note theirs fails
 * if an edge of the product was taken by none.
 */
export async function noteEdges(cases: readonly KeptCase[]): Promise<void> {
  const own = path.basename(expect.getState().testPath ?? '');
  const scenarios = await notedFiles(SCENARIOS);
  if (!scenarios.includes(own)) return;
  const journals = await Promise.all(cases.map((one) => one.events()));
  const edges = journals.flat().map(({ type, fromStatus, toStatus }) => {
    return nameOf({ event: type, from: fromStatus ?? '', to: toStatus });
  });
  const folder = required('TEST_TAKEN_EDGES');
  await writeFile(path.join(folder, own), [...new Set(edges)].join('\n'));
  const missing = await missingEdges(folder, scenarios);
  if (missing.length > 0) throw new Error(`No scenario takes\n${missing.join('\n')}`);
}

/** Names of the test files in a folder whose cases are noted. */
export async function notedFiles(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.test.ts'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return names.filter((_, index) => NOTED.test(texts[index] ?? ''));
}

/** The edges that nobody has taken; none as long as a file has not ended. */
export async function missingEdges(folder: string, files: readonly string[]): Promise<string[]> {
  const noted = await readdir(folder);
  if (!files.every((name) => noted.includes(name))) return [];
  const notes = await Promise.all(noted.map((name) => readFile(path.join(folder, name), 'utf8')));
  const taken = new Set(notes.flatMap((note) => note.split('\n')));
  return EDGES.map(nameOf).filter((edge) => !taken.has(edge));
}
