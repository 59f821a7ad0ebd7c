import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { run, withProgress } from './run.mjs';

const SOURCE_FOLDERS = ['workflows', 'activities', 'api', 'db', 'workers', 'temporal-config'];
const SOURCE_FILES = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const STAMP = join(ROOT, 'dist', '.sources');

/** Compiles and bundles if a source changed since the last build that went through. */
export async function build() {
  const sources = hashSources();
  if (readStamp() === sources) return;
  await withProgress('Building', async () => {
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    await run(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: ROOT });
    await run(process.execPath, ['dist/workers/bundle.js'], { cwd: ROOT });
  });
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(STAMP, sources);
}

function hashSources() {
  const hash = createHash('sha256');
  const inFolders = SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.m?ts$|\.mjs$/.test(name))
      .map((name) => join(ROOT, folder, name)),
  );
  for (const file of [...inFolders.sort(), ...SOURCE_FILES.map((name) => join(ROOT, name))]) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function readStamp() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}
