import type { Regulation } from '../workflows/domain/regulation.ts';
import type { Language } from '../workflows/domain/texts.ts';
import type { Deps } from './deps.ts';
import type { ServiceView } from './schemas/service.ts';

/** Whether people may find and choose the service on this installation. */
export function isListed(
  { listed }: Regulation,
  { listsTrials }: Pick<Deps, 'listsTrials'>,
): boolean {
  return listed === 'always' || listsTrials;
}

/** The service in the words of the contract, in one language. */
export function presentService(regulation: Regulation, language: Language): ServiceView {
  const { code, version, agency, title, form, documents, fee, steps, examples } = regulation;
  return {
    ...{ code, version, agency, form, examples },
    title: title[language],
    documents: documents.map((rule) => ({ ...rule, title: rule.title[language] })),
    fee: fee && {
      amount: fee.amount,
      currency: fee.currency,
      purpose: fee.purpose[language],
      methods: fee.methods,
    },
    terms: { ...regulation.terms },
    windows: { ...regulation.windows },
    steps: steps.map((step) => ({
      code: step.code,
      title: step.title[language],
      role: step.role,
      automatic: step.automatic,
      signature: step.signature,
    })),
  };
}
