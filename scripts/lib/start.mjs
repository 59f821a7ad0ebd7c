import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { assertDiskSpace, claimDataDir, emptyDataDir, keepSecrets } from './data-dir.mjs';
import { installDependencies } from './dependencies.mjs';
import { endInOrder, untilInterrupted } from './end-in-order.mjs';
import { Part } from './part.mjs';
import { isEmbedded, productParts, serverParts } from './parts.mjs';
import { assertPortsFree } from './ports.mjs';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';
import { endOrphans, takeLock } from './run-records.mjs';
import { withSetupLock } from './setup-lock.mjs';
import { resolveSettings, settingsThatAre } from './settings.mjs';
import { Trouble, say } from './trouble.mjs';
import { welcome } from './welcome.mjs';

const NEEDED_MB = 1500;

/**
 * `npm start`: everything from an empty checkout to a running installation, in the foreground.
 * @param {string[]} args
 */
export async function start(args) {
  await endInOrder(async (onEnd) => {
    const begun = Date.now();
    const unknown = args.find((arg) => arg !== '--fresh');
    if (unknown) throw new Trouble(`"${unknown}" is not known here: the one option is --fresh.`);

    const dataDir = resolveSettings(process.env, {}).DATA_DIR;
    await takeDataDir(dataDir, onEnd);
    if (args.includes('--fresh')) emptyDataDir(dataDir);
    for (const folder of ['logs', 'documents'])
      mkdirSync(join(dataDir, folder), { recursive: true });
    const settings = resolveSettings(process.env, keepSecrets(dataDir));
    await assertPortsFree(portsOf(settings));

    await withSetupLock(async () => {
      await installDependencies();
      await build();
    });

    await makeLocalSigners(settings);

    /** @param {import('./part.mjs').PartSpec[]} specs */
    const bringUp = async (specs) => {
      const parts = specs.map((spec) => new Part(spec, dataDir));
      onEnd(async () => {
        await Promise.all(parts.map((part) => part.stop()));
      });
      for (const part of parts) part.start();
      await Promise.all(parts.map((part) => part.ready()));
    };
    const env = { ...process.env, ...settings };
    const servers = await serverParts(settings);
    const product = await productParts(settings);
    onEnd(() => say('Stopped.'));
    process.umask(0o077); // from here on our parts write what is nobody else's business
    await bringUp(servers);
    say('Preparing the database and the engine ...');
    await Promise.all(
      ['dist/db/prepare.js', 'dist/temporal-config/prepare.js'].map((script) =>
        run(process.execPath, [script], { cwd: ROOT, env }),
      ),
    );
    await bringUp(product);

    say(welcome(settings, Math.round((Date.now() - begun) / 1000)));
    await untilInterrupted();
    say('\nStopping ...');
  });
}

/**
 * The data folder is ours alone until the end: no other start uses it, and what a killed one left in it is ended.
 * @param {string} dataDir
 * @param {(end: () => void) => void} onEnd
 */
async function takeDataDir(dataDir, onEnd) {
  claimDataDir(dataDir);
  assertDiskSpace(dataDir, NEEDED_MB);
  const runDir = join(dataDir, 'run');
  const lock = join(runDir, 'supervisor.lock');
  const holder = takeLock(lock);
  if (holder) {
    throw new Trouble(
      `Reglament already runs on ${dataDir} (process ${holder.pid}): stop that one, or choose another folder with DATA_DIR (and other ports) for a second installation.`,
    );
  }
  onEnd(() => rmSync(lock, { force: true }));
  const orphans = await endOrphans(runDir);
  if (orphans.length) say(`Ended what a killed start had left running: ${orphans.join(', ')}.`);
}

/**
 * Certificates of the local users, unless somebody says whom to trust or this serves in earnest.
 * @param {import('./settings.mjs').Settings} settings
 */
async function makeLocalSigners({ DATA_DIR, SIGNATURE_TRUST_DIR, NODE_ENV }) {
  if (process.env.SIGNATURE_TRUST_DIR || NODE_ENV === 'production') return;
  const { keepLocalSigners } = await import('./signing/local-signers.mjs'); // needs what was just installed
  await keepLocalSigners(DATA_DIR, SIGNATURE_TRUST_DIR);
}

/** @param {import('./settings.mjs').Settings} settings */
function portsOf(settings) {
  const replaced = [
    ...(isEmbedded('DATABASE_URL') ? [] : ['PG_PORT']),
    ...(isEmbedded('TEMPORAL_ADDRESS') ? [] : ['TEMPORAL_PORT', 'TEMPORAL_UI_PORT']),
  ];
  const used = settingsThatAre('port').filter((name) => !replaced.includes(name));
  return Object.fromEntries(used.map((name) => [name, settings[name]]));
}
