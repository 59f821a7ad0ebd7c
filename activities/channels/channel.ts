import type { ChannelName, MessageKind } from '../../workflows/domain/messages/message.ts';
import type { Language } from '../../workflows/domain/texts.ts';
import type { Bounce } from './read-bounce.ts';
import type { Trail } from './trail.ts';

/** What is handed to a channel; `id` is the same on every try. */
export interface Outgoing {
  id: string;
  language: Language;
  kind: MessageKind;
  subject: string;
  text: string;
  /** cabinet link */
  link: string;
  /** one-click unsubscribe address, e-mail only */
  unsubscribeUrl: string | null;
  /** ISO instant after which it is pointless; null: always makes sense */
  expiresAt: string | null;
}

/** Where it goes: an e-mail address, an E.164 number, or a web push subscription as JSON. */
type Address = string;

/**
 * `sent`: the provider has taken it (`provider` names which, `providerId` is its id of it). `refused`: final for this
 * address, `hard` when the address is dead and nothing may go there any more. Anything transient is thrown
 * (ApplicationFailure.retryable `ChannelUnavailable`).
 */
export type Handed =
  | {
      outcome: 'sent';
      provider: string;
      providerId: string;
      /** It was handed over on an earlier try, nobody can tell whether it was taken, and it does not go again. */
      unconfirmed?: true;
    }
  | { outcome: 'refused'; provider: string; code: string; reason: string; hard: boolean };

/** What became of a message by the word of its provider; `null`: nothing yet, or nobody knows any more. */
export type Known = {
  state: 'delivered' | 'failed';
  code: string | null;
  reason: string | null;
  hard: boolean;
} | null;

/** Mail that came back: a report of a message that one of `providers` had taken, or something else. */
export interface Returned {
  bounce: (Bounce & { providers: string[] }) | null;
  /** Understood, or left to people; neither comes again. */
  mark: (isUnderstood: boolean) => Promise<void>;
}

export interface Channel {
  /** Without a trail nothing is known of earlier tries, and nothing is kept of this one. */
  send(message: Outgoing, to: Address, trail?: Trail): Promise<Handed>;
  /** Asks the provider what became of a message that it has taken, where it can be asked. */
  ask?(provider: string, providerId: string): Promise<Known>;
  /** What came back to the sender, where the channel tells of failures so; `most` at once. */
  returned?(most: number): AsyncIterable<Returned>;
}

/** The channels that this installation has; it may do without any of them. */
export type Channels = Readonly<Partial<Record<ChannelName, Channel>>>;
