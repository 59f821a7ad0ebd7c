import type { CaseFacts } from './case.ts';
import type { Actor } from './people.ts';
import type { Procedure } from './regulation.ts';

/** Who answers for a document of the case: whoever signed last on the way to it, else who approved the application. */
export function signerOf(
  { steps, decision }: Pick<CaseFacts, 'steps' | 'decision'>,
  procedure: Pick<Procedure, 'steps'>,
): Actor | null {
  const signed = procedure.steps.filter(({ signature }) => signature).map(({ code }) => code);
  const last = steps.findLast(({ code, result }) => result === 'success' && signed.includes(code));
  const signer = last?.by ?? (decision?.outcome === 'approved' ? decision.by : null);
  return signer?.role === 'system' ? null : signer;
}
