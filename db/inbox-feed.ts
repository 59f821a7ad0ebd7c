import pg from 'pg';

/** Tells who is listening that a person has got something new. */
export interface InboxFeed {
  /** Calls `wake` whenever there may be something new for a person, and once more when the feed ends. */
  subscribe(person: string, wake: () => void): () => void;
  /** How many listen for a person. */
  count(person: string): number;
  readonly isClosed: boolean;
  /** Ends the feed: everybody is woken for the last time. */
  close(): Promise<void>;
}

const CHANNEL = 'inbox';
const RECONNECT_MS = 1_000;

/**
 * One connection that listens to PostgreSQL for all open inboxes of a process, made when the first one opens. After it was
 * lost everybody is woken: nobody knows what was missed meanwhile.
 * @param url `postgres://…`
 */
export function createInboxFeed(url: string): InboxFeed {
  const listeners = new Map<string, Set<() => void>>();
  let connection: pg.Client | null = null;
  let isClosed = false;

  const wakeAll = () => {
    for (const wakes of listeners.values()) for (const wake of wakes) wake();
  };

  async function listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'reglament inbox',
      keepAlive: true,
    });
    connection = client;
    client.on('notification', ({ payload = '' }) => {
      for (const wake of listeners.get(payload) ?? []) wake();
    });
    let isLost = false;
    const lose = () => {
      if (isLost) return;
      isLost = true;
      connection = null;
      if (isClosed || listeners.size === 0) return;
      setTimeout(() => {
        if (!isClosed && !connection) void listen();
      }, RECONNECT_MS).unref();
    };
    client.on('error', lose);
    client.on('end', lose);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      wakeAll();
    } catch {
      lose();
      await client.end().catch(() => undefined);
    }
  }

  return {
    subscribe(person, wake) {
      const wakes = listeners.get(person) ?? new Set();
      listeners.set(person, wakes.add(wake));

      if (!connection && !isClosed) void listen();
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0) listeners.delete(person);
      };
    },
    count: (person) => listeners.get(person)?.size ?? 0,
    get isClosed() {
      return isClosed;
    },
    async close() {
      isClosed = true;
      wakeAll();
      await connection?.end().catch(() => undefined);
    },
  };
}
