import { CASE_STATUS } from '../../workflows/search-attributes.ts';
import { eventually } from './eventually.ts';
import type { LiveApi } from './live-api.ts';
import { withTemporal } from './with-temporal.ts';

const PATIENCE_MS = 60_000;

/** Waits until operators find a case by its number in the engine, with this status. */
export async function isSeenInTemporal(api: LiveApi, number: string, status: string) {
  const expected = { workflowId: `application-${number}`, type: 'application', status };
  await eventually(`${number} is ${status} in Temporal`, PATIENCE_MS, async () => {
    const seen = await inTemporal(api, number);
    return JSON.stringify(seen) === JSON.stringify(expected);
  });
}

function inTemporal(api: LiveApi, number: string): Promise<unknown> {
  return withTemporal(api, async ({ workflow }) => {
    const query = `CaseNumber = '${number}'`;
    for await (const { workflowId, type, typedSearchAttributes } of workflow.list({ query })) {
      return { workflowId, type, status: typedSearchAttributes.get(CASE_STATUS) };
    }
    return null;
  });
}
