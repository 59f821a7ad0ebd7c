import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../db/connect.ts';
import { findCase } from '../../db/queries/find-case.ts';
import { listEvents } from '../../db/queries/list-events.ts';
import { verifyJournal } from '../../db/queries/verify-journal.ts';
import type { CaseSnapshot } from '../../workflows/domain/case.ts';
import type { Status } from '../../workflows/domain/status.ts';
import type { EventType } from '../../workflows/domain/transitions.ts';

/** Far longer than anything takes on an idle machine: a busy one must not fail a test. */
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 25;

/** A case as the database keeps it. */
export class KeptCase {
  readonly id: string;
  readonly number: string;
  readonly #db: Database;

  constructor(db: Database, { id, number }: Pick<CaseSnapshot, 'id' | 'number'>) {
    this.#db = db;
    this.id = id;
    this.number = number;
  }

  /** The row as everybody reads it. */
  async row() {
    const row = await findCase(this.#db, this.id);
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
    const events = await listEvents(this.#db, this.id);
    return events.map(({ type }) => type);
  }

  /** The events themselves. */
  events() {
    return listEvents(this.#db, this.id);
  }

  /** The newest event of a type. */
  async lastEvent(type: EventType) {
    const event = (await this.events()).findLast((one) => one.type === type);
    if (!event) throw new Error(`${this.number} has no ${type}`);
    return event;
  }

  /** Whether the chain of the journal is unbroken, with nothing lost or doubled. */
  async wholeJournal(): Promise<boolean> {
    return (await verifyJournal(this.#db, this.id)) === null;
  }

  /** Login of the officer who has the case. */
  async executor(): Promise<string> {
    const { assignment } = await this.facts();
    if (!assignment?.executor) throw new Error(`${this.number} has no executor`);
    return assignment.executor.id;
  }

  /** Number of the appeal that waits for its decision. */
  async openAppeal(): Promise<string> {
    const open = (await this.facts()).appeals.find(({ decision }) => decision === null);
    if (!open) throw new Error(`${this.number} has no open appeal`);
    return open.number;
  }

  /** Waits, without letting the engine's clock skip, until the row of the case has this status. */
  async reaches(status: Status): Promise<void> {
    await this.comesTo(status, async () => (await this.row()).facts?.status === status);
  }

  /** Waits likewise until the journal holds this event, or so many of them. */
  async records(type: EventType, times = 1): Promise<void> {
    await this.comesTo(type, async () => {
      const types = await this.journal();
      return types.filter((one) => one === type).length >= times;
    });
  }

  /** Waits likewise until something about the case is so; `what` is said when it never is. */
  protected async comesTo(what: string, isThere: () => Promise<boolean>): Promise<void> {
    const giveUpAt = Date.now() + PATIENCE_MS;
    while (!(await isThere())) {
      if (Date.now() > giveUpAt) {
        const journal = (await this.journal()).join(', ');
        throw new Error(`${this.number} did not come to ${what}: ${journal}`);
      }
      await delay(LOOK_EVERY_MS);
    }
  }
}
