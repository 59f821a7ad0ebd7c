import { CALENDAR_FILE_TEXTS } from './texts/calendar-file.ts';
import { CHANGE_TEXTS } from './texts/change.ts';
import { CHECK_TEXTS } from './texts/check.ts';
import { CHANNEL_TEXTS } from './texts/channel.ts';
import { DEADLINE_CODE_TEXTS } from './texts/deadline-code.ts';
import { DEADLINE_TEXTS } from './texts/deadline.ts';
import { DOCUMENT_TEXTS } from './texts/document.ts';
import { ERROR_TEXTS } from './texts/error.ts';
import { FINDING_TEXTS } from './texts/finding.ts';
import { INPUT_TEXTS } from './texts/input.ts';
import { PAYMENT_TEXTS } from './texts/payment.ts';
import { MESSAGE_TEXTS } from './texts/message.ts';
import { REASON_TEXTS } from './texts/reason.ts';
import { REGULATION_TEXTS } from './texts/regulation.ts';
import { REGULATION_DOCUMENT_TEXTS } from './texts/regulation-document.ts';
import { REHEARSAL_TEXTS } from './texts/rehearsal.ts';
import { REGULATION_TIME_TEXTS } from './texts/regulation-time.ts';
import { RULE_TEXTS } from './texts/rule.ts';
import { SIGNATURE_TEXTS } from './texts/signature.ts';
import { WORK_MESSAGE_TEXTS } from './texts/work-message.ts';

/**
 * The one catalogue of texts that people read, Russian first and English second.
 *
 * `{name}` inserts a parameter; `{name|день|дня|дней}` inserts the plural form that fits the number `name`
 * (three forms in Russian, two in English).
 */
export const TEXTS = {
  ...FINDING_TEXTS,
  ...CALENDAR_FILE_TEXTS,
  ...CHANGE_TEXTS,
  ...CHECK_TEXTS,
  ...CHANNEL_TEXTS,
  ...DEADLINE_CODE_TEXTS,
  ...DOCUMENT_TEXTS,
  ...ERROR_TEXTS,
  ...INPUT_TEXTS,
  ...PAYMENT_TEXTS,
  ...MESSAGE_TEXTS,
  ...REASON_TEXTS,
  ...REGULATION_TEXTS,
  ...REGULATION_DOCUMENT_TEXTS,
  ...REHEARSAL_TEXTS,
  ...RULE_TEXTS,
  ...SIGNATURE_TEXTS,
  ...REGULATION_TIME_TEXTS,
  ...DEADLINE_TEXTS,
  ...WORK_MESSAGE_TEXTS,
} as const satisfies Record<string, Record<Language, string>>;

export type Language = 'ru' | 'en';
export type TextKey = keyof typeof TEXTS;

/** The order in which the catalogue writes plural forms. */
const PLURAL_FORMS: Record<Language, readonly Intl.LDMLPluralRule[]> = {
  ru: ['one', 'few', 'many'],
  en: ['one', 'other'],
};

/** The text under `key` with its parameters filled in; a parameter that is not given stays visible as `{name}`. */
export function text(
  language: Language,
  key: TextKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return TEXTS[key][language].replace(
    /\{(\w+)(?:\|([^}]*))?\}/g,
    (placeholder, name: string, forms: string | undefined) => {
      const value = params[name];
      if (value === undefined) return placeholder;
      return forms === undefined ? String(value) : pluralForm(language, Number(value), forms);
    },
  );
}

function pluralForm(language: Language, count: number, forms: string): string {
  const rule = new Intl.PluralRules(language).select(count);
  return forms.split('|')[PLURAL_FORMS[language].indexOf(rule)] ?? forms;
}
