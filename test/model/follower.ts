import { setTimeout as delay } from 'node:timers/promises';
import type { FiledCase } from '../givens/filed-case.ts';
import type { Order } from './judge.ts';
import { judge } from './judge.ts';
import type { Answers, ModelCase } from './model-case.ts';
import { nextByItself } from './next-by-itself.ts';
import { take, type Line } from './take.ts';
import { nextInTime } from './timed.ts';

const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 15;
/** Registries are asked a little later than the event that led to it. */
const LATE_MS = 60_000;

/** A command that was sent, with what only its sender knows. */
export interface Sent {
  order: Order;
  answers?: Answers;
}

/** What each command leaves in the journal. */
const EVENTS: Record<Order['name'], string[]> = {
  submit: ['accepted'],
  resubmit: ['resubmitted'],
  pay: ['paymentStarted'],
  noticeRefund: ['paymentReturned'],
  noticePayment: ['paymentConfirmed', 'paymentFailed', 'paymentReturned', 'paymentRevived'],
  confirm: ['confirmed'],
  withdraw: ['withdrawn'],
  supplement: ['informationAdded'],
  dispute: ['disputed'],
  appeal: ['appealed'],
  verify: ['manuallyVerified', 'mismatchFound'],
  claim: ['claimed'],
  assign: ['reassigned'],
  handover: ['handedOver'],
  clarify: ['clarificationRequested'],
  rework: ['reworkRequested'],
  approve: ['approved'],
  refuse: ['refused'],
  completeStep: ['stepCompleted', 'stepRejected', 'stepNeedsClarification'],
  render: ['rendered'],
  return: ['returned'],
  extend: ['extended'],
  annul: ['annulled'],
  expedite: ['appealExpedited'],
  decide: ['appealGranted', 'appealReturned', 'appealDenied'],
};

/** Reads the journal of a case line by line and lets the model follow; a line that it does not expect is a divergence. */
export class Follower {
  readonly model: ModelCase;
  readonly #filed: FiledCase;
  readonly #now: () => Promise<number>;
  #sent: Sent[] = [];

  constructor(model: ModelCase, filed: FiledCase, now: () => Promise<number>) {
    this.model = model;
    this.#filed = filed;
    this.#now = now;
  }

  /** Follows the journal until the model has nothing more to expect of it and the workflow nothing more to write. */
  async settle(sent: Sent[]): Promise<void> {
    this.#sent = [...sent];
    const giveUpAt = Date.now() + PATIENCE_MS;
    for (;;) {
      const lines = await this.#filed.events();
      for (const line of lines.slice(this.model.seq)) this.#follow(line);
      const missing = this.#missing(await this.#now());
      if (missing === null && (await this.#filed.snapshot()).seq === this.model.seq) return;
      if (Date.now() > giveUpAt) throw new Error(`${missing ?? 'A write'} did not come`);
      await delay(LOOK_EVERY_MS);
    }
  }

  #missing(now: number): string | null {
    const { model } = this;
    const silent = this.#sent.filter(({ order }) => order.name !== 'noticePayment');
    const unheard = silent[0]?.order.name;
    if (unheard !== undefined) return `The event of ${unheard}`;
    const timed = nextInTime(model);
    const isLate = timed !== null && Date.parse(timed.at) + LATE_MS < now;
    return nextByItself(model) ?? (isLate ? timed.event : null);
  }

  #follow(line: Line): void {
    const sent = this.#causeOf(line);
    if (!sent) this.#expect(line);
    const data = line.data as Record<string, unknown> | null;
    const executor = executorOf(this.model, line, sent?.order);
    const appealNumber = typeof data?.number === 'string' ? data.number : '';
    take(this.model, line, {
      order: sent?.order ?? null,
      ...(sent?.answers && { answers: sent.answers }),
      executor,
      appealNumber,
    });
    if (this.model.status !== line.toStatus) {
      throw new Error(`${line.type} led to ${line.toStatus}, not to ${this.model.status}`);
    }
  }

  /** The command that a line comes from: it must have been possible at that moment. */
  #causeOf(line: Line): Sent | undefined {
    const sent = this.#sent.find(({ order }) => {
      return EVENTS[order.name].includes(line.type) && order.actor.id === line.actorId;
    });
    if (!sent) return undefined;
    this.#sent = this.#sent.filter((one) => one !== sent);
    const order = { ...sent.order, expectedSeq: null };
    const refusal = judge(this.model, order, line.at);
    if (refusal) throw new Error(`${order.name} should have been refused as ${refusal}`);
    return sent;
  }

  /** A line of the system's own: due at once, or by time. */
  #expect({ type, at, seq, data }: Line): void {
    const { model } = this;
    if (seq !== model.seq + 1) throw new Error(`Line ${seq} follows ${model.seq}`);
    if (at < model.at) throw new Error(`${type} is before the line it follows`);
    if (nextByItself(model) === type) return;
    const timed = nextInTime(model);
    if (timed?.event === type && at >= timed.from) return;
    if (type !== 'reminded') throw this.#unexpected(type, at);
    this.#expectReminder(data, at);
  }

  #unexpected(type: string, at: string): Error {
    const { model } = this;
    const timed = nextInTime(model);
    return new Error(
      `${type} at ${at} in ${model.status} was not expected; ` +
        `at once ${nextByItself(model) ?? 'nothing'}, in time ${JSON.stringify(timed)}`,
    );
  }

  /** Of a deadline that is running, before its end, and of each mark once. */
  #expectReminder(data: unknown, at: string): void {
    const { deadline, mark } = data as { deadline: string; mark: unknown };
    const due = this.model.book.due()[deadline];
    const known = `${deadline} ${JSON.stringify(mark)}`;
    if (due === undefined || at >= due) throw new Error(`Nothing to remind of: ${deadline}`);
    if (this.model.reminded.has(known)) throw new Error(`Reminded again: ${known}`);
    this.model.reminded.add(known);
  }
}

/** Who has the case after this line; of officers the least loaded, of equals the first. */
function executorOf(model: ModelCase, { type, data, actorId }: Line, order?: Order): string | null {
  if (type === 'claimed') return actorId;
  if (order?.name === 'assign') return order.body.officer.id;
  if (type !== 'assigned') return null;
  const { loads } = data as { loads: { officer: string; openCases: number }[] };
  const kept = loads.find(({ officer }) => officer === model.executor);
  const [least] = loads.sort((a, b) => a.openCases - b.openCases);
  return kept?.officer ?? least?.officer ?? null;
}
