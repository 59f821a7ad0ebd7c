import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Received } from './notice-payment.schema.ts';

export const noteSmsReceiptSpec = describeRoute({
  key: 'POST /webhooks/messages/{provider}',
  summary: 'What Twilio tells of an SMS that it has taken, signed',
  body: z.instanceof(Buffer).meta({ type: 'object', description: 'form fields, see `SmsReceipt`' }),
  bodyKind: 'raw',
  answer: { status: 200, schema: Received },
});

/** A status callback; what it says beside this is of no interest here. */
export const SmsReceipt = z.object({
  MessageSid: z.string().regex(/^(SM|MM)[0-9a-f]{32}$/i),
  MessageStatus: z.string().max(30),
  ErrorCode: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
  ErrorMessage: z.string().max(500).optional(),
});
