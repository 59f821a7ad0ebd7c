import { isoNow, stage, type CaseFile } from '../case-file.ts';
import type { DocumentRef } from '../domain/case-parts.ts';
import { pinDocuments } from '../pin-documents.ts';
import { expect } from '../expect.ts';
import { until } from '../wait.ts';

/** Result: documents are published, the applicant accepts or disputes, silence counts as acceptance. */
export const deliverResult = stage('result', async (file) => {
  if (file.facts.status === 'EXECUTED') {
    if (file.procedure.result.publish === 'automatic') {
      publishResult(file);
      file.record({ type: 'rendered' });
    } else {
      await expect(file, () => file.facts.status !== 'EXECUTED');
    }
  }
  const isAnswered = () => file.facts.status !== 'SERVICE_RENDERED';
  if (!(await until(file, isAnswered, 'acceptance'))) {
    file.record({ type: 'acceptanceLapsed' });
  }
  return file.facts.status === 'APPEAL_REVIEW' ? 'disputed' : 'completed';
});

/** Pins the documents of the result: those that the steps have made, and `others` that the executor names. */
export function publishResult(
  file: CaseFile,
  others: readonly DocumentRef[] = [],
  instructions: string | null = null,
): void {
  pinDocuments(file, others);
  const made = file.facts.steps.flatMap(({ documentId }) => documentId ?? []);
  file.facts.result = {
    at: isoNow(),
    documentIds: [...new Set([...made, ...others.map(({ id }) => id)])],
    instructions,
  };
}
