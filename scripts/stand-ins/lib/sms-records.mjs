import { z } from 'zod';

/** A message as the provider holds it; `status` is Twilio's. */
export const Sms = z.object({
  id: z.string(),
  accountSid: z.string(),
  to: z.string(),
  from: z.string(),
  body: z.string(),
  segments: z.int(),
  status: z.enum(['queued', 'sent', 'delivered', 'undelivered']),
  errorCode: z.int().nullable(),
  statusCallback: z.string(),
  createdAt: z.string(),
});

/** @typedef {z.infer<typeof Sms>} Sms */

/** What a client asks for; what it says beside this has no meaning here. */
export const NewSms = z.object({
  To: z.string().min(1),
  From: z.string().optional(),
  MessagingServiceSid: z.string().optional(),
  Body: z.string().min(1).max(1600),
  StatusCallback: z.string().default(''),
});

/** @param {string} body */
export function segmentsOf(body) {
  const [alone, part] = /^[\n\x20-\x7e]*$/.test(body) ? [160, 153] : [70, 67];
  return body.length <= alone ? 1 : Math.ceil(body.length / part);
}

/**
 * The message as Twilio's API shows it.
 * @param {Sms} sms
 */
export function resourceOf({
  id,
  accountSid,
  to,
  from,
  body,
  segments,
  status,
  errorCode,
  createdAt,
}) {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${id}`;
  const date = new Date(createdAt).toUTCString();
  return {
    ...{ sid: id, account_sid: accountSid, to, from, body, status },
    api_version: '2010-04-01',
    date_created: date,
    date_updated: date,
    date_sent: status === 'queued' ? null : date,
    direction: 'outbound-api',
    error_code: errorCode,
    error_message: null,
    messaging_service_sid: null,
    num_media: '0',
    num_segments: String(segments),
    price: null,
    price_unit: 'USD',
    subresource_uris: { media: `${uri}/Media.json` },
    uri: `${uri}.json`,
  };
}
