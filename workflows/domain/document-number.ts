import type { ExecutionStep, Procedure } from './regulation.ts';

/** The number of a document: that of its case, with an ordinal where the service issues more than one. */
export function documentNumber(
  caseNumber: string,
  { code }: Pick<ExecutionStep, 'code'>,
  { steps }: Pick<Procedure, 'steps'>,
): string {
  const making = steps.filter(({ document }) => document && document.issued !== false);
  const ordinal = making.findIndex((step) => step.code === code) + 1;
  return making.length > 1 && ordinal > 0 ? `${caseNumber}/${ordinal}` : caseNumber;
}
