import { z } from 'zod';
import type { StoredMessage } from '../../db/schema/messages.ts';
import {
  CHANNEL_NAMES,
  MESSAGE_KINDS,
  PRIORITIES,
} from '../../workflows/domain/messages/message.ts';
import { renderMessage } from '../../workflows/domain/messages/render-message.ts';
import type { Language } from '../../workflows/domain/texts.ts';
import { StatusCode } from './case.ts';
import { Deadline, Instant, LocalDay } from './common.ts';

export const ChannelCode = z.enum(CHANNEL_NAMES);

/** What somebody was told, in the language of whoever reads it. */
export const MessageView = z
  .object({
    id: z.uuid(),
    at: Instant,
    kind: z.enum(MESSAGE_KINDS),
    priority: z.enum(PRIORITIES),
    applicationId: z.uuid(),
    number: z.string(),
    serviceCode: z.string(),
    seq: z.int().meta({ description: 'the event of the journal that it tells of' }),
    status: StatusCode,
    deadline: Deadline.nullable(),
    dueAt: Instant.nullable(),
    lastDay: LocalDay.nullable(),
    subject: z.string(),
    text: z.string(),
    link: z.string(),
    readAt: Instant.nullable(),
  })
  .meta({ id: 'Message' });

export function presentMessage(
  row: StoredMessage,
  language: Language,
  cabinetUrl: string,
): z.output<typeof MessageView> {
  const { data, template } = row;
  return {
    id: row.id,
    at: row.createdAt,
    kind: row.kind,
    priority: row.priority,
    applicationId: row.caseId,
    number: data.number,
    serviceCode: row.serviceCode,
    seq: row.seq,
    status: data.status,
    deadline: data.deadline ?? null,
    dueAt: data.dueAt ?? null,
    lastDay: data.lastDay ?? null,
    ...renderMessage(template, data, language),
    link: `${cabinetUrl}/applications/${data.number}`,
    readAt: row.readAt,
  };
}
