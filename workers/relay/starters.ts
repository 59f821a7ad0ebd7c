import type { Starter } from './starter.ts';
import { startScans } from './start-scans.ts';

export type { Starter, StarterDeps } from './starter.ts';

export const STARTERS: readonly Starter[] = [startScans];
