import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** The numbers of one API process. */
export type Metrics = {
  registry: Registry;
  /** Seconds by method and path template, and status. */
  requests: Histogram<'route' | 'status'>;
  /** Commands by outcome: `done`, or the code of the refusal. */
  commands: Counter<'command' | 'outcome'>;
};

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
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
