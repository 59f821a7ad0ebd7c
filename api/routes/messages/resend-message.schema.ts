import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { DeliveryView } from '../../schemas/delivery.ts';
import { ChannelCode } from '../../schemas/message.ts';

export const resendMessageSpec = describeRoute({
  key: 'POST /staff/applications/{id}/messages/{messageId}/resend',
  summary: 'Sends a message once more, by one channel or by all that its person can be reached by',
  body: z.strictObject({ channel: ChannelCode.optional() }),
  answer: {
    status: 202,
    schema: z.object({ deliveries: z.array(DeliveryView) }).meta({ id: 'Resent' }),
  },
});
