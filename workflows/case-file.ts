import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  continueAsNew,
  workflowInfo,
} from '@temporalio/workflow';
import { journal } from './activities.ts';
import { applyEvent } from './domain/apply-event.ts';
import type { PendingEvent } from './domain/activities.ts';
import { SYSTEM, type Actor } from './domain/people.ts';
import { type CaseEnd, type CaseEvent, type CaseFacts, type CaseSnapshot } from './domain/case.ts';
import { type StageName } from './domain/stage-names.ts';
import type { Procedure } from './domain/regulation.ts';
import { Interruption, stopIfCut } from './interruption.ts';
import type { Receipt } from './messages.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { PublishedState } from './published-state.ts';

/**
 * The engine ends a run that was given 2,000 updates. From the first number on the run rolls over as soon as it rests;
 * the second is for a run that cannot rest, since it waits for somebody outside.
 */
const MANY_COMMANDS = 1_000;
const MAX_COMMANDS = 1_900;

/** On whose behalf an event is recorded. */
export interface Origin {
  actor: Actor;
  key: string | null;
}

/** The pipeline acts by itself. */
export const BY_SYSTEM: Origin = { actor: SYSTEM, key: null };

/** One section of the regulation; returns the end that it brought the case to, if any. */
export interface Stage {
  readonly name: StageName;
  readonly run: (file: CaseFile) => Promise<CaseEnd | undefined>;
}

/** The state of one case and the only ways to change it, to wait, and to remember. */
export class CaseFile {
  readonly snapshot: CaseSnapshot;
  /** Withdrawal, annulment and return cut into the pipeline through this. */
  readonly pipeline = new Interruption<CaseEnd | 'returned'>();
  /** Calls local activities and writes events, one after another. */
  readonly inTurn = oneAtATime();
  /** Calls that leave something behind outside, one after another; nothing cuts into one. */
  readonly outside = oneAtATime((call) => CancellationScope.nonCancellable(call));
  /** Effects on the world that run beside the pipeline. */
  #effects: Promise<unknown> = Promise.resolve();
  readonly #published = new PublishedState();
  readonly #unwritten: PendingEvent[] = [];
  #wakesUp: () => boolean = () => true;
  #commands = 0;

  constructor(snapshot: CaseSnapshot) {
    this.snapshot = snapshot;
  }

  get facts(): CaseFacts {
    return this.snapshot.facts;
  }

  get procedure(): Procedure {
    return this.snapshot.procedure;
  }

  /** The case as it stands. */
  get receipt(): Receipt {
    return { seq: this.snapshot.seq, status: this.facts.status };
  }

  /**
   * Changes the case by one event, at once, so that whoever asks next is judged by it. It is written, with those that
   * come close behind it, as soon as the pipeline rests or somebody waits for it: each write is an event of the history.
   */
  record(event: CaseEvent, origin: Origin = BY_SYSTEM): void {
    stopIfCut();
    const at = isoNow();
    const from = this.facts.status;
    const facts = applyEvent(this.facts, event.type, at, this.snapshot);
    if (!facts) {
      const complaint = `No edge ${event.type} from ${from}`;
      throw ApplicationFailure.nonRetryable(complaint, 'not_allowed_in_status');
    }
    this.snapshot.facts = facts;
    this.snapshot.seq += 1;
    const { id: caseId, seq } = this.snapshot;
    this.#unwritten.push({ caseId, seq, at, event, from, to: facts.status, ...origin });
  }

  /** Records an event that somebody asked for; resolves when every later read sees it. */
  async carryOut(event: CaseEvent, origin: Origin): Promise<Receipt> {
    this.record(event, origin);
    const { receipt } = this;
    await this.settled();
    return receipt;
  }

  /** Writes every event so far. */
  settled(): Promise<void> {
    return this.inTurn(() => this.#write());
  }

  /** Runs a stage unless it is remembered; its end is remembered with it. */
  async once(stage: Stage): Promise<CaseEnd | null> {
    const remembered = this.snapshot.done[stage.name];
    if (remembered !== undefined) return remembered;
    this.facts.stage = stage.name;
    const end = (await stage.run(this)) ?? null;
    // A return that came while the last record was being written wants this stage to run again.
    stopIfCut();
    this.snapshot.done[stage.name] = end;
    return end;
  }

  /** Lets an effect on the world run while the case goes on; it is awaited before the run ends. */
  beside(effect: Promise<void>): void {
    this.#effects = Promise.all([this.#effects, effect]);
  }

  /** Nothing is under way any more. */
  async comesToRest(): Promise<void> {
    await this.settled();
    await this.#effects;
    await this.settled();
    await condition(allHandlersFinished); // at last: each has written its event, and nobody comes in between
  }

  /** Shows operators where the case stands. */
  publish(): void {
    this.#published.update(this.snapshot);
  }

  /** The same, unless the pipeline is about to move on anyway. */
  publishIfAsleep(): void {
    if (!this.#wakesUp()) this.publish();
  }

  /**
   * Rests until `wakesUp`, at most so many milliseconds; false when the time was over first. What has happened is written
   * and shown meanwhile, and a run that has become long ends here and goes on as a new one.
   */
  async sleep(wakesUp: () => boolean, milliseconds?: number, summary = ''): Promise<boolean> {
    stopIfCut();
    if (wakesUp()) return true;
    void this.settled();
    this.publish();
    const stirs = () => wakesUp() || this.#isLong();
    this.#wakesUp = wakesUp;
    try {
      if (milliseconds === undefined) await condition(stirs);
      else if (!(await condition(stirs, milliseconds, { summary }))) return false;
    } finally {
      this.#wakesUp = () => true;
    }
    if (!wakesUp() && this.#isLong()) await this.#rollOver();
    return true;
  }

  /** This run can take no more commands; the next one, which begins as soon as this one rests, can. */
  get isFull(): boolean {
    return this.#commands >= MAX_COMMANDS;
  }

  countCommand(): void {
    this.#commands += 1;
  }

  #isLong(): boolean {
    return workflowInfo().continueAsNewSuggested || this.#commands >= MANY_COMMANDS;
  }

  async #write(): Promise<void> {
    const events = this.#unwritten.splice(0);
    if (events.length === 0) return;
    const moment = { events, facts: this.facts };
    await CancellationScope.nonCancellable(() => journal.recordEvents(moment));
  }

  /** Continues as new. Stages look at the status they find, so that one interrupted in a wait resumes it. */
  async #rollOver(): Promise<void> {
    await this.comesToRest();
    stopIfCut();
    await continueAsNew(this.snapshot);
  }
}

/** Names a stage after its section. */
export function stage(name: StageName, run: Stage['run']): Stage {
  return { name, run };
}

/** The workflow's clock: the time at which its current task began, the same on every replay. */
export function isoNow(): string {
  return new Date().toISOString();
}
