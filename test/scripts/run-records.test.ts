import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../scripts/lib/process-identity.mjs';
import { endOrphans, recordProcess, takeLock, withLock } from '../../scripts/lib/run-records.mjs';

let folder = '';
let child: ChildProcess;
let pid = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reglament-run-'));
  child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  pid = child.pid ?? 0;
});
afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

describe('what a killed start left running', () => {
  test('is ended and forgotten', async () => {
    const record = recordProcess(join(folder, 'worker.json'), pid, 'SIGTERM');
    expect(isAlive(record)).toBe(true);
    expect(await endOrphans(folder)).toEqual(['worker']);
    expect(isAlive(record)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is left alone if its number belongs to a stranger by now', async () => {
    const record = recordProcess(join(folder, 'worker.json'), pid, 'SIGTERM');
    const earlier = { ...record, start: `${record.start}0` };
    writeFileSync(join(folder, 'worker.json'), JSON.stringify(earlier));
    expect(await endOrphans(folder)).toEqual([]);
    expect(isAlive(record)).toBe(true);
  });

  test('may be a note that was torn by the crash', async () => {
    writeFileSync(join(folder, 'worker.json'), '{"pid": 1');
    expect(await endOrphans(folder)).toEqual([]);
  });
});

describe('a lock', () => {
  test('names its living holder', () => {
    expect(takeLock(join(folder, 'lock'))).toBeUndefined();
    expect(takeLock(join(folder, 'lock'))?.pid).toBe(process.pid);
  });

  test('dies with its holder', async () => {
    recordProcess(join(folder, 'lock'), pid, 'SIGTERM');
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    expect(takeLock(join(folder, 'lock'))).toBeUndefined();
  });

  test('is free again after the work, also after work that failed', async () => {
    const file = join(folder, 'lock');
    const fail = () => Promise.reject(new Error('no disk'));
    await expect(withLock(file, () => undefined, fail)).rejects.toThrow('no disk');
    expect(takeLock(file)).toBeUndefined();
  });
});
