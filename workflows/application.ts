import { CaseFile, type Stage } from './case-file.ts';
import { compensate } from './compensate.ts';
import type { CaseEnd, CaseSnapshot } from './domain/case.ts';
import { listen } from './listen.ts';
import { assignExecutor } from './stages/assign-executor.ts';
import { awaitAppeal } from './stages/await-appeal.ts';
import { awaitPayment } from './stages/await-payment.ts';
import { checkCompleteness } from './stages/check-completeness.ts';
import { deliverResult } from './stages/deliver-result.ts';
import { execute } from './stages/execute.ts';
import { registerApplication } from './stages/register-application.ts';
import { review } from './stages/review.ts';
import { verifyApplicant } from './stages/verify-applicant.ts';

/** The order of the regulation. */
const PIPELINE: readonly Stage[] = [
  registerApplication,
  checkCompleteness,
  verifyApplicant,
  awaitPayment,
  assignExecutor,
  review,
  execute,
  deliverResult,
];

/** The life of one application. Each stage is one section of the administrative regulation. */
export async function application(snapshot: CaseSnapshot): Promise<CaseEnd> {
  const file = new CaseFile(snapshot);
  listen(file); // before the first await: a message may arrive with the first task

  for (;;) {
    const end = await file.pipeline.run(() => run(PIPELINE, file));
    if (end === 'returned') continue;
    file.beside(compensate(file, end));
    const outcome = isAppealable(end) ? await awaitAppeal(file) : end;
    if (!outcome) continue;
    file.beside(compensate(file, end));
    file.publish();
    await file.comesToRest();
    return outcome;
  }
}

/** Runs what has not run yet; the first stage that ends the case decides. */
async function run(stages: readonly Stage[], file: CaseFile): Promise<CaseEnd> {
  for (const stage of stages) {
    const end = await file.once(stage);
    if (end) return end;
  }
  return 'completed';
}

function isAppealable(end: CaseEnd): boolean {
  return end === 'rejected' || end === 'refused' || end === 'disputed';
}
