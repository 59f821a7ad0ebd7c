import { callCouriers } from './call-couriers.ts';
import type { Starter } from './starter.ts';

export type { Starter, StarterDeps } from './starter.ts';

/** What is begun because of what tellers wrote. */
export const STARTERS: readonly Starter[] = [callCouriers];
