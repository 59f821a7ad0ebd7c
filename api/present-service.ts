import type { Regulation } from '../workflows/domain/regulation.ts';
import type { Language } from '../workflows/domain/texts.ts';
import type { Deps } from './deps.ts';
import type { ServiceView, Unavailable } from './schemas/service.ts';

/** Whether people may find and choose the service on this installation. */
export function isListed(
  { listed }: Regulation,
  { listsTrials }: Pick<Deps, 'listsTrials'>,
): boolean {
  return listed === 'always' || listsTrials;
}

/** The service in the words of the contract, in one language; what rules decide is told by its ground. */
export function presentService(
  regulation: Regulation,
  language: Language,
  unavailable: Unavailable | null = null,
): ServiceView {
  const { code, version, agency, title, form, documents, fee, steps, examples } = regulation;
  const { validity, zone, calendar, charges } = regulation;
  return {
    ...{ code, version, agency, form, examples, validity, zone, calendar, unavailable },
    title: title[language],
    documents: documents.map(({ when, ...rule }) => {
      return { ...rule, title: rule.title[language], conditional: when !== undefined };
    }),
    fee: fee && {
      amount: fee.amount,
      currency: fee.currency,
      purpose: fee.purpose[language],
      methods: fee.methods,
      rates: fee.rates.map(({ amount, ground }) => ({ amount, ground: ground[language] })),
      exemptions: fee.exemptions.map((one) => ({ code: one.code, ground: one.ground[language] })),
    },
    charges: charges.map((charge) => {
      return { code: charge.code, title: charge.title[language], ground: charge.ground[language] };
    }),
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
