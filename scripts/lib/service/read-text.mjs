import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Trouble } from '../trouble.mjs';

/**
 * The text of a file that a person has named.
 * @param {string} file
 * @throws {Trouble} if it cannot be read
 */
export function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Trouble(`${resolve(file)} cannot be read (${why}): give the path of a YAML file.`);
  }
}
