import type { Database } from '../db/connect.ts';
import type { DocumentStore } from '../db/documents/file-store.ts';
import type { EngineClient } from '../temporal-config/client.ts';
import type { Channels } from './channels/channel.ts';
import type { ActivitySettings } from './settings.ts';

/** What activities stand on; the worker makes it from the settings, tests bring their own. */
export interface Deps {
  db: Database;
  documents: DocumentStore;
  /** Tells cases of their money. */
  temporal: Pick<EngineClient, 'workflow' | 'withDeadline'>;
  taskQueue: string;
  /** The ways out for messages. */
  channels: Channels;
  settings: ActivitySettings;
}
