import { expect } from '@jest/globals';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { TRANSITIONS } from '../../workflows/domain/transitions.ts';
import { required } from './engines.ts';
import type { KeptCase } from './kept-case.ts';

const SCENARIOS = new URL('../scenarios/', import.meta.url);

/**
 * Notes which events the cases of a scenario file have seen. Whichever file ends last in a run of all of them fails if an
 * edge of the table of transitions was taken by none.
 */
export async function noteEdges(cases: readonly KeptCase[]): Promise<void> {
  const folder = required('TEST_TAKEN_EDGES');
  const journals = await Promise.all(cases.map((one) => one.journal()));
  const own = path.basename(expect.getState().testPath ?? '');
  await writeFile(path.join(folder, own), journals.flat().join('\n'));

  const noted = await readdir(folder);
  const scenarios = (await readdir(SCENARIOS)).filter((name) => name.endsWith('.test.ts'));
  if (!scenarios.every((name) => noted.includes(name))) return;
  const notes = await Promise.all(noted.map((name) => readFile(path.join(folder, name), 'utf8')));
  const taken = new Set(notes.flatMap((note) => note.split('\n')));
  const missing = TRANSITIONS.filter(({ event }) => !taken.has(event));
  if (missing.length > 0) {
    throw new Error(`No scenario takes ${missing.map(({ event }) => event).join(', ')}`);
  }
}
