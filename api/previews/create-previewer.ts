import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { AppError } from '../app-error.ts';

export interface Picture {
  /** Path of the document. */
  source: string;
  /** Path of the PNG that is to be made. */
  target: string;
  contentType: string;
  /** From 1. */
  page: number;
}

/** `unreadable`: no picture can be made of it, however often one tries. */
type Drawn = 'drawn' | 'no_page' | 'unreadable';

export interface Previewer {
  draw(picture: Picture): Promise<Drawn>;
  end(): void;
}

const PROGRAM = fileURLToPath(new URL('./draw-preview.mjs', import.meta.url));
/** A page that takes longer was made to. */
const TIME_MS = 20_000;
const WATCH_EVERY_MS = 200;
const MAX_RESIDENT_BYTES = 700 * 1024 * 1024;
const MAX_HEAP_MB = 256;
const MAX_WAITING = 20;

/**
 * Draws pictures of documents in a process of its own: a document that takes too long, too much memory or the whole process
 * down takes down nothing else. One at a time.
 */
export function createPreviewer(): Previewer {
  const limit = pLimit(1);
  let waiting = 0;
  let child: ChildProcess | undefined;

  const drawer = (): ChildProcess => {
    if (child?.connected) return child;
    child = fork(PROGRAM, { execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`], env: {} });
    child.unref();
    child.channel?.unref();
    return child;
  };
  return {
    async draw(picture) {
      if (waiting >= MAX_WAITING) throw new AppError('previews_busy');
      waiting += 1;
      try {
        return await limit(() => ask(drawer(), picture));
      } finally {
        waiting -= 1;
      }
    },
    end: () => child?.kill('SIGKILL'),
  };
}

function ask(child: ChildProcess, picture: Picture): Promise<Drawn> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_MS);
    const watch = setInterval(() => void endIfTooLarge(child), WATCH_EVERY_MS);
    const finish = (drawn: unknown): void => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('exit', died);
      child.off('message', finish);
      resolve(drawn === 'drawn' || drawn === 'no_page' ? drawn : 'unreadable');
    };
    const died = (): void => finish('unreadable');
    child.once('exit', died);
    child.once('message', finish);
    child.send(picture, (error) => {
      if (error) child.kill('SIGKILL');
    });
  });
}

/** Only where the system tells it; elsewhere time is the limit. */
async function endIfTooLarge(child: ChildProcess): Promise<void> {
  const status = await readFile(`/proc/${String(child.pid)}/status`, 'utf8').catch(() => '');
  const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  if (kilobytes * 1024 > MAX_RESIDENT_BYTES) child.kill('SIGKILL');
}
