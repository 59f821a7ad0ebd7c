import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * @param {string} file
 * @returns {unknown} nothing if the file is missing or was not written to its end
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Writes so that a reader, or a crash, meets the old file or the new one, never half of it.
 * @param {string} file
 * @param {unknown} value
 * @param {number} mode
 */
export function writeJson(file, value, mode = 0o644) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode });
  renameSync(draft, file);
}
