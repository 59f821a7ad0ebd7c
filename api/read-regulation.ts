import { checkWholeRegulation } from '../db/check-whole-regulation.ts';
import { RegulationSchema } from '../db/catalogue/regulation.schema.ts';
import type { SavedRegulation } from '../db/queries/create-version.ts';
import { readDirectory } from '../db/queries/read-directory.ts';
import type { VersionProblem } from '../db/schema/index.ts';
import type { Directory } from '../workflows/domain/check-regulation.ts';
import type { Json, Regulation } from '../workflows/domain/regulation.ts';
import { regulationProblem } from '../workflows/domain/regulation-problem.ts';
import { text } from '../workflows/domain/texts.ts';
import { AppError, type FieldError } from './app-error.ts';
import type { Call } from './call.ts';
import { tryParse } from './parse-input.ts';

type Given = Call<{ regulation: Readonly<Record<string, Json>> }, unknown>;

/**
 * What a designer has sent, as the next thing to save: its shape must be right (422 with each wrong field), what it says
 * need not be yet, that is kept with it as its problems.
 * @param identity the version it is to be, and the code that it must have
 */
export async function readRegulation(
  call: Given,
  identity: { version: number; code?: string },
): Promise<SavedRegulation> {
  const { caller, language } = call;
  const given = { ...identity, ...call.body.regulation, version: identity.version };
  const read = tryParse(RegulationSchema, given, language);
  if ('errors' in read) {
    const errors = read.errors.map((error): FieldError => {
      return { ...error, message: text(language, 'regulation.shape', { detail: error.message }) };
    });
    throw new AppError('invalid_regulation', { errors });
  }
  const body: Regulation = read.data;
  const { code = body.code } = identity;
  const errors = [
    ...(body.code === code ? [] : [regulationProblem(language, 'code', 'other_code', { code })]),
    ...(caller.agency === null || body.agency === caller.agency
      ? []
      : [regulationProblem(language, 'agency', 'other_agency', { agency: caller.agency })]),
  ];
  if (errors.length > 0) throw new AppError('invalid_regulation', { errors });
  return {
    body,
    problems: problemsOf(body, await readDirectory(call.deps.db)),
    author: caller.id,
    at: call.at.toISOString(),
  };
}

function problemsOf(body: Regulation, directory: Directory): VersionProblem[] {
  const inEnglish = checkWholeRegulation(body, directory, 'en');
  return checkWholeRegulation(body, directory, 'ru').map(({ path, code, message: ru }, i) => {
    return { path, code, message: { ru, en: inEnglish[i]?.message ?? ru } };
  });
}
