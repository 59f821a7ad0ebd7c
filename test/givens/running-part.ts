import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePorts } from '../../scripts/lib/ports.mjs';
import { ROOT } from '../../scripts/lib/root.mjs';

export type RunningPart = {
  /** Ends the process and waits until it is gone. */
  end: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
};

/** A port of this machine that nothing listened on a moment ago. */
export async function freePort(): Promise<number> {
  return Number((await freePorts(1))[0]);
}

export function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'reglament-test-'));
}

/** Starts a script as its own process and waits until it listens. Its errors are what the test prints when it fails. */
export async function runPart(script: string, env: Record<string, string>): Promise<RunningPart> {
  const child = spawn(process.execPath, [join(ROOT, script)], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line.includes('"listening"')) resolve();
    });
    child.once('exit', () => reject(new Error(`${script} ended: ${errors}`)));
  });
  return {
    end: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await gone;
    },
  };
}
