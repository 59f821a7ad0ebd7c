import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { readUsers } from '../../lib/directory.mjs';

const Differences = z.strictObject({
  name: z.string().optional(),
  snils: z.string().optional(),
  birthDate: z.string().optional(),
});
const Registries = z.record(z.string(), z.record(z.string(), Differences));

/** @typedef {{ name: string, inn: string, snils: string, birthDate: string }} PersonRecord */

/**
 * The registries by code, each holding its records by INN.
 * @returns {Map<string, Map<string, PersonRecord>>}
 */
export function readRegistries() {
  const users = readUsers();
  const text = readFileSync(new URL('../registry-people.yaml', import.meta.url), 'utf8');
  const registries = Object.entries(Registries.parse(parse(text)));
  return new Map(
    registries.map(([code, people]) => [
      code,
      new Map(
        Object.entries(people).map(([id, differences]) => {
          const user = users.get(id);
          if (!user?.person) throw new Error(`registry-people.yaml: ${id} is not a person`);
          const { inn, snils, birthDate } = user.person;
          return [inn, { name: user.name, inn, snils, birthDate, ...differences }];
        }),
      ),
    ]),
  );
}
