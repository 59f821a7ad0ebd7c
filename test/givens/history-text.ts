import type { WorkflowHandle } from '@temporalio/client';

/** All that the engine keeps of a workflow, payloads decoded, as one text to search in. */
export async function historyText(handle: WorkflowHandle): Promise<string> {
  return textsIn(await handle.fetchHistory()).join('\n');
}

function textsIn(value: unknown): string[] {
  if (value instanceof Uint8Array) return [Buffer.from(value).toString()];
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
