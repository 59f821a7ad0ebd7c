import type { DeadlineCode } from '../case-parts.ts';
import type { LocalDate } from '../local-date.ts';
import type { Status } from '../status.ts';
import type { Template } from './templates.ts';

/** *status*: something changed; *demand*: you must do something, by when; *control*: a term is near or broken. */
export const MESSAGE_KINDS = ['status', 'demand', 'control'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** From what can wait to what wakes people up. */
export const PRIORITIES = ['low', 'normal', 'high', 'critical'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** The ways by which a message leaves the cabinet; the inbox itself is none of them. */
export const CHANNEL_NAMES = ['sms', 'email', 'push'] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** What a template is filled in with: nothing of it says anything of a person. A type, so that it is JSON. */
export type MessageData = {
  number: string;
  status: Status;
  /** The deadline that it tells of. */
  deadline?: DeadlineCode;
  /** When that deadline began: another of its kind is another one. */
  startedAt?: string;
  dueAt?: string;
  lastDay?: LocalDate;
};

/** What one person is told of one event. */
export interface Message {
  person: string;
  template: Template;
  kind: MessageKind;
  priority: Priority;
  data: MessageData;
  /** ISO instant after which it is pointless; `null`: never. */
  expiresAt: string | null;
}

/** What a channel, a filter or a term of rest is judged by. */
export type Judged = Pick<Message, 'kind' | 'priority' | 'data'> & { serviceCode: string };
