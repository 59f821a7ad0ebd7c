import type { Application } from '../db/schema/applications.ts';
import { updateCase } from '../temporal-config/update-case.ts';
import type { Action } from '../workflows/domain/actions.ts';
import {
  workflowIdOf,
  type Command,
  type CommandName,
  type Commands,
} from '../workflows/messages.ts';
import { callEngine } from './call-engine.ts';
import { actorOf, checkCommand, hasHappened } from './command-checks.ts';
import type { CaseCall } from './call.ts';
import { stableId } from './stable-id.ts';

/**
 * Sends a command to the case's workflow and returns the row as it is afterwards. What the row already rules out is
 * refused at once; the workflow is the judge of the rest. A request whose earlier try got through sends nothing.
 */
export async function sendCommand<Name extends CommandName>(
  call: CaseCall,
  {
    name,
    action,
    body,
    updateId = stableId(call),
  }: { name: Name; action: Action; body: Commands[Name]; updateId?: string },
): Promise<Application> {
  if (hasHappened(call)) return call.row;
  checkCommand(call, action);

  const { deps, row, expectedSeq } = call;
  const key = call.reservation?.key ?? null;
  const command: Command<Name> = { body, actor: actorOf(call), key, expectedSeq };
  const handle = deps.temporal.workflow.getHandle(workflowIdOf(row.number ?? ''));
  return await callEngine(call, name, () => updateCase(handle, name, command, { updateId }));
}
