import { ApplicationFailure } from '@temporalio/common';
import type { ActivitySettings } from '../settings.ts';
import { PROVIDERS, type PaymentProvider, type ProviderName } from './provider.ts';
import { standInProvider } from './stand-in.ts';
import { stripeProvider } from './stripe.ts';

/** The providers of this installation: the one that payers are sent to, and those that earlier payments were made by. */
export interface Providers {
  readonly chosen: PaymentProvider;
  readonly all: readonly PaymentProvider[];
  /** Throws what is tried again where a payment's provider is not configured any more: somebody may do it. */
  of(name: string): PaymentProvider;
}

/** What the settings name. */
export function providersOf(settings: ActivitySettings): Providers {
  const make: Record<ProviderName, () => PaymentProvider | null> = {
    'stand-in': () => standInProvider(settings),
    stripe: () => stripeProvider(settings),
  };
  const all = PROVIDERS.flatMap((name) => make[name]() ?? []);
  const of = (name: string): PaymentProvider => {
    const found = all.find((one) => one.name === name);
    if (found) return found;
    const message = `The payment provider ${name} is not configured`;
    throw ApplicationFailure.retryable(message, 'PaymentProviderUnavailable');
  };
  return { all, of, chosen: of(settings.PAYMENTS_PROVIDER) };
}
