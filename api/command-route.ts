import type { Action } from '../workflows/domain/actions.ts';
import type { CommandName, Commands } from '../workflows/messages.ts';
import { caseReply } from './case-reply.ts';
import type { CaseCall, Route, RouteSpec } from './call.ts';
import { caseRoute } from './route.ts';
import { sendCommand } from './send-command.ts';

/** A route that is one command and answers with the case. `bodyOf` makes the command's body of the request. */
export function commandRoute<Name extends CommandName, Body>(
  spec: RouteSpec<Body>,
  name: Name,
  action: Action,
  bodyOf: (call: CaseCall<Body>) => Commands[Name] | Promise<Commands[Name]>,
): Route {
  return caseRoute(spec, async (call) =>
    caseReply(call, await sendCommand(call, { name, action, body: await bodyOf(call) })),
  );
}
