import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/connect.ts';
import { allocateNumber } from '../../db/queries/allocate-number.ts';
import { listCaseMessages } from '../../db/queries/list-case-messages.ts';
import { recordEvent } from '../../db/queries/record-event.ts';
import { takeFromOutbox } from '../../db/queries/take-from-outbox.ts';
import { tellPeople } from '../../db/queries/tell-people.ts';
import { contacts } from '../../db/schema/index.ts';
import type { CaseEvent, CaseFacts } from '../../workflows/domain/case.ts';
import type { CaseDeadline, DeadlineCode } from '../../workflows/domain/case-parts.ts';
import type { ChannelName } from '../../workflows/domain/messages/message.ts';
import { SYSTEM, type Actor } from '../../workflows/domain/people.ts';
import { factsWith, givenDraft, recordAfter } from './cases.ts';

const HOUR_MS = 3_600_000;

/** A deadline that ends so many hours after an instant. */
export function deadlineIn(code: DeadlineCode, hours: number, from: string): CaseDeadline {
  const dueAt = new Date(Date.parse(from) + hours * HOUR_MS).toISOString();
  return {
    ...{ code, term: 'PT1H', startedAt: from, dueAt, lastDay: dueAt.slice(0, 10) },
    ...{ provisional: false, marks: [] },
  };
}

/** A numbered case whose journal a test writes, and an applicant of its own who can be reached. */
export class ToldCase {
  readonly db: Database;
  readonly id: string;
  readonly number: string;
  readonly person: string;
  facts = factsWith();
  #version: number;

  private constructor(
    db: Database,
    {
      id,
      number,
      person,
      version,
    }: { id: string; number: string; person: string; version: number },
  ) {
    this.db = db;
    this.id = id;
    this.number = number;
    this.person = person;
    this.#version = version;
  }

  static async of(db: Database, person = `person-${randomUUID()}`): Promise<ToldCase> {
    const { id, serviceVersion } = await givenDraft(db, {
      applicant: { id: person, name: 'Некто' },
    });
    const numbered = await allocateNumber(db, { id, year: 2026, serviceVersion });
    if (!numbered) throw new Error('The draft is gone');
    const { number, version } = numbered;
    return new ToldCase(db, { id, number, version, person });
  }

  /** A confirmed address of the applicant, or of somebody else. */
  async isReachedBy(channel: ChannelName, address: string, person = this.person): Promise<string> {
    const at = '2026-01-01T00:00:00.000Z';
    await this.db.insert(contacts).values({
      ...{ id: randomUUID(), person, channel, address, source: 'person' },
      ...{ confirmedAt: at, createdAt: at },
    });
    return address;
  }

  /** Something happens to the case at an ISO instant. */
  async goes(
    event: CaseEvent,
    at: string,
    changes: Partial<CaseFacts> = {},
    actor: Actor = SYSTEM,
  ): Promise<void> {
    const from = this.facts.status;
    this.facts = { ...this.facts, ...changes };
    const record = { event, at, from, facts: this.facts, actor };
    await recordEvent(this.db, recordAfter({ id: this.id, version: this.#version }, record));
    this.#version += 1;
  }

  /** Everything that was posted is told. */
  async isTold(): Promise<void> {
    for (;;) {
      const taken = await takeFromOutbox(this.db, [tellPeople], new Date().toISOString());
      if (taken.outcome === 'failed') throw taken.error;
      if (taken.outcome === 'empty') return;
    }
  }

  /** What its applicant, or somebody else, was told, the oldest first. */
  async told(person: string | null = this.person) {
    const found = await listCaseMessages(this.db, this.id, { person, before: null, limit: 1_000 });
    return found.reverse();
  }

  /** The deliveries of its applicant, the oldest first. */
  async deliveries() {
    return (await this.told()).flatMap(({ deliveries }) => deliveries);
  }
}
