import type { Application } from '../db/schema/applications.ts';
import { isPossible } from '../workflows/domain/allowed-actions.ts';
import type { Actor } from '../workflows/domain/people.ts';
import { TRANSITIONS } from '../workflows/domain/transitions.ts';
import { type Action, type Party } from '../workflows/domain/actions.ts';
import { AppError } from './app-error.ts';
import { partiesOf } from './parties.ts';
import { actionsOf } from './present-case.ts';
import type { CaseCall, RawCall } from './call.ts';

/** Who acts, as the journal names them. */
export function actorOf({ caller, role }: Pick<RawCall, 'caller' | 'role'>): Actor {
  return { id: caller.id, name: caller.name, role };
}

/** Whether an earlier try of this request has caused its event, and only its answer was not kept. */
export function hasHappened({ reservation }: Pick<RawCall, 'reservation'>): boolean {
  return (reservation?.event ?? null) !== null;
}

/** Refuses what the caller may not do whatever the status, what they saw too long ago, and what the row rules out. */
export function checkCommand(call: CaseCall, action: Action): void {
  const { row, caller, regulation } = call;
  const entitled = partiesTo(action);
  if (!partiesOf(caller, row).some((party) => entitled.includes(party))) {
    throw new AppError(entitled.includes('executor') ? 'not_executor' : 'forbidden');
  }
  checkVersion(call);
  if (!row.facts || !isPossible(action, row.facts, regulation)) throw notAllowed(call, row);
}

/** Refuses an edit of a version that is no longer the newest. */
export function checkVersion({ expectedSeq, row }: CaseCall): void {
  if (expectedSeq !== null && expectedSeq !== row.version) throw new AppError('stale');
}

/** The 409 that tells where the case stands and what the caller may do instead. */
export function notAllowed({ caller, regulation }: CaseCall, row: Application): AppError {
  return new AppError('not_allowed_in_status', {
    status: row.status,
    allowedActions: actionsOf(row, regulation, caller),
  });
}

function partiesTo(action: Action): readonly Party[] {
  return TRANSITIONS.flatMap((edge) => ('action' in edge && edge.action === action ? edge.by : []));
}
