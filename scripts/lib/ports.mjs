import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { Trouble } from './trouble.mjs';

const HIGHEST_PORT = 65_535;
const LISTENING = '0A';
const FREE_PORTS = { from: 10_000, to: 32_000 };

/**
 * @param {Record<string, string>} ports by the variable that sets each
 * @throws {Trouble} naming the variable to change, and who holds the port where that can be known
 */
export async function assertPortsFree(ports) {
  /** @type {Map<string, string>} */
  const seen = new Map();
  for (const [variable, port] of Object.entries(ports)) {
    if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > HIGHEST_PORT) {
      throw new Trouble(
        `${variable}=${port} is not a port: give a number from 1 to ${HIGHEST_PORT}.`,
      );
    }
    const other = seen.get(port);
    if (other) throw new Trouble(`${other} and ${variable} are both ${port}: change one of them.`);
    seen.set(port, variable);
    if (await isFree(Number(port))) continue;
    const holder = holderOf(Number(port));
    const by = holder ? ` by ${holder}` : '';
    throw new Trouble(
      `Port ${port} is taken${by}: end that program, or choose another port with ${variable}=PORT npm start.`,
    );
  }
}

/** @param {number} port */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/**
 * Ports that nobody listens on, all different. They lie below those that systems give to connections: nobody gets one by
 * chance before it is used.
 * @param {number} count
 * @returns {Promise<string[]>}
 */
export async function freePorts(count) {
  /** @type {Set<string>} */
  const found = new Set();
  while (found.size < count) {
    const port = randomInt(FREE_PORTS.from, FREE_PORTS.to);
    if (await isFree(port)) found.add(String(port));
  }
  return [...found];
}

/**
 * @param {number} port
 * @returns {string | undefined} such as `node (process 4711)`
 */
function holderOf(port) {
  return platform() === 'linux' ? holderInProc(port) : holderByLsof(port);
}

/** @param {number} port */
function holderInProc(port) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((table) => attempt(() => readFileSync(table, 'utf8').split('\n')) ?? [])
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(`:${hex}`) && fields[3] === LISTENING)
    .map((fields) => `socket:[${fields[9] ?? ''}]`);
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const files = attempt(() => readdirSync(`/proc/${pid}/fd`)) ?? []; // other users' are closed to us
    const holds = files.some((fd) => {
      const target = attempt(() => readlinkSync(`/proc/${pid}/fd/${fd}`));
      return target !== undefined && inodes.includes(target);
    });
    if (holds) return `${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()} (process ${pid})`;
  }
  return undefined;
}

/** @param {number} port */
function holderByLsof(port) {
  const { stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], {
    encoding: 'utf8',
  });
  const found = /^p(?<pid>\d+)\nc(?<name>.+)$/m.exec(stdout || '');
  return found?.groups && `${found.groups.name ?? ''} (process ${found.groups.pid ?? ''})`;
}

/**
 * @template T
 * @param {() => T} read
 * @returns {T | undefined}
 */
function attempt(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}
