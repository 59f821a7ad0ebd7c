import { setTimeout as sleep } from 'node:timers/promises';
import { misspoken } from './clamd-faults.mjs';

/** The harmless file that every scanner takes for malware; in two halves, so that no scanner takes this file for it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(
  '',
);
const SIGNATURE = 'Eicar-Test-Signature';
const MAX_COMMAND = 64;
const LENGTH_BYTES = 4;

/**
 * Talks clamd's protocol on one connection: PING, VERSION and INSTREAM, each as `zNAME` ended by a zero byte or as `nNAME` ended
 * by a new line. Content is looked through as it comes and not kept.
 * @param {import('node:net').Socket} socket
 * @param {Buffer} first what has been read already
 * @param {() => import('./clamd-faults.mjs').ScannerMode} behaviour
 */
export async function talk(socket, first, behaviour) {
  if (behaviour().mode === 'down') {
    socket.destroy();
    return;
  }
  const input = createInput(socket, first);
  const command = await input.command(MAX_COMMAND);
  const answer = await answerTo(command, input);
  if (answer === undefined) {
    socket.destroy();
    return;
  }
  const { mode, delayMs } = behaviour();
  if (mode === 'slow') await sleep(delayMs);
  if (mode === 'down') socket.destroy();
  else socket.end(misspoken(mode, command.startsWith('n') ? `${answer}\n` : `${answer}\0`));
}

/**
 * @param {string} command
 * @param {ReturnType<typeof createInput>} input
 */
async function answerTo(command, input) {
  const name = command.slice(1);
  if (name === 'PING') return 'PONG';
  if (name === 'VERSION') return 'ClamAV 1.4.3/stand-in';
  if (name !== 'INSTREAM') return 'UNKNOWN COMMAND';
  let last = '';
  let isInfected = false;
  for (;;) {
    const length = (await input.bytes(LENGTH_BYTES))?.readUInt32BE(0);
    if (length === undefined) return undefined;
    if (length === 0) return isInfected ? `stream: ${SIGNATURE} FOUND` : 'stream: OK';
    const chunk = await input.bytes(length);
    if (!chunk) return undefined;
    const text = last + chunk.toString('latin1');
    isInfected ||= text.includes(EICAR);
    last = text.slice(-EICAR.length);
  }
}

/**
 * Reads a socket by commands and by counted bytes.
 * @param {import('node:net').Socket} socket
 * @param {Buffer} first
 */
function createInput(socket, first) {
  /** @type {AsyncIterator<Buffer>} */
  const chunks = socket[Symbol.asyncIterator]();
  let held = first;
  const more = async () => {
    const next = await chunks.next();
    if (!next.done) held = Buffer.concat([held, next.value]);
    return !next.done;
  };
  return {
    /** @param {number} length */
    async bytes(length) {
      while (held.length < length) if (!(await more())) return undefined;
      const taken = held.subarray(0, length);
      held = held.subarray(length);
      return taken;
    },
    /** @param {number} longest */
    async command(longest) {
      for (;;) {
        const end = held.findIndex((byte) => byte === 0 || byte === 10);
        if (end !== -1) {
          const command = held.toString('latin1', 0, end);
          held = held.subarray(end + 1);
          return command;
        }
        if (held.length > longest || !(await more())) return '';
      }
    },
  };
}
