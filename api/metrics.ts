import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Backlog } from '../db/queries/count-waiting.ts';

/** The numbers of one API process, and what waits in its installation. */
export type Metrics = {
  registry: Registry;
  /** Seconds by method and path template, and status. */
  requests: Histogram<'route' | 'status'>;
  /** Commands by outcome: `done`, or the code of the refusal. */
  commands: Counter<'command' | 'outcome'>;
};

/** @param countWaiting asked each time that somebody reads the numbers; while it fails that one is left out */
export function createMetrics(countWaiting: () => Promise<Backlog>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'reglament_waiting',
    help: 'What waits for a part, a partner or a person',
    labelNames: ['what'],
    registers,
    async collect() {
      this.reset();
      const backlog: Partial<Backlog> = await countWaiting().catch(() => ({}));
      for (const [what, count] of Object.entries(backlog)) this.set({ what }, count);
    },
  });
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer a request',
      labelNames: ['route', 'status'],
      registers,
    }),
    commands: new Counter({
      name: 'case_commands_total',
      help: 'Commands sent to cases',
      labelNames: ['command', 'outcome'],
      registers,
    }),
  };
}
