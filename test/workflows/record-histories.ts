import { test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { findRefund, requestRefund } from '../../db/queries/keep-refund.ts';
import { RECONCILIATION_TYPE, REFUND_TYPE } from '../../workflows/messages.ts';
import { isAppealed, isRefused, verdict } from '../givens/appeal.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { realEngine } from '../givens/engines.ts';
import { eventually } from '../givens/eventually.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { Payer } from '../givens/payer.ts';
import { TASK_QUEUE } from '../givens/run-worker.ts';
import { step } from '../givens/step.ts';
import { writeHistory } from './histories.ts';

/**
 * Not a test: takes cases through the real server and keeps their histories for replay.test.ts. Record again only what a
 * released version could not have left behind; a history that has been released stays as it is.
 */
const world = givenCaseWorld(() => realEngine());

const PATIENCE_MS = 90_000;
const QUESTIONS = [{ code: 'purpose', text: 'Для какого учреждения?' }];
const REMARKS = [{ path: 'form.purpose', text: 'Укажите учреждение' }];

/** Takes a case to its end and keeps its history under a name. */
function record(name: string, take: () => Promise<FiledCase>): void {
  test(name, async () => {
    const filed = await take();
    await filed.ends();
    await writeHistory(name, await filed.handle.fetchHistory());
  });
}

record('certificate-to-auto-close', async () => {
  const filed = await world.file('certificate', {
    change: ({ windows }) => {
      windows.acceptance = 'PT2S';
    },
  });
  const executor = await filed.isClaimed();
  await filed.does(executor, 'approve', {});
  return filed;
});

record('licence-in-full', async () => {
  const filed = await world.file('business-licence');
  await filed.isPaid();
  const executor = await filed.isClaimed();
  await filed.does('head.mvd', 'extend', { term: { workingDays: 5 }, reason: 'Запрос в архив' });
  await filed.does(executor, 'approve', {});
  await filed.does(executor, 'completeStep', step('legal-review', { signature: 'ЭП' }));
  await filed.does('head.mvd', 'completeStep', step('technical-review', { signature: 'ЭП' }));
  await filed.records('stepCompleted', 3);
  await filed.does(executor, 'completeStep', step('register-entry'));
  await filed.reaches('EXECUTED');
  await filed.does(executor, 'render', { instructions: 'В окне № 4' });
  await filed.does('ivanova', 'confirm', {});
  return filed;
});

record('refusal-appealed-and-granted', async () => {
  const filed = await world.file('certificate');
  await isRefused(filed);
  const number = await isAppealed(filed);
  await filed.does('head.mvd', 'expedite', { number, reason: 'Болезнь заявителя' });
  await filed.does('head.mvd', 'decide', verdict(number, 'granted'));
  await filed.reaches('SERVICE_RENDERED');
  await filed.does('ivanova', 'confirm', {});
  return filed;
});

record('rejection-upheld-twice', async () => {
  const filed = await world.file('certificate', { form: { inn: '771204831010' } });
  await filed.reaches('REJECTED');
  await filed.does('head.mvd', 'decide', verdict(await isAppealed(filed), 'denied'));
  const second = await isAppealed(filed, ['new-document']);
  await filed.does('dispatcher.mvd', 'decide', verdict(second, 'denied'));
  return filed;
});

record('incomplete-clarified-and-reworked', async () => {
  const filed = await world.file('certificate', { form: { purpose: 'x' } });
  await filed.reaches('INCOMPLETE');
  await filed.does('ivanova', 'resubmit', { form: { purpose: 'Для банка' }, documents: [] });
  const executor = await filed.isClaimed();
  await filed.does(executor, 'clarify', { questions: QUESTIONS });
  const answers = [{ code: 'purpose', text: 'Для банка' }];
  await filed.does('ivanova', 'resubmit', { answers, documents: [] });
  await filed.records('reviewResumed');
  await filed.does(executor, 'rework', { remarks: REMARKS });
  const form = { purpose: 'Для Сбербанка', fullName: 'Иванова Мария Петровна' };
  await filed.does('ivanova', 'resubmit', { form, documents: [] });
  await filed.records('reviewResumed', 2);
  await filed.does('head.mvd', 'return', { stage: 'verification', reason: 'Сверить ещё раз' });
  await filed.records('assigned', 2);
  await filed.isClaimed();
  await filed.does(executor, 'approve', {});
  await filed.reaches('SERVICE_RENDERED');
  await filed.does('ivanova', 'dispute', { reason: 'Ошибка в фамилии' });
  await filed.does('head.mvd', 'decide', verdict(await filed.openAppeal(), 'granted'));
  await filed.reaches('SERVICE_RENDERED');
  await filed.does('ivanova', 'confirm', {});
  return filed;
});

record('payment-window-lapses', () =>
  world.file('business-licence', {
    change: ({ windows }) => {
      windows.payment = 'PT2S';
      windows.appeal = 'PT2S';
    },
  }),
);

record('withdrawn-under-review', async () => {
  const filed = await world.file('certificate');
  await filed.isClaimed();
  await filed.does('ivanova', 'withdraw', { reason: 'Справка больше не нужна' });
  return filed;
});

record('queued-handed-over-and-overdue', async () => {
  const filed = await world.file('certificate', {
    change: (regulation) => {
      regulation.routing = [];
      regulation.terms.whole = 'PT1S';
    },
  });
  await filed.records('termBreached');
  await filed.does('dispatcher.mvd', 'handover', {
    agency: 'soc',
    unit: 'soc-benefits',
    reason: 'Не наш вопрос',
  });
  await filed.does('officer.soc', 'claim', {});
  await filed.does('head.soc', 'annul', { reason: 'Подано не тем лицом' });
  return filed;
});

/** A licence whose fee was paid, and who paid it by what. */
async function isPaidFor() {
  await world.provider.misbehave({ dropWebhook: true, refunds: 'pending' });
  const filed = await world.file('business-licence');
  await filed.reaches('AWAITING_PAYMENT');
  const payer = new Payer(world, filed);
  const attempt = await payer.begins();
  await payer.pays(attempt);
  await filed.reaches('ASSIGNED');
  return attempt;
}

/** Takes another workflow to its end and keeps its history under a name. */
async function keep(name: string, type: string, args: unknown[], meanwhile: () => Promise<void>) {
  const { workflow } = world.env.client;
  const handle = await workflow.start(type, { workflowId: name, taskQueue: TASK_QUEUE, args });
  await meanwhile();
  await handle.result();
  await writeHistory(name, await handle.fetchHistory());
}

test('refund-under-way-for-a-minute', async () => {
  const { id: paymentId } = await isPaidFor();
  const refund = await requestRefund(world.db, {
    ...{ id: randomUUID(), paymentId, amount: 100, comment: 'Ошибка' },
    requestedBy: { id: 'head.mvd', name: 'Глава', role: 'head' },
  });
  if (typeof refund === 'string') throw new Error(refund);
  const order = { refundId: refund.id, paymentId, amount: refund.amount };
  await keep('refund-under-way-for-a-minute', REFUND_TYPE, [order], async () => {
    await eventually('a refund that is under way', PATIENCE_MS, async () => {
      return (await findRefund(world.db, refund.id))?.state === 'pending';
    });
    await world.provider.misbehave({ dropWebhook: true });
  });
});

test('books-that-differ', async () => {
  await isPaidFor();
  await world.provider.misbehave({ register: { surplus: 100, extra: true } });
  const lastDay = new Date().toISOString().slice(0, 10);
  const span = { agency: 'mvd', zone: 'UTC', lastDay };
  await keep('books-that-differ', RECONCILIATION_TYPE, [span], () => Promise.resolve());
});
