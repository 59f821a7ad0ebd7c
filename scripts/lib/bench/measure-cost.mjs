import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { runCertificate, runLicence } from './measured-services.mjs';

const TABLES = /** @type {const} */ ({
  applications: 'SELECT count(*) FROM applications WHERE number = $1',
  events:
    'SELECT count(*) FROM events e JOIN applications a ON a.id = e.case_id WHERE a.number = $1',
  documents:
    'SELECT count(*) FROM documents d JOIN applications a ON a.id = d.case_id WHERE a.number = $1',
  idempotency_keys:
    'SELECT count(*) FROM idempotency_keys k JOIN applications a ON a.id = k.case_id WHERE a.number = $1',
});

/**
 * What one case of each measured service costs: the engine's history and our rows.
 * @param {import('../settings.mjs').Settings} settings
 * @param {import('../demo/api-client.mjs').ApiClient} api
 */
export async function measureCost(settings, api) {
  const connection = await Connection.connect({ address: settings.TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });
  const database = new pg.Client({ connectionString: settings.DATABASE_URL });
  await database.connect();
  try {
    const cost = async (/** @type {Promise<string>} */ filed) => {
      const number = await filed;
      const handle = client.workflow.getHandle(`application-${number}`);
      await handle.result();
      const [history, rows] = [await historyCost(handle), await rowsOf(database, number)];
      return { ...history, rows };
    };
    const certificate = await cost(runCertificate(api));
    return { certificate, 'business-licence': await cost(runLicence(api)) };
  } finally {
    await database.end();
    await connection.close();
  }
}

/** @param {import('@temporalio/client').WorkflowHandle} handle */
async function historyCost(handle) {
  const { historyLength, historySize } = await handle.describe();
  const { events = [] } = await handle.fetchHistory();
  const localActivities = (events ?? []).flatMap(({ markerRecordedEventAttributes: marker }) => {
    const data = marker?.details?.data?.payloads?.[0]?.data;
    if (marker?.markerName !== 'core_local_activity' || !data) return [];
    const details = /** @type {unknown} */ (JSON.parse(Buffer.from(data).toString('utf8')));
    return /** @type {{ activity_type: string }} */ (details).activity_type;
  });
  const activities = (events ?? []).flatMap(
    ({ activityTaskScheduledEventAttributes: scheduled }) => scheduled?.activityType?.name ?? [],
  );
  return {
    historyEvents: historyLength,
    historyBytes: historySize ?? 0,
    activities: countOf(activities),
    localActivities: countOf(localActivities),
  };
}

/** @param {string[]} names */
function countOf(names) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/**
 * @param {pg.Client} database
 * @param {string} number
 */
async function rowsOf(database, number) {
  /** @type {Record<string, number>} */
  const rows = {};
  for (const [table, query] of Object.entries(TABLES)) {
    const result = /** @type {pg.QueryResult<{ count: string }>} */ (
      await database.query(query, [number])
    );
    rows[table] = Number(result.rows[0]?.count);
  }
  return rows;
}
