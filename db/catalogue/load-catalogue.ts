import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import { checkCalendar, isCalendar } from '../../workflows/domain/check-calendar.ts';
import type { Directory } from '../../workflows/domain/directory.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import {
  regulationProblem,
  type RegulationProblem,
} from '../../workflows/domain/regulation-problem.ts';
import { checkWholeRegulation } from '../check-whole-regulation.ts';
import { shippedFolder } from '../shipped-folder.ts';
import { DirectorySchema, type DirectoryFile } from './directory.schema.ts';
import { RegulationSchema } from './regulation.schema.ts';

export interface Catalogue {
  regulations: Regulation[];
  calendars: Calendar[];
  directory: DirectoryFile;
}

/** What is read by whoever starts an installation. */
const LANGUAGE = 'en';
const DIRECTORY = 'directory.yaml';
/** The day as of which the examples of the files have to be right: dates go by, and an old installation still starts. */
const WRITTEN_ON = '2026-11-01';
/** What the name of a production calendar's file begins with, before its code. */
const CALENDAR = 'calendar-';

/**
 * The shipped services, production calendars and directory. Throws one error that names every problem of every file,
 * with its path in the file, the reason and the remedy.
 */
export async function loadCatalogue(folder = shippedFolder('db/catalogue')): Promise<Catalogue> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const problems: string[] = [];
  const note = (name: string, found: readonly RegulationProblem[]): void => {
    problems.push(
      ...found.map((one) => `${path.join(folder, name)}: ${one.path || '(all)'}: ${one.message}`),
    );
  };
  const read = (name: string) => readYaml(path.join(folder, name), (found) => note(name, [found]));

  const directory = shaped(DirectorySchema, await read(DIRECTORY), (found) =>
    note(DIRECTORY, found),
  );
  const calendarFiles = names.filter((name) => name.startsWith(CALENDAR));
  const known = calendarFiles.map((name) => ({
    code: path.parse(name.slice(CALENDAR.length)).name,
  }));
  const calendars: Calendar[] = [];
  const regulations: Regulation[] = [];
  for (const name of names.filter((one) => one !== DIRECTORY)) {
    const content = await read(name);
    if (content === undefined) continue;
    if (calendarFiles.includes(name)) {
      if (isCalendar(content)) calendars.push(content);
      else note(name, checkCalendar(content, LANGUAGE));
      continue;
    }
    const regulation = shaped(RegulationSchema, content, (found) => note(name, found));
    if (!regulation || !directory) continue;
    regulations.push(regulation);
    note(name, problemsOf(regulation, name, { ...directory, calendars: known }));
  }
  if (problems.length > 0 || !directory) {
    throw new Error(`The catalogue cannot be used:\n${problems.join('\n')}`);
  }
  return { regulations, calendars, directory };
}

function problemsOf(
  regulation: Regulation,
  name: string,
  directory: Directory,
): RegulationProblem[] {
  const { code } = regulation;
  return [
    ...(name === `${code}.yaml`
      ? []
      : [regulationProblem(LANGUAGE, 'code', 'file_name', { code })]),
    ...checkWholeRegulation(regulation, directory, LANGUAGE, WRITTEN_ON),
  ];
}

async function readYaml(
  file: string,
  note: (problem: RegulationProblem) => void,
): Promise<unknown> {
  try {
    return parse(await readFile(file, 'utf8'));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    note(regulationProblem(LANGUAGE, '', 'unreadable', { detail }));
    return undefined;
  }
}

/** The value if it has the shape; else its problems are noted. */
function shaped<Shape>(
  schema: z.ZodType<Shape>,
  value: unknown,
  note: (problems: RegulationProblem[]) => void,
): Shape | undefined {
  if (value === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  note(
    result.error.issues.map(({ path: at, message: detail }) =>
      regulationProblem(LANGUAGE, at.join('.'), 'shape', { detail }),
    ),
  );
  return undefined;
}
