import { isObject } from '../workflows/domain/fill-from-applicant.ts';
import type { FormSchema, Json } from '../workflows/domain/regulation.ts';
import {
  regulationProblem,
  type RegulationProblem,
} from '../workflows/domain/regulation-problem.ts';
import type { Language } from '../workflows/domain/texts.ts';
import { LINEAR_PATTERNS } from './linear-pattern.ts';

/** Steps that each character of a text may take: a text of the greatest length is then compared in half a second. */
const MAX_PROGRAM = 1_000;

/** The patterns of a form: each is one here and for a portal that reads the form, and is compared soon. */
export function checkPatterns(form: FormSchema, language: Language): RegulationProblem[] {
  const inspect = (schema: Json, path: string): RegulationProblem[] => {
    if (typeof schema !== 'object' || schema === null) return [];
    return Object.entries(schema).flatMap(([name, value]) => {
      const at = `${path}.${name}`;
      return [...patternsOf(name, value).flatMap(judgeAt(at)), ...inspect(value, at)];
    });
  };
  const judgeAt = (path: string) => (pattern: Json) => {
    const found = judge(pattern);
    return found ? [regulationProblem(language, path, found.code, found.params)] : [];
  };
  return inspect(form, 'form');
}

function patternsOf(name: string, value: Json): Json[] {
  if (name === 'patternProperties' && isObject(value)) return Object.keys(value);
  const isPattern = typeof value === 'string' || (isObject(value) && Object.hasOwn(value, '$data'));
  return name === 'pattern' && isPattern ? [value] : [];
}

interface Found {
  code: 'bad_pattern' | 'large_pattern' | 'pattern_of_data';
  params?: { detail: string };
}

function judge(pattern: Json): Found | null {
  if (typeof pattern !== 'string') return { code: 'pattern_of_data' };
  try {
    new RegExp(pattern, 'u'); // as the portal will read it
    const isLarge = LINEAR_PATTERNS(pattern).programSize() > MAX_PROGRAM;
    return isLarge ? { code: 'large_pattern' } : null;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { code: 'bad_pattern', params: { detail } };
  }
}
