import { randomUUID } from 'node:crypto';
import { caseRoute } from '../../route.ts';
import { sendCommand } from '../../send-command.ts';
import { stableId } from '../../stable-id.ts';
import { startPaymentSpec } from './start-payment.schema.ts';

export const startPayment = caseRoute(startPaymentSpec, async (call) => {
  const paymentId = stableId(call);
  const body = { paymentId, method: call.body.method };
  // The engine would repeat for ever that the provider was away; the workflow knows a payment by its own id.
  const updateId = randomUUID();
  const { facts } = await sendCommand(call, { name: 'pay', action: 'pay', body, updateId });

  const attempt = facts?.payment?.attempts.find(({ id }) => id === paymentId);
  if (!facts?.payment || !attempt) throw new Error('A payment was begun and is not on file');
  const { amount, currency } = facts.payment;
  const { id, payUrl, expiresAt } = attempt;
  return { body: { id, amount, currency, payUrl, expiresAt } };
});
