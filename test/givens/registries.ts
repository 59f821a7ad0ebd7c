import { freePort, runPart, type RunningPart } from './running-part.ts';

/** The stand-in registries as their own process. */
export class Registries {
  readonly url: string;
  readonly end: RunningPart['end'];

  private constructor(url: string, end: RunningPart['end']) {
    this.url = url;
    this.end = end;
  }

  static async running(): Promise<Registries> {
    const port = String(await freePort());
    const { end } = await runPart('scripts/stand-ins/registry.mjs', { REGISTRY_PORT: port });
    return new Registries(`http://127.0.0.1:${port}`, end);
  }

  async behave(mode: 'normal' | 'slow' | 'down' | 'garbled', delayMs?: number): Promise<void> {
    const answer = await fetch(`${this.url}/mode`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ mode, delayMs }),
    });
    if (answer.status !== 200) throw new Error(await answer.text());
  }
}
