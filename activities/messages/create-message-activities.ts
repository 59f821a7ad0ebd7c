import type { MessageActivities } from '../../workflows/domain/messages/activities.ts';
import type { Deps } from '../deps.ts';
import { withoutPersonalData } from '../without-personal-data.ts';
import { askDelivery } from './ask-delivery.ts';
import { giveUpDelivery } from './give-up-delivery.ts';
import { planDeliveries } from './plan-deliveries.ts';
import { readBounces } from './read-bounces.ts';
import { sendContactCode } from './send-contact-code.ts';
import { sendDelivery } from './send-delivery.ts';

/** What the couriers of messages ask of the world. */
export function createMessageActivities(deps: Deps): MessageActivities {
  return {
    planDeliveries: withoutPersonalData(planDeliveries(deps)),
    sendDelivery: withoutPersonalData(sendDelivery(deps)),
    giveUpDelivery: withoutPersonalData(giveUpDelivery(deps)),
    askDelivery: withoutPersonalData(askDelivery(deps)),
    readBounces: withoutPersonalData(readBounces(deps)),
    sendContactCode: withoutPersonalData(sendContactCode(deps)),
  };
}
