import { WorkflowUpdateFailedError, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { DirectoryFile } from '../../db/catalogue/directory.schema.ts';
import type { Database } from '../../db/connect.ts';
import { findCase } from '../../db/queries/find-case.ts';
import { listEvents } from '../../db/queries/list-events.ts';
import { verifyJournal } from '../../db/queries/verify-journal.ts';
import type { CaseSnapshot } from '../../workflows/domain/case.ts';
import type { Actor } from '../../workflows/domain/people.ts';
import type { Status } from '../../workflows/domain/status.ts';
import type { EventType } from '../../workflows/domain/transitions.ts';
import {
  snapshotQuery,
  workflowIdOf,
  type Command,
  type CommandName,
  type Commands,
  type Receipt,
} from '../../workflows/messages.ts';
import { personOf } from './person-of.ts';

interface Ground {
  env: TestWorkflowEnvironment;
  db: Database;
  directory: DirectoryFile;
}

const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 25;

/** A case on an engine, as its people handle it. */
export class FiledCase {
  readonly id: string;
  readonly number: string;
  readonly handle: WorkflowHandle;
  readonly #ground: Ground;
  readonly #applicant: string;

  constructor(ground: Ground, { id, number, applicant }: CaseSnapshot) {
    this.#ground = ground;
    this.#applicant = applicant.id;
    this.id = id;
    this.number = number;
    this.handle = ground.env.client.workflow.getHandle(workflowIdOf(number));
  }

  /** Somebody, by login, gives a command. */
  async does<Name extends CommandName>(
    login: string,
    name: Name,
    body: Commands[Name],
    { key = null, expectedSeq = null }: { key?: string | null; expectedSeq?: number | null } = {},
  ): Promise<Receipt> {
    const user = personOf(this.#ground.directory, login);
    const [role = 'system'] = user.roles;
    const actor: Actor = { id: user.id, name: user.name, role };
    return this.handle.executeUpdate<Receipt, [Command<Name>]>(name, {
      args: [{ body, actor, key, expectedSeq }],
      ...(key ? { updateId: key } : {}),
    });
  }

  /** The code with which a command is refused. */
  async refusal<Name extends CommandName>(
    login: string,
    name: Name,
    body: Commands[Name],
    rest: { key?: string | null; expectedSeq?: number | null } = {},
  ): Promise<string | null | undefined> {
    try {
      await this.does(login, name, body, rest);
    } catch (error) {
      if (!(error instanceof WorkflowUpdateFailedError)) throw error;
      return error.cause instanceof ApplicationFailure ? error.cause.type : error.cause?.message;
    }
    throw new Error(`${name} was not refused`);
  }

  /** Waits, without letting the engine's clock skip, until the row of the case has this status. */
  async reaches(status: Status): Promise<void> {
    await this.#comesTo(status, async () => (await this.row()).facts?.status === status);
  }

  /** Waits likewise until the journal holds this event, or so many of them. */
  async records(type: EventType, times = 1): Promise<void> {
    await this.#comesTo(type, async () => {
      const types = await this.journal();
      return types.filter((one) => one === type).length >= times;
    });
  }

  async #comesTo(what: string, isThere: () => Promise<boolean>): Promise<void> {
    const giveUpAt = Date.now() + PATIENCE_MS;
    while (!(await isThere())) {
      if (Date.now() > giveUpAt) {
        const journal = (await this.journal()).join(', ');
        throw new Error(`${this.number} did not come to ${what}: ${journal}`);
      }
      await delay(LOOK_EVERY_MS);
    }
  }

  /** Waits likewise until an activity of the case is at its `attempt`: those before it have failed. */
  async isTried(activity: string, attempt: number): Promise<void> {
    await this.#comesTo(`attempt ${attempt.toString()} of ${activity}`, async () => {
      const { raw } = await this.handle.describe();
      return (raw.pendingActivities ?? []).some((one) => {
        return one.activityType?.name === activity && (one.attempt ?? 0) >= attempt;
      });
    });
  }

  /** Login of the officer who has the case. */
  async executor(): Promise<string> {
    const { assignment } = await this.facts();
    if (!assignment?.executor) throw new Error(`${this.number} has no executor`);
    return assignment.executor.id;
  }

  /** The officer who got the case claims it; their login. */
  async isClaimed(): Promise<string> {
    await this.reaches('ASSIGNED');
    const login = await this.executor();
    await this.does(login, 'claim', {});
    return login;
  }

  /** The fee is asked for, and the provider tells that it was paid. */
  async isPaid(): Promise<void> {
    await this.reaches('AWAITING_PAYMENT');
    const { payment } = await this.facts();
    if (!payment) throw new Error(`${this.number} has no fee`);
    const { amount, currency } = payment;
    const paymentId = randomUUID();
    await this.does(this.#applicant, 'pay', { paymentId, method: 'card' });
    await this.does('portal', 'noticePayment', {
      paymentId,
      outcome: 'paid',
      amount,
      currency,
      at: new Date(await this.#ground.env.currentTimeMs()).toISOString(),
      receiptUrl: null,
      error: null,
    });
  }

  /** Lets the engine's clock run on by a duration such as `3 days`. */
  async skip(duration: string): Promise<void> {
    await this.#ground.env.sleep(duration);
  }

  /** The end of the workflow; the clock skips over whatever it waits for. */
  async ends(): Promise<unknown> {
    return this.handle.result();
  }

  /** The row as everybody reads it. */
  async row() {
    const row = await findCase(this.#ground.db, this.id);
    if (!row) throw new Error('The case is gone');
    return row;
  }

  async facts() {
    const { facts } = await this.row();
    if (!facts) throw new Error('The case is a draft');
    return facts;
  }

  /** Types of the events in the journal, in their order. */
  async journal(): Promise<string[]> {
    const events = await listEvents(this.#ground.db, this.id);
    return events.map(({ type }) => type);
  }

  /** The events themselves. */
  events() {
    return listEvents(this.#ground.db, this.id);
  }

  /** The newest event of a type. */
  async lastEvent(type: EventType) {
    const event = (await this.events()).findLast((one) => one.type === type);
    if (!event) throw new Error(`${this.number} has no ${type}`);
    return event;
  }

  /** Whether the chain of the journal is unbroken, with nothing lost or doubled. */
  async wholeJournal(): Promise<boolean> {
    return (await verifyJournal(this.#ground.db, this.id)) === null;
  }

  /** The workflow's own state. */
  snapshot(): Promise<CaseSnapshot> {
    return this.handle.query(snapshotQuery);
  }
}
