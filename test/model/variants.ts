import type { Form, Regulation } from '../../workflows/domain/regulation.ts';
import type { Answers } from './model-case.ts';

/** A service of the walk: a shipped one, changed, and what the model has to know of its rules. */
export interface Variant {
  service: 'certificate' | 'business-licence';
  change: (regulation: Regulation) => void;
  fee: number | null;
  isRouted: boolean;
  isSpecial: boolean;
}

const INN = '771204831009';
const OTHER_INN = '771204831010';
const FORBIDDEN = 'Для запрещённой цели';

/** The answers by which an application is what its name says. */
export function formOf(service: Variant['service'], answers: Answers): Form {
  const text = { incomplete: 'x', inadmissible: FORBIDDEN, mismatching: INN, good: INN }[answers];
  const inn = answers === 'mismatching' ? OTHER_INN : INN;
  const told = text === INN ? 'Для представления по месту требования' : text;
  return service === 'certificate' ? { inn, purpose: told } : { inn, objectDescription: told };
}

/** Registries are asked for hours, steps have terms, reminders and the chain of escalation are there in each. */
function common(regulation: Regulation): void {
  const { code, steps, terms } = regulation;
  const field = code.startsWith('certificate') ? 'purpose' : 'objectDescription';
  terms.verification = 'PT2H';
  regulation.reminders = [50, 80, 'lastWorkingDay'];
  regulation.escalation = [
    { to: 'head', within: { workingDays: 2 } },
    { to: 'controller', within: { workingDays: 3 } },
    { to: 'higher', within: { workingDays: 5 } },
  ];
  regulation.rejections = [
    {
      code: 'forbidden',
      when: `form.${field} == "${FORBIDDEN}"`,
      message: { ru: 'Такое не выдаётся', en: 'Not issued for this' },
    },
  ];
  for (const step of steps) if (step.role === 'head') step.term = { workingDays: 3 };
}

const LICENCE_FEE = 750_000;
const HALF = 375_000;

/** Shipped regulations that differ in what may happen under them. */
export const VARIANTS: readonly Variant[] = [
  { service: 'certificate', fee: null, isRouted: true, isSpecial: false, change: common },
  {
    service: 'certificate',
    fee: null,
    isRouted: false,
    isSpecial: false,
    change: (regulation) => {
      common(regulation);
      regulation.routing = [{ territories: ['41'], unit: 'mvd-licensing' }];
      regulation.result.publish = 'officer';
    },
  },
  ...(['reject', 'archive', 'suspend'] as const).map((onTimeout): Variant => ({
    service: 'business-licence',
    fee: onTimeout === 'archive' ? HALF : LICENCE_FEE,
    isRouted: onTimeout !== 'suspend',
    isSpecial: onTimeout === 'archive',
    change: (regulation) => {
      common(regulation);
      if (onTimeout === 'suspend') regulation.routing = [];
      if (!regulation.fee) return;
      regulation.fee.onTimeout = onTimeout;
      regulation.fee.lateMoney = onTimeout === 'reject' ? 'revive' : 'refund';
      if (onTimeout !== 'archive') return;
      const ground = { ru: 'Пошлина снижена вдвое', en: 'The fee is halved' };
      regulation.fee.rates = [{ when: 'territory == "77"', amount: HALF, ground }];
    },
  })),
];
