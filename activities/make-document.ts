import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { addDocument, type AddedDocument } from '../db/queries/add-document.ts';
import { findAgency } from '../db/queries/find-agency.ts';
import { findIssuedVersion } from '../db/queries/find-issued-version.ts';
import { issueDocument } from '../db/queries/issue-document.ts';
import type { StoredDocument } from '../db/schema/index.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { DocumentRef } from '../workflows/domain/case-parts.ts';
import { CONTENT_TYPES } from '../workflows/domain/content-types.ts';
import { SYSTEM } from '../workflows/domain/people.ts';
import { checkCodeOf } from './check-code-of.ts';
import type { Deps } from './deps.ts';
import { documentWords } from './document-words.ts';
import { drawDocument } from './draw-document.ts';
import { drawWorkbook } from './draw-workbook.ts';
import { pinnedRegulation } from './pinned-regulation.ts';
import { shownFields } from './shown-fields.ts';

/**
 * Makes the document of an automatic step, stores it and adds it to the case, with its check code if it is issued. The same
 * case, step and instant give the same document; made at another instant it becomes a new version of it, with another code.
 */
export function makeDocument({
  db,
  documents,
  settings,
}: Pick<Deps, 'db' | 'documents' | 'settings'>): CaseActivities['makeDocument'] {
  return async (order) => {
    const { caseId, step, at } = order;
    const template = step.document;
    if (!template) throw new Error(`The step ${step.code} makes no document`);
    const { issued = true, format = 'pdf' } = template;
    const secret = settings.CHECK_CODE_SECRET;
    const code = issued ? checkCodeOf(secret, [caseId, step.code, at]) : null;
    const earlier = code && (await findIssuedVersion(db, code));
    if (earlier) return refOf(earlier);

    const regulation = await pinnedRegulation(db, order);
    const issuer = order.agency ?? regulation.agency;
    const agency = (await findAgency(db, issuer))?.name ?? { ru: issuer, en: issuer };
    const of = { regulation, agency, code, publicUrl: settings.PUBLIC_URL };
    const { number, printed, own } = documentWords(order, template, of);
    const content = await (format === 'xlsx' ? drawWorkbook(printed) : drawDocument(printed));

    const id = documentIdOf(caseId, step.code);
    const storageKey = `${caseId}/${id}-${createHash('sha256').update(content).digest('hex')}`;
    const { size, sha256 } = await documents.put(storageKey, Readable.from([content]));
    const document: AddedDocument = {
      ...{ id, caseId, kind: template.kind, size, sha256, storageKey },
      name: `${printed.title} ${number.replace('/', '-')}.${format}`,
      contentType: CONTENT_TYPES[format],
      scan: 'skipped', // nothing in it came from outside as a file
      uploadedBy: SYSTEM.id,
      uploadedAt: at,
    };
    if (!code) return refOf(await addDocument(db, document));

    const shown = shownFields(template, regulation, { ...order, own });
    const { title } = template;
    const issue = { code, step: step.code, issuer, number, title, shown, issuedAt: at };
    return refOf(await issueDocument(db, document, issue));
  };
}

/** A UUID (RFC 9562, version 8) that the case and the step determine. */
function documentIdOf(caseId: string, step: string): string {
  const bytes = createHash('sha256').update(`${caseId}/${step}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function refOf({ id, version, kind, contentType, size, sha256 }: StoredDocument): DocumentRef {
  return { id, version, kind, contentType, size, sha256 };
}
