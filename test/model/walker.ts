import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { REFUSALS } from '../../workflows/messages.ts';
import type { CaseWorld } from '../givens/case-world.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { compare } from './compare.ts';
import { Follower, type Sent } from './follower.ts';
import type { Intent } from './intents.ts';
import { judge } from './judge.ts';
import type { ModelCase } from './model-case.ts';
import { noticeOf } from './money.ts';
import { awaitsRegistries } from './next-by-itself.ts';
import { anything, lawful } from './orders.ts';
import { nextInTime } from './timed.ts';
import type { Variant } from './variants.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Registries that are back are asked again within this. */
const NEXT_TRY_MS = 15 * 60_000;

/** Takes one case through its intents; after each, model, workflow and database must agree. */
export class Walker {
  readonly #world: CaseWorld;
  readonly #filed: FiledCase;
  readonly #model: ModelCase;
  readonly #variant: Variant;
  readonly #follower: Follower;
  /** What was done, for whoever has to find out why it went wrong. */
  readonly trace: string[] = [];

  constructor(world: CaseWorld, filed: FiledCase, model: ModelCase, variant: Variant) {
    this.#world = world;
    this.#filed = filed;
    this.#model = model;
    this.#variant = variant;
    this.#follower = new Follower(model, filed, () => world.env.currentTimeMs());
  }

  get isOver(): boolean {
    return this.#model.isClosed;
  }

  async begin(): Promise<void> {
    await this.#settle('filed', []);
  }

  async step(intent: Intent): Promise<void> {
    switch (intent.kind) {
      case 'jump':
        return this.#jump(intent);
      case 'registries':
        return this.#turnRegistries();
      case 'money': {
        const sent = await noticeOf(this.#world, this.#filed, intent.how);
        return sent ? this.#give(sent) : this.#jump(intent);
      }
      case 'pair': {
        const other = { ...intent, which: intent.which + intent.how, who: intent.who + 1 };
        return this.#giveBoth([this.#lawful(intent), this.#lawful(other)]);
      }
      case 'stale': {
        const sent = this.#lawful(intent);
        return this.#give({ ...sent, order: { ...sent.order, expectedSeq: this.#model.seq - 1 } });
      }
      case 'twice':
        return this.#giveTwice(this.#lawful(intent));
      case 'anything':
        return this.#give(anything(this.#model, this.#variant, intent));
      case 'lawful':
        return this.#give(this.#lawful(intent));
    }
  }

  #lawful(intent: Intent): Sent {
    const { kind } = intent;
    const found = kind === 'anything' ? null : lawful(this.#model, this.#variant, intent);
    return found ?? anything(this.#model, this.#variant, intent);
  }

  async #give(sent: Sent): Promise<void> {
    const now = new Date(await this.#world.env.currentTimeMs()).toISOString();
    const expected = judge(this.#model, sent.order, now);
    const outcome = await this.#send(sent);
    expect([nameOf(sent), outcome]).toEqual([nameOf(sent), expected]);
    await this.#settle(`${nameOf(sent)}: ${outcome ?? 'taken'}`, outcome ? [] : [sent]);
  }

  /** Whichever comes first: what was taken must have been possible when it was, what was refused has its code. */
  async #giveBoth(both: Sent[]): Promise<void> {
    const outcomes = await Promise.all(both.map((sent) => this.#send(sent)));
    const taken = both.filter((_, i) => outcomes[i] === null);
    const told = both.map((sent, i) => `${nameOf(sent)}: ${outcomes[i] ?? 'taken'}`);
    await this.#settle(told.join(' | '), taken);
  }

  /** The same request sent again has the same answer and no second effect. */
  async #giveTwice(sent: Sent): Promise<void> {
    const key = randomUUID();
    const [first, second] = await Promise.all([this.#send(sent, key), this.#send(sent, key)]);
    expect(second).toBe(first);
    await this.#settle(`twice ${nameOf(sent)}: ${first ?? 'taken'}`, first ? [] : [sent]);
  }

  async #send({ order }: Sent, key: string | null = null): Promise<string | null> {
    const { actor, name, body, expectedSeq } = order;
    try {
      await this.#filed.does(actor.id, name, body, { key, expectedSeq });
      return null;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'not_allowed_in_status';
      const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
      const code = cause instanceof ApplicationFailure ? cause.type : undefined;
      if (!code) throw error;
      expect(REFUSALS).toContain(code);
      return code;
    }
  }

  /** Over the next thing that time brings, just before it, or hours to weeks. */
  async #jump({ which, how }: Intent): Promise<void> {
    const next = nextInTime(this.#model);
    const now = await this.#world.env.currentTimeMs();
    const ahead = next ? Date.parse(next.at) - now : 0;
    const ways = [
      ahead + 2 * 60_000,
      ahead + 2 * 60_000,
      ahead / 2,
      ahead - 60_000,
      (1 + (how % 30)) * HOUR_MS,
      (1 + (how % 12)) * DAY_MS,
    ];
    const jump = ways[which % ways.length] ?? 0;
    await this.#skip(jump > 0 ? jump : HOUR_MS);
  }

  async #turnRegistries(): Promise<void> {
    const wasAsked = awaitsRegistries(this.#model) || this.#model.isWriting;
    this.#model.registries = this.#model.registries === 'down' ? 'normal' : 'down';
    if (this.#model.registries === 'normal') this.#model.isWriting = false;
    await this.#world.registries.behave(this.#model.registries);
    if (wasAsked) await this.#skip(NEXT_TRY_MS);
    else this.trace.push(`registries ${this.#model.registries}`);
  }

  async #skip(milliseconds: number): Promise<void> {
    await this.#world.env.sleep(milliseconds);
    await this.#settle(`skipped ${(milliseconds / HOUR_MS).toFixed(2)} h`, []);
  }

  async #settle(what: string, sent: Sent[]): Promise<void> {
    this.trace.push(what);
    await this.#follower.settle(sent);
    await compare(this.#filed, this.#model);
    this.trace.push(`  → ${this.#model.status}`);
  }
}

const nameOf = ({ order: { name, actor } }: Sent) => `${actor.id} ${name}`;
