import { DEADLINES, type CaseDeadline, type DeadlineCode } from '../case-parts.ts';
import type { CaseFacts } from '../case.ts';
import type { Role } from '../people.ts';
import type { Status } from '../status.ts';
import type { Message, MessageData, Priority } from './message.ts';
import { TEMPLATES } from './templates.ts';
import { REMINDED, TOLD, type Audience, type Telling } from './told.ts';

/** An event of the journal, as far as it says who has to hear of it. */
export interface ToldEvent {
  type: string;
  at: string;
  actorId: string;
  actorRole: Role;
  toStatus: Status;
  /** The deadline that a reminder is of. */
  deadline: string | null;
  /** Whom a broken term was brought to. */
  responsible: string | null;
}

/** The case as it stands when it is told, which may be further on, and its people by their ids. */
export interface ToldCase {
  number: string;
  applicant: string;
  facts: Pick<CaseFacts, 'status' | 'deadlines' | 'assignment' | 'appeals'>;
  /** Heads of its unit; of its agency while it has none. */
  heads: readonly string[];
}

/** What is due sooner than this is urgent. */
const SHORT_MS = 24 * 60 * 60 * 1000;

/**
 * Who is told what of an event: each person once, and only what concerns them. Of what staff did themselves they are not
 * told; an applicant is, as by a receipt.
 */
export function messagesOf(event: ToldEvent, told: ToldCase): Message[] {
  const heard = new Set<string>();
  return tellingsOf(event, told).flatMap((telling) => {
    if (telling.from && telling.from !== sideOf(event)) return [];
    const people = audienceOf(telling.to, event, told).filter((person) => !heard.has(person));
    return people.map((person) => {
      heard.add(person);
      return messageTo(person, telling, event, told);
    });
  });
}

/** A reminder of a deadline that is closed by now reminds nobody of anything. */
function tellingsOf({ type, deadline }: ToldEvent, { facts }: ToldCase): readonly Telling[] {
  if (type === 'reminded') {
    const code = DEADLINES.find((one) => one === deadline);
    return code && facts.deadlines[code] ? [REMINDED[code]] : [];
  }
  return isTold(type) ? TOLD[type] : [];
}

function isTold(type: string): type is keyof typeof TOLD {
  return Object.hasOwn(TOLD, type);
}

/** A portal acts for its applicant. */
function sideOf({ actorRole }: ToldEvent): Telling['from'] {
  const isApplicants = ['applicant', 'participant', 'system'].includes(actorRole);
  return isApplicants ? 'applicant' : 'staff';
}

function audienceOf(to: Audience, event: ToldEvent, told: ToldCase): string[] {
  const { applicant, heads, facts } = told;
  const executor = facts.assignment?.executor?.id;
  const deciders = heads.filter((head) => mayDecide(head, facts));
  const staff = {
    applicant: [],
    executor: executor ? [executor] : [],
    heads: deciders,
    keeper: executor ? [executor] : heads,
    responsible: event.responsible ? [event.responsible] : [],
  }[to];
  return to === 'applicant' ? [applicant] : staff.filter((person) => person !== event.actorId);
}

/** An appeal is decided by somebody who did not take the disputed decision. */
function mayDecide(head: string, { appeals }: ToldCase['facts']): boolean {
  const open = appeals.find(({ decision }) => decision === null);
  return !open?.against.includes(head);
}

function messageTo(
  person: string,
  { as: template, by = [] }: Telling,
  event: ToldEvent,
  { number, facts }: ToldCase,
): Message {
  const { kind, priority } = TEMPLATES[template];
  const deadline = openOne(by, facts.deadlines);
  const data: MessageData = {
    number,
    status: event.toStatus,
    ...(deadline && {
      deadline: deadline.code,
      startedAt: deadline.startedAt,
      dueAt: deadline.dueAt,
      lastDay: deadline.lastDay,
    }),
  };
  const isPointlessLater = kind !== 'status' && deadline !== undefined;
  return {
    person,
    template,
    kind,
    priority: isShort(kind, data, event.at) ? 'critical' : priority,
    data,
    expiresAt: isPointlessLater ? deadline.dueAt : null,
  };
}

function openOne(
  codes: readonly DeadlineCode[],
  deadlines: CaseFacts['deadlines'],
): CaseDeadline | undefined {
  return codes.flatMap((code) => deadlines[code] ?? [])[0];
}

function isShort(kind: Message['kind'], { dueAt }: MessageData, at: string): boolean {
  return kind !== 'status' && dueAt !== undefined && Date.parse(dueAt) - Date.parse(at) < SHORT_MS;
}

/** How urgent a message is by `at`: what waits may become short of time. */
export function priorityAt(
  { kind, priority, data }: Pick<Message, 'kind' | 'priority' | 'data'>,
  at: string,
): Priority {
  return isShort(kind, data, at) ? 'critical' : priority;
}
