import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  existsSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Records kept in memory and in a file that survives `kill -9`: each change is one line appended in one write, holding
 * whole records; the last one of an id counts, and a line torn at the end counts for nothing.
 * @template {{ id: string }} R
 * @param {string} path
 * @param {(input: unknown) => R} parse
 */
export function openJournal(path, parse) {
  /** @type {Map<string, R>} */
  const records = new Map();
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path)) {
    for (const line of readFileSync(path, 'utf8').split('\n').slice(0, -1)) {
      /** @type {unknown} */
      const change = JSON.parse(line);
      if (!Array.isArray(change)) throw new Error(`${path} is not a journal`);
      for (const record of change.map(parse)) records.set(record.id, record);
    }
    // One line a record from here on; also drops a torn end, which the next append would prolong.
    const lines = [...records.values()].map((record) => `${JSON.stringify([record])}\n`);
    writeFileSync(`${path}.new`, lines.join(''));
    renameSync(`${path}.new`, path);
  }

  return {
    /** @param {string} id */
    get: (id) => records.get(id),
    all: () => [...records.values()],
    /**
     * Keeps all of the records or none.
     * @param {R[]} change
     */
    put(...change) {
      appendFileSync(path, `${JSON.stringify(change)}\n`);
      for (const record of change) records.set(record.id, record);
    },
  };
}
