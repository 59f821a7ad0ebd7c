import { Client, Connection } from '@temporalio/client';
import type { TemporalSettings } from './settings.ts';

export type { Client as EngineClient } from '@temporalio/client';

/** A client of the engine. Connects on first use, so that whoever needs it can start before the engine does. */
export function lazyClient({ address, namespace }: TemporalSettings): Client {
  return new Client({ connection: Connection.lazy({ address }), namespace });
}
