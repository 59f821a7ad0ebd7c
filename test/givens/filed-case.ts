import { WorkflowUpdateFailedError, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { randomUUID } from 'node:crypto';
import { workflowMetadataQuery } from '@temporalio/workflow';
import type { DirectoryFile } from '../../db/catalogue/directory.schema.ts';
import type { Database } from '../../db/connect.ts';
import { updateCase } from '../../temporal-config/update-case.ts';
import type { CaseSnapshot } from '../../workflows/domain/case.ts';
import type { Actor } from '../../workflows/domain/people.ts';
import {
  snapshotQuery,
  workflowIdOf,
  type Command,
  type CommandName,
  type Commands,
  type Receipt,
} from '../../workflows/messages.ts';
import { KeptCase } from './kept-case.ts';
import { personOf } from './person-of.ts';

interface Ground {
  env: TestWorkflowEnvironment;
  db: Database;
  directory: DirectoryFile;
}

/** A case on an engine, as its people handle it. */
export class FiledCase extends KeptCase {
  readonly handle: WorkflowHandle;
  readonly #ground: Ground;
  readonly #applicant: string;

  constructor(ground: Ground, { id, number, applicant }: CaseSnapshot) {
    super(ground.db, { id, number });
    this.#ground = ground;
    this.#applicant = applicant.id;
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
    const command: Command<Name> = { body, actor, key, expectedSeq };
    return updateCase(this.handle, name, command, key ? { updateId: key } : {});
  }

  /** What comes of a command: the status after it, or the code with which it is refused. */
  async outcome<Name extends CommandName>(
    login: string,
    name: Name,
    body: Commands[Name],
  ): Promise<string> {
    try {
      return (await this.does(login, name, body)).status;
    } catch (error) {
      return codeOf(error);
    }
  }

  /** The code with which a command is refused. */
  async refusal<Name extends CommandName>(
    login: string,
    name: Name,
    body: Commands[Name],
    rest: { key?: string | null; expectedSeq?: number | null } = {},
  ): Promise<string> {
    try {
      await this.does(login, name, body, rest);
    } catch (error) {
      return codeOf(error);
    }
    throw new Error(`${name} was not refused`);
  }

  /** Waits likewise until an activity of the case is at its `attempt`: those before it have failed. */
  async isTried(activity: string, attempt: number): Promise<void> {
    await this.comesTo(`attempt ${attempt.toString()} of ${activity}`, async () => {
      const { raw } = await this.handle.describe();
      return (raw.pendingActivities ?? []).some((one) => {
        return one.activityType?.name === activity && (one.attempt ?? 0) >= attempt;
      });
    });
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

  /** How many runs the workflow has had: one more each time that it continued as new. Not of the skipping engine. */
  async runs(): Promise<number> {
    const query = `WorkflowId = '${this.handle.workflowId}'`;
    const { count } = await this.#ground.env.client.workflow.count(query);
    return count;
  }

  /** What operators read in the engine's UI of where the case stands. */
  async currentDetails(): Promise<string> {
    const metadata = await this.handle.query(workflowMetadataQuery);
    return metadata.currentDetails ?? '';
  }

  /** The workflow's own state. */
  snapshot(): Promise<CaseSnapshot> {
    return this.handle.query(snapshotQuery);
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof WorkflowUpdateFailedError)) throw error;
  if (!(error.cause instanceof ApplicationFailure) || !error.cause.type) throw error;
  return error.cause.type;
}
