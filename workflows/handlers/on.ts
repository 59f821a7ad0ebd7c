import type { UpdateDefinition } from '@temporalio/common';
import { ApplicationFailure, setHandler } from '@temporalio/workflow';
import type { CaseFile, Origin } from '../case-file.ts';
import { isPossible } from '../domain/allowed-actions.ts';
import type { Actor } from '../domain/people.ts';
import type { CaseFacts } from '../domain/case.ts';
import { edgeOf } from '../domain/edges.ts';
import { type Action, type Party } from '../domain/actions.ts';
import type { Envelope, Receipt, Refusal } from '../messages.ts';

interface Handler<Body> {
  /** The action of the table of transitions; commands of the system itself have none. */
  action?: Action;
  /** What else may stand against it. */
  refuses?: (body: Body, actor: Actor) => Refusal | null | undefined;
  handle: (body: Body, origin: Origin) => Promise<Receipt>;
}

/**
 * Listens to one command. It is judged before anything enters the history, and again when it runs, since another
 * message of the same task may have come first.
 */
export function on<Body>(
  file: CaseFile,
  definition: UpdateDefinition<Receipt, [Envelope<Body>]>,
  { action, refuses, handle }: Handler<Body>,
): void {
  const judge = ({ body, actor, expectedSeq }: Envelope<Body>) => {
    if (file.isFull) refuse('busy', file);
    if (expectedSeq !== null && expectedSeq !== file.snapshot.seq) refuse('stale', file);
    if (action) {
      if (!isPossible(action, file.facts, file.procedure)) refuse('not_allowed_in_status', file);
      const by = edgeOf(file.facts.status, action)?.by ?? [];
      if (!by.some((party) => is(party, actor, file.facts))) refuse('not_executor', file);
    }
    const refusal = refuses?.(body, actor);
    if (refusal) refuse(refusal, file);
  };

  const handler = async (command: Envelope<Body>) => {
    file.countCommand();
    judge(command);
    const receipt = await handle(command.body, { actor: command.actor, key: command.key });
    file.publishIfAsleep();
    return receipt;
  };
  setHandler(definition, handler, { validator: judge });
}

/** Refuses a command: its caller gets the code, the case goes on as if nothing had been asked. */
export function refuse(refusal: Refusal, file: CaseFile): never {
  throw ApplicationFailure.create({
    type: refusal,
    message: `Refused: ${refusal} in ${file.facts.status}`,
    nonRetryable: true,
  });
}

/** Membership of agency and unit is the API's to judge, by its table of access; the executor is the case's own fact. */
function is(party: Party, { id, role }: Actor, { assignment }: CaseFacts): boolean {
  switch (party) {
    case 'applicant':
      return role === 'applicant' || role === 'system';
    case 'executor':
      return assignment?.executor?.id === id;
    default:
      return role === party;
  }
}
