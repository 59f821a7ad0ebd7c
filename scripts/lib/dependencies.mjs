import { join } from 'node:path';
import { readJson } from './json-file.mjs';
import { ROOT } from './root.mjs';
import { run, withProgress } from './run.mjs';
import { Trouble } from './trouble.mjs';

/** Installs the locked dependencies if they are not there already. */
export async function installDependencies() {
  if (areInstalled()) return;
  await withProgress('Installing dependencies (a minute or two, only this time)', npmCi);
}

/** npm itself notes what it installed, as its last step: an install that was cut short leaves no note. */
function areInstalled() {
  const locked = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  return (
    locked !== undefined &&
    installed !== undefined &&
    Object.entries(locked).every(([path, wanted]) => {
      if (path === '') return true;
      const found = installed[path];
      return found ? found.version === wanted?.version : wanted?.optional === true;
    })
  );
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, optional?: boolean } | undefined> | undefined}
 */
function packagesOf(lock) {
  const content = /** @type {{ packages: Record<string, { version?: string }> } | undefined} */ (
    readJson(join(ROOT, lock))
  );
  return content?.packages;
}

async function npmCi() {
  // aloud: elsewhere npm is silent, so that `npm run token` prints a token and nothing else
  const args = [
    'ci',
    '--loglevel=warn',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ];
  const npm = process.env.npm_execpath;
  try {
    await (npm
      ? run(process.execPath, [npm, ...args], { cwd: ROOT })
      : run('npm', args, { cwd: ROOT }));
  } catch (error) {
    throw new Trouble(
      'The dependencies could not be installed: see below, check that the npm registry can be reached, and start again.\n' +
        (error instanceof Error ? error.message : ''),
      { cause: error },
    );
  }
}
