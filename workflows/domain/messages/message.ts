import type { DeadlineCode } from '../case-parts.ts';
import type { LocalDate } from '../local-date.ts';
import type { Status } from '../status.ts';
import type { MessageKind, Priority } from './kinds.ts';
import type { Template } from './templates.ts';

export * from './kinds.ts';

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
