import type { RegulationVersion } from '../db/schema/index.ts';
import { sha256 } from '../db/sha256.ts';
import { REHEARSAL_QUEUE } from '../temporal-config/names.ts';
import { canonicalJson } from '../workflows/domain/canonical-json.ts';
import type { RehearsalOrder } from '../workflows/domain/rehearsal-report.ts';
import { rehearsalIdOf, REHEARSAL_TYPE } from '../workflows/messages.ts';
import type { RawCall } from './call.ts';
import { ENGINE_WAITS_MS } from './call-engine.ts';

/** Longer than its worker may be away: a designer asks again, and finds it if it goes on. */
const LIMIT = '1 hour';

type Rehearse = (order: RehearsalOrder) => Promise<unknown>;

/** Has rehearsals played; the same ones under the same edition, while they go on, are the same simulation. Its id. */
export async function orderSimulation(
  { deps: { temporal } }: Pick<RawCall, 'deps'>,
  { code, version, bodyHash }: RegulationVersion,
  order: Pick<RehearsalOrder, 'scenarios' | 'keptFor'>,
): Promise<string> {
  const id = sha256(canonicalJson([bodyHash, order])).slice(0, 32);
  await temporal.withDeadline(Date.now() + ENGINE_WAITS_MS, () =>
    temporal.workflow.start<Rehearse>(REHEARSAL_TYPE, {
      workflowId: rehearsalIdOf(code, version, id),
      taskQueue: REHEARSAL_QUEUE,
      args: [{ code, version, ...order }],
      workflowExecutionTimeout: LIMIT,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: `${code} v${version.toString()}`,
    }),
  );
  return id;
}
