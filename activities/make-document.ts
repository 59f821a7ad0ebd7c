import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { addDocument } from '../db/queries/add-document.ts';
import { findAgency } from '../db/queries/find-agency.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import { SYSTEM } from '../workflows/domain/people.ts';
import { caseValue } from '../workflows/domain/case-value.ts';
import { CONTENT_TYPES } from '../workflows/domain/content-types.ts';
import { fillTemplate } from '../workflows/domain/fill-template.ts';
import { isLocalDate, type LocalDate } from '../workflows/domain/local-date.ts';
import type { Json } from '../workflows/domain/regulation.ts';
import { text } from '../workflows/domain/texts.ts';
import { zonedClock } from '../workflows/domain/zoned-time.ts';
import type { Deps } from './deps.ts';
import { drawDocument } from './draw-document.ts';
import { pinnedRegulation } from './pinned-regulation.ts';

/** What an agency issues is in the language of the state. */
const LANGUAGE = 'ru';

/**
 * Makes the PDF of an automatic step, stores it and adds it to the case. The same case and step give the same document;
 * made at another instant it becomes a new version of it.
 */
export function makeDocument({
  db,
  documents,
}: Pick<Deps, 'db' | 'documents'>): CaseActivities['makeDocument'] {
  return async (request) => {
    const { caseId, caseNumber: number, step, applicant, form, at, zone } = request;
    const template = step.document;
    if (!template) throw new Error(`The step ${step.code} makes no document`);
    const { agency: code } = await pinnedRegulation(db, request);
    const agency = await findAgency(db, code);

    const title = template.title[LANGUAGE];
    const date = russianDate(zonedClock(zone).localDate(Date.parse(at)));
    const valueOf = (name: string): string | undefined => {
      if (name === 'number') return number;
      if (name === 'date') return date;
      return written(caseValue(name, { applicant, form }));
    };
    const content = await drawDocument({
      issuer: agency?.name[LANGUAGE] ?? code,
      title,
      subtitle: text(LANGUAGE, 'document.made.number', { number, date }),
      lines: template.lines.map((line) => fillTemplate(line, valueOf)),
      note: text(LANGUAGE, 'document.made.note'),
      madeAt: new Date(at),
    });

    const id = documentIdOf(caseId, step.code);
    const storageKey = `${caseId}/${id}-${sha256(content)}`;
    const { size, sha256: hash } = await documents.put(storageKey, Readable.from([content]));
    const { kind, version, contentType } = await addDocument(db, {
      id,
      caseId,
      kind: template.kind,
      name: `${title} ${number}.pdf`,
      size,
      contentType: CONTENT_TYPES.pdf,
      sha256: hash,
      scan: 'skipped', // nothing in it came from outside as a file
      storageKey,
      uploadedBy: SYSTEM.id,
      uploadedAt: at,
    });
    return { id, version, kind, contentType, size, sha256: hash };
  };
}

/** A UUID (RFC 9562, version 8) that the case and the step determine. */
function documentIdOf(caseId: string, step: string): string {
  const bytes = createHash('sha256').update(`${caseId}/${step}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function written(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return isLocalDate(value) ? russianDate(value) : value;
  if (typeof value === 'number') return String(value);
  return undefined;
}

function russianDate(date: LocalDate): string {
  return date.split('-').reverse().join('.');
}
