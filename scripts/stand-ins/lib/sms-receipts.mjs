import { setTimeout as sleep } from 'node:timers/promises';
import { signTwilio } from './twilio-signature.mjs';

const ATTEMPT_MS = 10_000;
const PAUSE_MS = 500;

/** @typedef {import('./sms-records.mjs').Sms} Sms */

/**
 * Tells the sender what becomes of its messages.
 * @param {(sms: Sms) => void} keep
 * @param {() => import('./sms-faults.mjs').SmsFaults} faults
 * @param {(accountSid: string) => string} tokenOf
 * @param {import('pino').Logger} log
 */
export function createReceiptSender(keep, faults, tokenOf, log) {
  /** @param {Sms} sms */
  async function post(sms) {
    const [url = '', fragment = ''] = sms.statusCallback.split('#');
    const fields = {
      ...{ AccountSid: sms.accountSid, ApiVersion: '2010-04-01', From: sms.from, To: sms.to },
      ...{ MessageSid: sms.id, SmsSid: sms.id, MessageStatus: sms.status, SmsStatus: sms.status },
      ...(sms.errorCode === null ? {} : { ErrorCode: String(sms.errorCode) }),
    };
    const token = tokenOf(sms.accountSid);
    const signature = signTwilio(faults().wrongSignature ? `not ${token}` : token, url, fields);
    const tries = 1 + Number(new URLSearchParams(fragment).get('rc') ?? 0);
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      const taken = await deliver(url, signature, fields);
      log.info({ sid: sms.id, status: sms.status, attempt, taken }, 'receipt attempted');
      if (taken) return;
      await sleep(PAUSE_MS * attempt);
    }
  }

  /**
   * @param {string} url
   * @param {string} signature
   * @param {Record<string, string>} fields
   */
  async function deliver(url, signature, fields) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'X-Twilio-Signature': signature },
        body: new URLSearchParams(fields),
        redirect: 'error',
        signal: AbortSignal.timeout(ATTEMPT_MS),
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false;
    }
  }

  /**
   * Sends the message on its way and tells of every step.
   * @param {Sms} queued
   */
  return async (queued) => {
    const { undelivered, dropReceipts, reordered, duplicate } = faults();
    /** @type {Sms} */
    const sent = { ...queued, status: 'sent' };
    /** @type {Sms} */
    const end =
      undelivered === null
        ? { ...queued, status: 'delivered' }
        : { ...queued, status: 'undelivered', errorCode: undelivered };
    keep(end);
    if (dropReceipts || queued.statusCallback === '') return;
    for (const step of reordered ? [end, sent] : [sent, end]) {
      for (let copy = 0; copy <= duplicate; copy += 1) await post(step);
    }
  };
}
