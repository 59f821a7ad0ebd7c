/** A stand-in for a payment provider: checkouts, a pay page, refunds, signed webhooks, and faults on demand. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { pino } from 'pino';
import { Problem, answerNotFound, answerProblem, parseInput } from '../lib/problem.mjs';
import { requiredEnv } from '../lib/required-env.mjs';
import { dataDir } from '../lib/root.mjs';
import { serve } from '../lib/serve.mjs';
import { bearer } from './lib/bearer.mjs';
import { ByOrder, NewCheckout, NewRefund, OfTime, Payer } from './lib/checkout-requests.mjs';
import { firstOf, isOpen, statusOf } from './lib/checkout-status.mjs';
import { createCheckouts } from './lib/checkouts.mjs';
import { cutShort } from './lib/cut-short.mjs';
import { idempotencyKey } from './lib/idempotency-key.mjs';
import { inDisorder } from './lib/in-disorder.mjs';
import { openJournal } from './lib/journal.mjs';
import { mountFaults } from './lib/mount-faults.mjs';
import { Faults } from './lib/payment-faults.mjs';
import { outcomePage, payPage, receiptPage } from './lib/payment-pages.mjs';
import { PaymentRecord } from './lib/payment-records.mjs';
import { misread } from './lib/payment-register.mjs';
import { paymentViews } from './lib/payment-views.mjs';
import { createWebhookSender } from './lib/webhook-sender.mjs';

/** How long a payer waits for the receiver of the webhook. */
const PAYER_WAITS_MS = 5_000;

const port = requiredEnv('PAYMENTS_PORT');
const baseUrl = requiredEnv('PAYMENTS_URL');
const log = pino({ name: 'payments' });

const journal = openJournal(join(dataDir(), 'stand-ins', 'payments.jsonl'), (input) =>
  PaymentRecord.parse(input),
);
const checkouts = createCheckouts(journal);
const secret = requiredEnv('PAYMENTS_WEBHOOK_SECRET');
const app = express();
app.disable('x-powered-by');
const faults = mountFaults(app, Faults);
const { view, eventOf, refundView, lineOf } = paymentViews(baseUrl, faults);
const webhooks = inDisorder(createWebhookSender(journal, faults, secret, log), faults);

app.use(express.json({ limit: '64kb' }));
app.use(async (_request, _response, next) => {
  const { slowMs, down } = faults();
  await sleep(slowMs);
  if (down) throw new Problem(503, 'provider_down', 'The provider does not work');
  next();
});
app.use(cutShort(faults));

app.use(['/checkouts', '/refunds', '/register'], bearer(requiredEnv('PAYMENTS_API_KEY')));
app.post('/checkouts', (request, response) => {
  const asked = parseInput(NewCheckout, request.body);
  response.status(201).json(view(checkouts.open(idempotencyKey(request), asked)));
});
app.get('/checkouts', (request, response) => {
  const { orderId } = parseInput(ByOrder, request.query);
  response.json({ items: checkouts.ofOrder(orderId).map(view) });
});
app.get('/checkouts/:id', (request, response) => {
  response.json(view(checkouts.get(request.params.id)));
});
app.post('/checkouts/:id/refunds', (request, response) => {
  const asked = parseInput(NewRefund, request.body);
  const { id } = request.params;
  const { refunds, denied } = faults();
  if (denied) throw new Problem(409, 'checkout_not_paid', 'Nothing was paid, it now says');
  const refund = checkouts.refund(id, idempotencyKey(request), asked, firstOf(refunds));
  response.status(201).json(refundView(refund));
});
app.post('/checkouts/:id/cancel', (request, response) => {
  response.json(view(checkouts.cancel(request.params.id, faults().deafToCancel)));
});
app.get('/refunds/:id', (request, response) => {
  // what was under way ends as the faults have it now
  checkouts.moveRefunds(faults().refunds);
  response.json(refundView(checkouts.refundOf(request.params.id)));
});
app.get('/register', (request, response) => {
  const { items, next } = checkouts.register(parseInput(OfTime, request.query));
  response.json({ items: misread(items.map(lineOf), faults()), next });
});

app.get('/pay/:id', (request, response) => {
  const checkout = checkouts.get(request.params.id);
  const status = statusOf(checkout, Date.now());
  response.send(isOpen(status) ? payPage(checkout) : outcomePage(status, checkout));
});
app.post('/pay/:id', express.urlencoded({ extended: false }), async (request, response) => {
  const payer = parseInput(Payer, request.body);
  const { checkout, refused } = checkouts.play(request.params.id, payer, faults().wrongAmount);
  if (refused) {
    response.status(409).send(outcomePage(refused, checkout));
    return;
  }
  const { dropWebhook } = faults();
  const notices = dropWebhook ? [] : [webhooks.prepare(checkout.notifyUrl, eventOf(checkout))];
  journal.put(checkout, ...notices);
  await Promise.race([Promise.all(notices.map(webhooks.send)), sleep(PAYER_WAITS_MS)]);
  response.send(outcomePage(checkout.payment, checkout));
});
app.get('/receipts/:id', (request, response) => {
  const checkout = checkouts.get(request.params.id);
  if (checkout.payment !== 'paid') throw new Problem(404, 'no_receipt', 'Nothing was paid');
  response.send(receiptPage(checkout));
});
app.use(answerNotFound, answerProblem);

serve(app, port, log);
