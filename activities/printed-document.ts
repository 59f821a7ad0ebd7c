import type { Language } from '../workflows/domain/texts.ts';

/** What a document says, in the words that stand on it. */
export interface PrintedDocument {
  language: Language;
  issuer: string;
  title: string;
  subtitle: string;
  lines: readonly string[];
  /** A table below the lines; only a workbook has one. */
  columns?: readonly { title: string; value: string }[];
  /** Who answers for it: the position, then the name. */
  signer: { position: string; name: string } | null;
  /** Where everybody can check it; `null` if it is a working paper. */
  check: { url: string; code: string } | null;
  /** Small print at the end. */
  note: string;
  madeAt: Date;
}
