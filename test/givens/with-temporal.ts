import type { Client } from '@temporalio/client';
import { lazyClient } from '../../temporal-config/client.ts';
import type { LiveApi } from './live-api.ts';

/** Does something at the engine of a running installation, as its operators can. */
export async function withTemporal<T>(
  { reglament }: LiveApi,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = reglament.settings;
  const client = lazyClient({ address, namespace, taskQueue: '' });
  try {
    return await work(client);
  } finally {
    await client.connection.close();
  }
}
