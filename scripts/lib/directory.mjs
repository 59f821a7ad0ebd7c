import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from './root.mjs';

const User = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()).min(1),
  agency: z.string().optional(),
  unit: z.string().optional(),
  person: z.object({ inn: z.string(), snils: z.string(), birthDate: z.string() }).optional(),
});

/** @typedef {z.infer<typeof User>} User */

/**
 * The users of a local installation by login, from `db/catalogue/directory.yaml`.
 * @returns {Map<string, User>}
 */
export function readUsers() {
  const text = readFileSync(join(ROOT, 'db/catalogue/directory.yaml'), 'utf8');
  const { users } = z.object({ users: z.array(User) }).parse(parse(text));
  return new Map(users.map((user) => [user.id, user]));
}
