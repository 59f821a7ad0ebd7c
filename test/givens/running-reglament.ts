import { afterAll, beforeAll } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { fetchToken } from '../../scripts/lib/fetch-token.mjs';
import { readJson } from '../../scripts/lib/json-file.mjs';
import { localSettings } from '../../scripts/lib/local-settings.mjs';
import { freePorts } from '../../scripts/lib/ports.mjs';
import { removeCluster } from '../../scripts/lib/postgres-cluster.mjs';
import { ROOT } from '../../scripts/lib/root.mjs';
import { settingsThatAre, type Settings } from '../../scripts/lib/settings.mjs';
import { emptyFolder } from './running-part.ts';
import { eventually } from './eventually.ts';

const START_MS = 240_000;
const RunRecord = z.object({ pid: z.number() });

export type PartName = 'api' | 'worker' | 'relay' | 'temporal' | 'postgres';

/** A whole installation, as `npm start` runs it. */
export type Reglament = {
  /** Address of the REST API, `/api/v1` included. */
  readonly url: string;
  readonly settings: Settings;
  /** Environment of a program that belongs to this installation, such as the demo. */
  readonly env: Record<string, string>;
  /** An access token for a local user, taken once. */
  token: (user: string) => Promise<string>;
  /** Process id of a part as it runs now. */
  pidOf: (part: PartName) => number | undefined;
  isReady: () => Promise<boolean>;
};

/** Starts an installation of its own on free ports and an empty folder; it is there once the tests run. */
export function givenReglament(): Reglament {
  const tokens = new Map<string, Promise<string>>();
  let env: Record<string, string> = {};
  let supervisor: ChildProcess | undefined;

  const reglament: Reglament = {
    get url() {
      return `${reglament.settings.PUBLIC_URL}/api/v1`;
    },
    get settings() {
      // at once: a test that waits for what will never come takes the others' time
      if (supervisor?.exitCode !== null) throw new Error('Reglament does not run');
      return localSettings();
    },
    get env() {
      return env;
    },
    token(user) {
      const token = tokens.get(user) ?? fetchToken(user);
      tokens.set(user, token);
      return token;
    },
    pidOf: (part) =>
      RunRecord.safeParse(readJson(path.join(reglament.settings.DATA_DIR, 'run', `${part}.json`)))
        .data?.pid,
    isReady: async () => {
      const answer = await fetch(`${reglament.settings.PUBLIC_URL}/readyz`).catch(() => null);
      await answer?.body?.cancel();
      return answer?.status === 200;
    },
  };

  beforeAll(async () => {
    env = await ownEnvironment();
    Object.assign(process.env, env); // what the settings of this installation are read from
    supervisor = spawnSupervisor(env);
    await untilReady(supervisor, reglament);
  }, START_MS);
  afterAll(async () => {
    if (supervisor) await end(supervisor);
    const { DATA_DIR } = env;
    if (DATA_DIR === undefined) return;
    removeCluster(DATA_DIR); // may lie outside of the folder
    await rm(DATA_DIR, { recursive: true, force: true });
  });
  return reglament;
}

async function ownEnvironment(): Promise<Record<string, string>> {
  const variables = settingsThatAre('port');
  const ports = await freePorts(variables.length);
  const inherited = ['PATH', 'HOME', 'TMPDIR', 'TEMPORAL_CLI', 'REGLAMENT_CACHE'].flatMap(
    (name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value] as const];
    },
  );
  return {
    ...Object.fromEntries(inherited),
    ...Object.fromEntries(variables.map((name, index) => [name, ports[index] ?? ''])),
    DATA_DIR: await emptyFolder(),
    npm_lifecycle_event: 'start', // as npm says it: the supervisor then ends with whoever started it
  };
}

function spawnSupervisor(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [path.join(ROOT, 'scripts/start.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function untilReady(supervisor: ChildProcess, { isReady }: Reglament): Promise<void> {
  let output = '';
  for (const stream of [supervisor.stdout, supervisor.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  await eventually('ready', START_MS, async () => {
    if (supervisor.exitCode !== null) throw new Error(`npm start ended: ${output}`);
    return isReady();
  });
}

async function end(supervisor: ChildProcess): Promise<void> {
  if (supervisor.exitCode !== null) return;
  const gone = once(supervisor, 'exit');
  supervisor.kill('SIGTERM');
  await gone;
}
