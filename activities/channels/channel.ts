import type { ChannelName, MessageKind } from '../../workflows/domain/messages/message.ts';
import type { Language } from '../../workflows/domain/texts.ts';

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
  | { outcome: 'sent'; provider: string; providerId: string }
  | { outcome: 'refused'; provider: string; code: string; reason: string; hard: boolean };

export interface Channel {
  send(message: Outgoing, to: Address): Promise<Handed>;
}

export type Channels = Readonly<Record<ChannelName, Channel>>;
