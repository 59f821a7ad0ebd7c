import { database } from '../activities.ts';
import { isoNow, stage, type CaseFile } from '../case-file.ts';
import { nextStep } from '../domain/allowed-actions.ts';
import { SYSTEM } from '../domain/people.ts';
import { type StepState } from '../domain/case-parts.ts';
import type { ExecutionStep } from '../domain/regulation.ts';
import { pinDocuments } from '../pin-documents.ts';
import { awaitApplicant } from './await-applicant.ts';

/** Execution: the steps of the regulation in their order; automatic ones run by themselves. */
export const execute = stage('execution', async (file) => {
  for (;;) {
    switch (file.facts.status) {
      case 'APPROVED': {
        const step = nextStep(file.facts, file.procedure);
        if (!step) {
          file.record({ type: 'executed' });
          return undefined;
        }
        await work(file, step);
        break;
      }
      case 'REFUSED':
        return 'refused';
      case 'REJECTED':
        return 'rejected';
      case 'ASSIGNED':
        file.record({ type: 'executionResumed' });
        break;
      default: {
        const end = await awaitApplicant(file, 'executionResumed');
        if (end) return end;
      }
    }
  }
});

async function work(file: CaseFile, step: ExecutionStep): Promise<void> {
  if (step.automatic) return runStep(file, step);
  const isOver = () => {
    return file.facts.status !== 'APPROVED' || nextStep(file.facts, file.procedure) !== step;
  };
  return file.expect(isOver);
}

async function runStep(file: CaseFile, step: ExecutionStep): Promise<void> {
  const { snapshot, procedure } = file;
  const at = isoNow();
  const document = await file.inTurn(() =>
    database.makeDocument({
      caseId: snapshot.id,
      caseNumber: snapshot.number,
      serviceCode: procedure.code,
      serviceVersion: procedure.version,
      applicant: snapshot.applicant,
      form: file.facts.form,
      step,
      at,
      zone: procedure.zone,
    }),
  );
  const { id: documentId } = document;
  pinDocuments(file, [document]);
  finishStep(file, step.code, { result: 'success', at, by: SYSTEM, documentId });
  file.record({ type: 'stepCompleted', data: { step: step.code, documentId } });
}

/** Notes the outcome of a step among the facts of the case. */
export function finishStep(file: CaseFile, code: string, outcome: Partial<StepState>): void {
  file.facts.steps = file.facts.steps.map((state) => {
    return state.code === code ? { ...state, ...outcome } : state;
  });
}
