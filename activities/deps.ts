import type { Database } from '../db/connect.ts';
import type { DocumentStore } from '../db/documents/file-store.ts';
import type { Channels } from './channels/channel.ts';
import type { ActivitySettings } from './settings.ts';

/** What activities stand on; the worker makes it from the settings, tests bring their own. */
export interface Deps {
  db: Database;
  documents: DocumentStore;
  /** The ways out for messages. */
  channels: Channels;
  settings: ActivitySettings;
}
