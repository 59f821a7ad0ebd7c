import { emptyFolder, freePort, runPart, type RunningPart } from './running-part.ts';

type Mode = 'normal' | 'slow' | 'down' | 'garbled' | 'cut' | 'error';

/** The harmless file that every scanner takes for malware, as a PDF; put together here, so that this file is not one. */
export const EICAR_PDF = [
  '%PDF-1.4\n',
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
  '\n%%EOF\n',
].join('');

/** The stand-in scanner as its own process. */
export class Scanner {
  readonly #port: number;
  readonly #process: RunningPart;

  private constructor(port: number, running: RunningPart) {
    this.#port = port;
    this.#process = running;
  }

  static async running(): Promise<Scanner> {
    const port = await freePort();
    const env = { CLAMD_STAND_IN_PORT: String(port), DATA_DIR: await emptyFolder() };
    return new Scanner(port, await runPart('scripts/stand-ins/clamd.mjs', env));
  }

  get access(): { CLAMD_HOST: string; CLAMD_PORT: number } {
    return { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: this.#port };
  }

  async behave(mode: Mode, delayMs = 0): Promise<void> {
    const answer = await fetch(`http://127.0.0.1:${this.#port}/mode`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ mode, delayMs }),
    });
    if (answer.status !== 200) throw new Error(await answer.text());
  }

  end(): Promise<void> {
    return this.#process.end();
  }
}
