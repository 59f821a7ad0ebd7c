import { Readable } from 'node:stream';
import { stepContent } from '../../../workflows/domain/step-content.ts';
import type { Commands } from '../../../workflows/messages.ts';
import { AppError } from '../../app-error.ts';
import type { CaseCall } from '../../call.ts';
import { checkSignature } from '../../check-signature.ts';
import { checkCommand, hasHappened } from '../../command-checks.ts';
import { commandRoute } from '../../command-route.ts';
import { completeStepSpec } from './complete-step.schema.ts';

export const completeStep = commandRoute(
  completeStepSpec,
  'completeStep',
  'complete_step',
  async (call): Promise<Commands['completeStep']> => {
    const { body, params } = call;
    const { signature, ...report } = { ...body, step: params.step ?? '' };
    if (signature === undefined || hasHappened(call)) return report;
    checkTurn(call, report.step);
    const content = stepContent(call.row.number ?? '', factsOf(call), report);
    const source = { open: async () => Readable.from([Buffer.from(content)]) };
    const { facts, cms } = await checkSignature(call, call.row, { signature, content: source });
    const proof = { signature: cms.toString('base64'), signed: { by: facts, content } };
    return { ...report, ...proof };
  },
);

/** Whoever signs a step that is not theirs is told that, not what is wrong with the signature. */
function checkTurn(call: CaseCall, code: string): void {
  checkCommand(call, 'complete_step');
  const step = call.regulation.steps.find((one) => one.code === code);
  if (!step) throw new AppError('unknown_step');
  if (step.role !== call.role) throw new AppError('step_of_other_role');
}

function factsOf({ row }: CaseCall) {
  return row.facts ?? { documents: [] };
}
