import { database, registers } from '../activities.ts';
import { isoNow, stage, type CaseFile } from '../case-file.ts';
import { caseValue } from '../domain/case-value.ts';
import { fillTemplate } from '../domain/fill-template.ts';
import { nextStep } from '../domain/next-step.ts';
import { SYSTEM } from '../domain/people.ts';
import { type StepState } from '../domain/case-parts.ts';
import type { ExecutionStep } from '../domain/regulation.ts';
import { signerOf } from '../domain/signer-of.ts';
import { attend, expect } from '../expect.ts';
import { confirmSlot } from '../hold-slot.ts';
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
  return expect(file, isOver, ['step', 'term']);
}

/** What a step of the system leaves behind. */
type StepOutcome = Pick<StepState, 'documentId' | 'record'>;

async function runStep(file: CaseFile, step: ExecutionStep): Promise<void> {
  const at = isoNow();
  if (step.confirmsSlot && !(await confirmSlot(file))) {
    file.facts.questions = [{ code: 'slot_taken', text: '' }];
    finishStep(file, step.code, { result: 'needs_clarification', at, by: SYSTEM });
    file.record({ type: 'stepNeedsClarification', data: { step: step.code } });
    return;
  }
  const outcome: StepOutcome = {
    documentId: step.document ? await makeDocument(file, step, at) : null,
    record: step.register ? await writeRecord(file, step.code, step.register) : null,
  };
  finishStep(file, step.code, { result: 'success', at, by: SYSTEM, ...outcome });
  file.record({ type: 'stepCompleted', data: { step: step.code, ...outcome } });
}

async function makeDocument(file: CaseFile, step: ExecutionStep, at: string): Promise<string> {
  const { snapshot, procedure } = file;
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
      signer: signerOf(file.facts, procedure),
      agency: file.facts.assignment?.agency ?? null,
    }),
  );
  pinDocuments(file, [document]);
  return document.id;
}

async function writeRecord(
  file: CaseFile,
  step: string,
  { registry, record: lines }: NonNullable<ExecutionStep['register']>,
): Promise<string> {
  const { number, applicant, records } = file.snapshot;
  const { form } = file.facts;
  const key = `${number}-${step}`;
  const record = Object.fromEntries(
    Object.entries(lines).map(([field, line]) => [
      field,
      fillTemplate(line, (name) => {
        const value = name === 'number' ? number : caseValue(name, { applicant, form });
        return typeof value === 'object' ? undefined : value?.toString();
      }),
    ]),
  );
  if (!records.some((one) => one.key === key)) records.push({ registry, key });
  const { reference } = await attend(file, () => registers.writeRecord({ registry, key, record }));
  return reference;
}

/** Notes the outcome of a step among the facts of the case. */
export function finishStep(file: CaseFile, code: string, outcome: Partial<StepState>): void {
  file.facts.steps = file.facts.steps.map((state) => {
    return state.code === code ? { ...state, ...outcome } : state;
  });
}
