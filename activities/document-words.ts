import { caseValue } from '../workflows/domain/case-value.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import { checkUrl, writeCheckCode } from '../workflows/domain/check-code.ts';
import { documentNumber } from '../workflows/domain/document-number.ts';
import { fillTemplate } from '../workflows/domain/fill-template.ts';
import { isLocalDate, type LocalDate } from '../workflows/domain/local-date.ts';
import type { Actor } from '../workflows/domain/people.ts';
import type { DocumentTemplate, Json, Regulation, Titles } from '../workflows/domain/regulation.ts';
import type { OwnPath } from '../workflows/domain/shown-paths.ts';
import { TEXTS, text } from '../workflows/domain/texts.ts';
import { zonedClock } from '../workflows/domain/zoned-time.ts';
import type { PrintedDocument } from './printed-document.ts';

/** What an agency issues is in the language of the state. */
const LANGUAGE = 'ru';

type Ordered = Parameters<CaseActivities['makeDocument']>[0];

/** What a document says: as it is printed, and what it says of itself in both languages. */
export function documentWords(
  order: Ordered,
  template: DocumentTemplate,
  of: { regulation: Regulation; agency: Titles; code: string | null; publicUrl: string },
): { number: string; printed: PrintedDocument; own: Record<OwnPath, Titles | null> } {
  const { caseNumber, step, at, zone, signer } = order;
  const { agency, code } = of;
  const number = documentNumber(caseNumber, step, of.regulation);
  const date = russianDate(zonedClock(zone).localDate(Date.parse(at)));
  const fill = (line: string) =>
    fillTemplate(line, (name) => {
      if (name === 'number') return caseNumber;
      return name === 'date' ? date : written(caseValue(name, order));
    });
  const position = signer ? positionOf(signer, agency) : null;
  const printed: PrintedDocument = {
    language: LANGUAGE,
    issuer: agency[LANGUAGE],
    title: template.title[LANGUAGE],
    subtitle: text(LANGUAGE, 'document.made.number', { number, date }),
    lines: template.lines.map(fill),
    columns: (template.columns ?? []).map(({ title, value }) => {
      return { title: title[LANGUAGE], value: fill(value) };
    }),
    signer: signer && position ? { position: position[LANGUAGE], name: signer.name } : null,
    check: code === null ? null : { code: writeCheckCode(code), url: checkUrl(of.publicUrl, code) },
    note: text(LANGUAGE, 'document.made.note'),
    madeAt: new Date(at),
  };
  const own = {
    title: template.title,
    number: bothWays(number),
    date: bothWays(date),
    issuer: agency,
    signer:
      signer && position
        ? { ru: `${position.ru}: ${signer.name}`, en: `${position.en}: ${signer.name}` }
        : null,
  };
  return { number, printed, own };
}

/** A value as it stands on a document; nothing for what is no text and no number. */
export function written(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return isLocalDate(value) ? russianDate(value) : value;
  if (typeof value === 'number') return String(value);
  return undefined;
}

/** A value that is the same in either language. */
export function bothWays(value: string | undefined): Titles | null {
  return value === undefined ? null : { ru: value, en: value };
}

function russianDate(date: LocalDate): string {
  return date.split('-').reverse().join('.');
}

/** The position of whoever answers for a document; of others the agency in whose name they act. */
function positionOf({ role }: Actor, agency: Titles): Titles {
  return role === 'officer' || role === 'head' ? TEXTS[`check.position.${role}`] : agency;
}
