import { startScans } from './start-scans.ts';
import { startWebhooks } from './start-webhooks.ts';
import type { Starter } from './starter.ts';

export const STARTERS: readonly Starter[] = [startScans, startWebhooks];
