import { isoNow, stage, type CaseFile } from '../case-file.ts';

/** Result: documents are published, the applicant accepts or disputes, silence counts as acceptance. */
export const deliverResult = stage('result', async (file) => {
  if (file.facts.status === 'EXECUTED') {
    if (file.procedure.result.publish === 'automatic') {
      publishResult(file);
      file.record({ type: 'rendered' });
    } else {
      await file.expect(() => file.facts.status !== 'EXECUTED');
    }
  }
  const isAnswered = () => file.facts.status !== 'SERVICE_RENDERED';
  if (!(await file.until(isAnswered, 'acceptance'))) {
    file.record({ type: 'acceptanceLapsed' });
  }
  return file.facts.status === 'APPEAL_REVIEW' ? 'disputed' : 'completed';
});

/** Names the documents of the result: those that the steps have made, and `others` of the case. */
export function publishResult(
  file: CaseFile,
  others: readonly string[] = [],
  instructions: string | null = null,
): void {
  const made = file.facts.steps.flatMap(({ documentId }) => documentId ?? []);
  file.facts.result = {
    at: isoNow(),
    documentIds: [...new Set([...made, ...others])],
    instructions,
  };
}
