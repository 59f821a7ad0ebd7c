import { Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './running-part.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });

/** A Temporal server for one test file. */
export interface Engine {
  readonly env: TestWorkflowEnvironment;
  end(): Promise<void>;
}

const PATIENCE_MS = 90_000;
const LOOK_EVERY_MS = 50;

/**
 * One whose clock skips over waits; it knows neither visibility nor when to continue as new. Never sleep while a result
 * is awaited: both set its clock free, of which it then loses count, and it may stand still for good
 * (temporalio/sdk-java#2246).
 */
export async function skippingEngine(): Promise<Engine> {
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: required('TEMPORAL_TEST_SERVER') } },
  });
  return { env, end: () => env.teardown() };
}

/** The server that `npm start` runs, with `settings` of its dynamic configuration; its clock is everybody's. */
export async function realEngine(settings: Record<string, number> = {}): Promise<Engine> {
  const address = `127.0.0.1:${await freePort()}`;
  const [ip = '', port = ''] = address.split(':');
  const server = spawn(
    required('TEMPORAL_CLI'),
    [
      ...['server', 'start-dev', '--headless', '--log-level', 'error', '--ip', ip, '--port', port],
      ...Object.entries(settings).flatMap(([name, value]) => [
        '--dynamic-config-value',
        `${name}=${value}`,
      ]),
    ],
    { stdio: 'ignore' },
  );
  const gone = once(server, 'exit');
  await isUp(address);
  const env = await TestWorkflowEnvironment.createFromExistingServer({ address });
  return {
    env,
    end: async () => {
      await env.teardown();
      server.kill();
      await gone;
    },
  };
}

async function isUp(address: string): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: '1s' });
      await connection.workflowService.describeNamespace({ namespace: 'default' });
      await connection.close();
      return;
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await delay(LOOK_EVERY_MS);
    }
  }
}

/** A variable that `npm test` sets. */
export function required(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set; npm test sets it`);
  return value;
}
