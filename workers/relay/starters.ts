import { startWebhooks } from './start-webhooks.ts';
import type { Starter } from './starter.ts';

export const STARTERS: readonly Starter[] = [startWebhooks];
