import { factsOf } from '../status.ts';
import { text, type Language } from '../texts.ts';
import type { MessageData } from './message.ts';
import type { Template } from './templates.ts';

/** A message in words: nothing in it but the case number, the label of a status and a date. */
export function renderMessage(
  template: Template,
  { number, status, deadline, lastDay }: MessageData,
  language: Language,
): { subject: string; text: string } {
  const params = {
    number,
    status: factsOf(status).label[language],
    deadline: deadline ? text(language, `deadline_code.${deadline}`) : '',
  };
  const words = text(language, `message.${template}.text`, params);
  const day = lastDay?.split('-').reverse().join('.');
  const until = day === undefined ? [] : [text(language, 'message.until', { day })];
  return {
    subject: text(language, `message.${template}.subject`, params),
    text: [words, ...until].join(' '),
  };
}
