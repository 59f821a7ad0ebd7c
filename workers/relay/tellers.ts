import { tellPeople } from '../../db/queries/tell-people.ts';
import type { Teller } from '../../db/queries/take-from-outbox.ts';
import { tellWebhooks } from '../../db/queries/tell-webhooks.ts';

/** Who hears of an event, each in the transaction that takes it from the outbox. */
export const TELLERS: readonly Teller[] = [tellPeople, tellWebhooks];
