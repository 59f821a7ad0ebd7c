import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** It answers within a tenth of a second; what hangs is ended. */
const WAITS_MS = 10_000;
/** Its answers are some lines. */
const MAX_OUTPUT = 65_536;

export type OpensslAnswer = { ok: boolean; stdout: Buffer; stderr: string };

/**
 * Runs the program with these arguments, which no shell sees, and nothing of our environment but where programs lie.
 * Throws if it cannot be started, hangs or does not stop talking.
 */
export async function runOpenssl(
  program: string,
  args: readonly string[],
  { cwd, config, input }: { cwd: string; config: string; input?: Readable },
): Promise<OpensslAnswer> {
  const child = spawn(program, args, {
    cwd,
    env: { PATH: process.env.PATH, LC_ALL: 'C', OPENSSL_CONF: config },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: WAITS_MS,
    killSignal: 'SIGKILL',
  });
  const answer = new Promise<OpensslAnswer>((resolve, reject) => {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let size = 0;
    const keepIn = (kept: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_OUTPUT) child.kill('SIGKILL');
      else kept.push(chunk);
    };
    child.stdout.on('data', keepIn(stdout));
    child.stderr.on('data', keepIn(stderr));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal !== null) reject(new Error(`OpenSSL was ended by ${signal}`));
      resolve({
        ok: code === 0,
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
  const [result] = await Promise.all([
    answer,
    // it may end before it has read all
    input ? pipeline(input, child.stdin).catch(() => undefined) : child.stdin.end(),
  ]);
  return result;
}
