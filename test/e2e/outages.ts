import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { checkJournal } from '../../scripts/lib/demo/check-journal.mjs';
import { TOLD, type Telling } from '../../workflows/domain/messages/told.ts';
import { eventually } from '../givens/eventually.ts';
import type { LiveApi } from '../givens/live-api.ts';
import { CERTIFICATE, LICENCE, LiveCase, TRIAL } from '../givens/live-case.ts';
import { LiveStandIns } from '../givens/live-stand-ins.ts';
import type { PartName } from '../givens/running-reglament.ts';

const BACK_MS = 60_000;
const QUESTIONS = { questions: [{ code: 'copies', text: 'Сколько экземпляров нужно?' }] };
const ANSWERS = { answers: [{ code: 'copies', text: 'Один' }] };

/** Parts die one after another while cases are on their way; nothing is lost, nothing happens twice. */
export function outages(api: LiveApi): void {
  const { reglament } = api;
  const standIns = new LiveStandIns(api);
  let reviewed: LiveCase;
  let executor: string;
  let unverified: LiveCase;
  let unpaid: LiveCase;
  let payable: LiveCase;
  let told: LiveCase;

  beforeAll(async () => {
    reviewed = await LiveCase.filed(api, 'ivanova', CERTIFICATE, 'ASSIGNED');
    executor = await reviewed.executor();
    await reviewed.work(executor, 'claim');
    payable = await LiveCase.filed(api, 'ivanova', LICENCE, 'AWAITING_PAYMENT');
    await standIns.registries('down');
    unverified = await LiveCase.filed(api, 'petrov', CERTIFICATE, 'ACCEPTED');
  });
  afterAll(() => standIns.registries('normal'));

  /** Kills a part, goes on working at once, then waits until the supervisor has brought the part back. */
  async function whileItIsGone(part: PartName, work: () => Promise<unknown>): Promise<void> {
    const pid = reglament.pidOf(part);
    if (pid === undefined) throw new Error(`${part} does not run`);
    process.kill(pid, 'SIGKILL');
    await work();
    await eventually(`${part} is back`, BACK_MS, async () => {
      return reglament.pidOf(part) !== pid && (await reglament.isReady());
    });
  }

  test('a worker that dies: the question is asked once', async () => {
    await whileItIsGone('worker', () => reviewed.work(executor, 'clarify', QUESTIONS));
    expect((await reviewed.view()).status).toBe('CLARIFICATION_REQUIRED');
  });

  test('an API that dies: the answer comes once', async () => {
    await whileItIsGone('api', () => reviewed.apply('resubmit', ANSWERS));
    await reviewed.until('UNDER_REVIEW');
  });

  test('the registry comes back, and an engine that dies forgets no case that waits for it', async () => {
    await standIns.registries('normal');
    unpaid = await LiveCase.filed(api, 'petrov', TRIAL, 'AWAITING_PAYMENT');
    await whileItIsGone('temporal', () => reviewed.work(executor, 'clarify', QUESTIONS));
    expect((await reviewed.view()).status).toBe('CLARIFICATION_REQUIRED');
  });

  test('a database that dies: the payment counts once', async () => {
    const attempt = await payable.startPayment();
    await whileItIsGone('postgres', async () => {
      await standIns.pay(attempt);
      await reviewed.apply('resubmit', ANSWERS);
    });
    await payable.until('ASSIGNED');
    await reviewed.until('UNDER_REVIEW');
  });

  test('a relay that dies while it has much to tell begins where it was', async () => {
    await whileItIsGone('relay', async () => {
      told = await LiveCase.filed(api, 'petrov', CERTIFICATE, 'ASSIGNED');
    });
    await whileItIsGone('relay', () => told.apply('withdraw', { reason: 'Не нужно' }));
  });

  test('without a worker a command is told to come again, and then succeeds once', async () => {
    const worker = reglament.pidOf('worker');
    if (worker === undefined) throw new Error('No worker runs');
    const sent = { body: { comment: 'Согласовано' }, headers: { 'Idempotency-Key': randomUUID() } };
    const target = `/staff${reviewed.path}/approve`;
    process.kill(worker, 'SIGSTOP'); // a dead one would be back before the API has lost its patience
    try {
      const refused = await api.send(executor, 'POST', target, sent);
      expect([refused.status, refused.code]).toEqual([503, 'engine_unavailable']);
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    } finally {
      process.kill(worker, 'SIGCONT');
    }
    await api.insist(z.object({}), executor, 'POST', target, sent);
    await reviewed.until('SERVICE_RENDERED');
    await reviewed.apply('confirm');
  });

  test('each case has ended as it should, with every event once and in order', async () => {
    const lapsed = await unpaid.untilItShows(
      'its windows are over',
      ({ allowedActions, status }) => {
        return status === 'REJECTED' && !allowedActions.includes('appeal');
      },
    );
    const reason = { code: 'fee_not_paid', text: 'Пошлина не уплачена в срок' };
    expect(lapsed.decision?.reasons).toEqual([reason]);
    await unverified.until('ASSIGNED');
    await unverified.apply('withdraw', { reason: 'Не нужно' });
    await payable.apply('withdraw', { reason: 'Не нужно' });

    const clarification = ['clarificationRequested', 'resubmitted', 'reviewResumed'];
    const filed = ['drafted', 'accepted', 'verified'];
    const paying = ['paymentRequested', 'paymentStarted', 'paymentConfirmed'];
    const expected: [LiveCase, string[]][] = [
      [
        reviewed,
        [
          ...filed,
          ...['assigned', 'claimed', ...clarification, ...clarification],
          ...['approved', 'stepCompleted', 'executed', 'rendered', 'confirmed'],
        ],
      ],
      [unverified, [...filed, 'assigned', 'withdrawn']],
      [unpaid, [...filed, 'paymentRequested', 'paymentLapsed', 'appealLapsed']],
      [payable, [...filed, ...paying, 'assigned', 'withdrawn']],
      [told, [...filed, 'assigned', 'withdrawn']],
    ];
    for (const [one, events] of expected) {
      const journal = await one.journal();
      expect(journal.map(({ type }) => type)).toEqual(events);
      expect(checkJournal(journal, await one.view())).toEqual([]);
    }
  });
  test('whatever died meanwhile, each applicant was told of each of these events once', async () => {
    for (const one of [reviewed, unverified, unpaid, payable, told]) {
      const toBeTold = (await one.journal()).filter(({ type }) => concernsApplicant(type));
      const seqs = toBeTold.map(({ seq }) => seq);
      await eventually('the applicant was told of all', BACK_MS, async () => {
        return (await one.messages()).length >= seqs.length;
      });
      const messages = await one.messages();
      expect(messages.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(seqs);
    }
  });
}

function concernsApplicant(type: string): boolean {
  const tellings = new Map<string, readonly Telling[]>(Object.entries(TOLD)).get(type) ?? [];
  return tellings.some(({ to }) => to === 'applicant');
}
