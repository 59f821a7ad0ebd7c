import type { CaseOfIssue } from '../db/queries/find-case-of-issue.ts';
import { writeCheckCode } from '../workflows/domain/check-code.ts';
import { isInForce, standingOf, type Standing } from '../workflows/domain/standing-of.ts';
import { text, type Language } from '../workflows/domain/texts.ts';
import type { DocumentCheck } from './schemas/issued-document.ts';

/** How a document stands, and of it what its regulation lets everybody know. */
export function presentCheck(
  { issued, row, all, journal }: CaseOfIssue,
  zone: string,
  language: Language,
): DocumentCheck {
  const { facts } = row;
  const standing = facts ? standingOf(issued, facts, journal) : ({ state: 'unissued' } as const);
  if (!facts || standing.state === 'unissued') return unknownDocument(issued.code, language);

  const { code, issuedAt, sha256, shown, documentId } = issued;
  const replaced = all.some((one) => one.documentId === documentId && isInForce(one, facts));
  return {
    code: writeCheckCode(code),
    ...{ issuedAt, sha256 },
    ...(standing.state === 'genuine'
      ? genuine(language)
      : withdrawn(standing, { replaced, zone, language })),
    fields: shown.map(({ path, label, value }) => {
      return { path, label: label[language], value: value[language] };
    }),
  };
}

type Verdict = Omit<DocumentCheck, 'code' | 'issuedAt' | 'sha256' | 'fields'>;

function genuine(language: Language): Verdict {
  return {
    status: 'genuine',
    statusLabel: text(language, 'check.genuine'),
    explanation: [text(language, 'check.genuine.meaning')],
    ...{ withdrawnAt: null, reason: null, replaced: false },
  };
}

function withdrawn(
  { at, reason: code }: Extract<Standing, { state: 'withdrawn' }>,
  { replaced, zone, language }: { replaced: boolean; zone: string; language: Language },
): Verdict {
  const locale = language === 'ru' ? 'ru' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone });
  const reason = { code, text: text(language, `check.withdrawn.${code}`) };
  return {
    status: 'withdrawn',
    statusLabel: text(language, 'check.withdrawn'),
    explanation: [
      text(language, 'check.withdrawn.meaning', { at: format.format(Date.parse(at)) }),
      reason.text,
      ...(replaced ? [text(language, 'check.replaced')] : []),
    ],
    ...{ withdrawnAt: at, reason, replaced },
  };
}

/** The answer for whatever was not issued: nothing tells a code that never was from one that is not out yet. */
export function unknownDocument(code: string | null, language: Language): DocumentCheck {
  return {
    status: 'unknown',
    statusLabel: text(language, 'check.unknown'),
    explanation: [text(language, 'check.unknown.meaning')],
    code: code === null ? null : writeCheckCode(code),
    ...{ issuedAt: null, withdrawnAt: null, reason: null, replaced: false, sha256: null },
    fields: [],
  };
}
