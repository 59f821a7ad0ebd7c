import { setTimeout as sleep } from 'node:timers/promises';
import { signPayment } from './payment-signature.mjs';

const HOUR = 3_600_000;
const ATTEMPT_MS = 10_000;
const BACK_OFF_MS = { first: 1_000, most: 60_000 };

/** @typedef {import('./payment-records.mjs').Notice} Notice */

/**
 * Delivers webhooks until the receiver answers 2xx, with back-off, for an hour; goes on with what a previous process left.
 * @param {import('./payment-records.mjs').PaymentJournal} journal
 * @param {() => import('./payment-faults.mjs').Faults} faults
 * @param {string} secret
 * @param {import('pino').Logger} log
 */
export function createWebhookSender(journal, faults, secret, log) {
  /** @param {Notice} notice */
  async function post({ url, body }) {
    const { wrongSignature, oldTimestamp } = faults();
    const seconds = Math.floor((Date.now() - (oldTimestamp ? HOUR : 0)) / 1000);
    const signature = signPayment(wrongSignature ? `not ${secret}` : secret, seconds, body);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Payment-Signature': signature },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(ATTEMPT_MS),
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false;
    }
  }

  /** @param {Notice} notice */
  async function attempt(notice) {
    const delivered = await post(notice);
    const attempts = notice.attempts + 1;
    const pause = Math.min(BACK_OFF_MS.first * 2 ** notice.attempts, BACK_OFF_MS.most);
    const nextAt = Date.now() + pause;
    const settled = delivered || nextAt > notice.giveUpAt;
    const next = { ...notice, attempts, nextAt, settledAt: settled ? Date.now() : null };
    journal.put(next);
    log.info({ eventId: notice.id, attempts, delivered }, 'webhook attempted');
    if (!settled) void schedule(next);
    if (delivered) {
      for (let copy = 0; copy < faults().duplicate; copy += 1) await post(notice);
    }
  }

  /**
   * @param {Notice} notice
   * @returns {Promise<void>}
   */
  async function schedule(notice) {
    await sleep(Math.max(0, notice.nextAt - Date.now()));
    await attempt(notice);
  }

  for (const record of journal.all()) {
    if (record.kind === 'notice' && record.settledAt === null) void schedule(record);
  }

  return {
    /**
     * A notice to be kept together with the change it tells of, then given to `send`.
     * @param {string} url
     * @param {{ eventId: string }} event
     * @returns {Notice}
     */
    prepare(url, event) {
      const nextAt = Date.now() + faults().delayMs;
      const body = JSON.stringify(event);
      const giveUpAt = nextAt + HOUR;
      const id = event.eventId;
      return { kind: 'notice', id, url, body, attempts: 0, nextAt, giveUpAt, settledAt: null };
    },
    /** Resolves after the first attempt and its deliberate copies. */
    send: schedule,
  };
}
