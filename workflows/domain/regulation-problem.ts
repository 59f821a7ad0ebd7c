import { text, type Language, type TextKey } from './texts.ts';

/** One thing wrong with a regulation: where, a stable code, and the reason with its remedy in words. */
export interface RegulationProblem {
  path: string;
  code: string;
  message: string;
}

type CodeOf<Key> = Key extends `regulation.${infer Code}` ? Code : never;
type RegulationCode = CodeOf<TextKey>;

/** Notes a problem at a path; `params` go into its text. */
export type Report = (
  path: string,
  code: RegulationCode,
  params?: Record<string, string | number>,
) => void;

/** The problem with its text from the catalogue. */
export function regulationProblem(
  language: Language,
  ...[path, code, params]: Parameters<Report>
): RegulationProblem {
  return { path, code, message: text(language, `regulation.${code}`, params) };
}
