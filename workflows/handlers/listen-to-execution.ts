import { decide } from '../decide.ts';
import { isoNow, type CaseFile, type Origin } from '../case-file.ts';
import { waitingStep } from '../domain/next-step.ts';
import type { Actor } from '../domain/people.ts';
import { commands, type Commands, type Receipt, type Refusal } from '../messages.ts';
import { publishResult } from '../stages/deliver-result.ts';
import { finishStep } from '../stages/execute.ts';
import { on } from './on.ts';

/** The steps that people do, and the result. */
export function listenToExecution(file: CaseFile): void {
  on(file, commands.completeStep, {
    action: 'complete_step',
    refuses: (body, actor) => faultOf(file, body, actor),
    handle: (body, origin) => completeStep(file, body, origin),
  });

  on(file, commands.render, {
    action: 'render',
    handle: ({ documents = [], instructions }, origin) => {
      publishResult(file, documents, instructions ?? null);
      return file.carryOut({ type: 'rendered', comment: instructions ?? null }, origin);
    },
  });
}

function faultOf(file: CaseFile, body: Commands['completeStep'], actor: Actor): Refusal | null {
  const step = waitingStep(file.facts, file.procedure);
  if (step?.code !== body.step) return 'unknown_step';
  if (step.role !== actor.role) return 'step_of_other_role';
  const isExecutor = file.facts.assignment?.executor?.id === actor.id;
  if (step.role === 'officer' && !isExecutor) return 'not_executor';
  return step.signature && body.result === 'success' && !body.signature
    ? 'signature_required'
    : null;
}

function completeStep(
  file: CaseFile,
  { step, result, comment, data, signature, signed }: Commands['completeStep'],
  origin: Origin,
): Promise<Receipt> {
  finishStep(file, step, {
    result,
    at: isoNow(),
    by: origin.actor,
    comment: comment ?? null,
    data: data ?? null,
    signature: signature ?? null,
    signed: signed?.by ?? null,
  });
  const reason = { code: `step_${result}`, text: comment ?? step };
  if (result === 'rejected') decide(file, 'refused', origin, [reason]);
  if (result === 'needs_clarification') file.facts.questions = [reason];
  const type = (
    {
      success: 'stepCompleted',
      rejected: 'stepRejected',
      needs_clarification: 'stepNeedsClarification',
    } as const
  )[result];
  const proof = signed && { signature: signed.by, signed: signed.content, cms: signature ?? null };
  return file.carryOut(
    { type, comment: comment ?? null, data: { step, result, ...proof } },
    origin,
  );
}
