import { detectContentType } from '../db/documents/content-type.ts';
import { CONTENT_TYPES, type ContentType } from '../workflows/domain/content-types.ts';
import { checkDocument } from '../workflows/domain/form-check.ts';
import type { DocumentRule } from '../workflows/domain/regulation.ts';
import { text, type Language } from '../workflows/domain/texts.ts';
import { AppError, type ErrorCode } from './app-error.ts';
import { invalidRequest } from './invalid-request.ts';
import { presentFinding } from './present-case.ts';

/** What is allowed unless the regulation says otherwise (product description, section "Documents"). */
const EVIDENCE: Pick<DocumentRule, 'contentTypes' | 'maxBytes'> = {
  contentTypes: Object.values(CONTENT_TYPES),
  maxBytes: 10 * 1024 * 1024,
};

/** HTTP has words for a file that is too large or of another type; the rest is told by the document's own code. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  document_too_big: 'payload_too_large',
  document_type: 'unsupported_media_type',
  unknown_type: 'unsupported_media_type',
  executable: 'unsupported_media_type',
  archive: 'unsupported_media_type',
};

/**
 * The type of an uploaded file, told from its content. Throws if the rule of its kind does not allow it; as evidence a
 * kind needs no rule.
 */
export async function checkUpload(
  { rules, asEvidence }: { rules: readonly DocumentRule[]; asEvidence: boolean },
  { kind, file }: { kind: string; file: Express.Multer.File },
  language: Language,
): Promise<ContentType> {
  const isKnown = rules.some((rule) => rule.kind === kind);
  if (!isKnown && !asEvidence) throw invalidRequest(language, 'kind', 'unknown_kind');
  const evidence = { ...EVIDENCE, kind, title: { ru: kind, en: kind }, required: false };
  const known = isKnown ? rules : [evidence];
  const found = await detectContentType(file.path);
  if ('problem' in found) {
    throw refused(found.problem, text(language, `document.${found.problem}`));
  }
  const finding = checkDocument(known, { kind, contentType: found.contentType, size: file.size });
  if (finding) throw refused(finding.code, presentFinding(finding, language).text);
  return found.contentType;
}

function refused(code: string, message: string): AppError {
  const errors = [{ path: 'file', code, message }];
  return new AppError(CODES[code] ?? 'document_refused', { errors });
}
