import { expect } from '@jest/globals';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EDGES, nameOf } from '../model/edges.ts';
import { required } from './engines.ts';
import type { KeptCase } from './kept-case.ts';

const SCENARIOS = new URL('../scenarios/', import.meta.url);

/**
 * Notes which edges the cases of a scenario file have taken. Whichever file ends last in a run of all that have cases fails
 * if an edge of the product was taken by none.
 */
export async function noteEdges(cases: readonly KeptCase[]): Promise<void> {
  const scenarios = await scenariosWithCases();
  const own = path.basename(expect.getState().testPath ?? '');
  if (!scenarios.includes(own)) return;
  const folder = required('TEST_TAKEN_EDGES');
  const journals = await Promise.all(cases.map((one) => one.events()));
  const edges = journals.flat().map(({ type, fromStatus, toStatus }) => {
    return nameOf({ event: type, from: fromStatus ?? '', to: toStatus });
  });
  await writeFile(path.join(folder, own), [...new Set(edges)].join('\n'));

  const noted = await readdir(folder);
  if (!scenarios.every((name) => noted.includes(name))) return;
  const notes = await Promise.all(noted.map((name) => readFile(path.join(folder, name), 'utf8')));
  const taken = new Set(notes.flatMap((note) => note.split('\n')));
  const missing = EDGES.map(nameOf).filter((edge) => !taken.has(edge));
  if (missing.length > 0) throw new Error(`No scenario takes\n${missing.join('\n')}`);
}

async function scenariosWithCases(): Promise<string[]> {
  const names = (await readdir(SCENARIOS)).filter((name) => name.endsWith('.test.ts'));
  const sources = await Promise.all(
    names.map((name) => readFile(new URL(name, SCENARIOS), 'utf8')),
  );
  return names.filter((_, index) => sources[index]?.includes('givenCaseWorld('));
}
