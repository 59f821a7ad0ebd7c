import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from './json-file.mjs';
import { dataDir } from './root.mjs';
import { resolveSettings } from './settings.mjs';

/** The settings of the installation that runs in the data folder; without secrets if none ever did. */
export function localSettings() {
  const kept = z
    .record(z.string(), z.string())
    .safeParse(readJson(join(dataDir(), 'secrets.json')));
  return resolveSettings(process.env, kept.data ?? {});
}
