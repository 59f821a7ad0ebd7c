/** The types of file that can be told by content; a regulation picks from these. */
export const CONTENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const;

export type ContentType = (typeof CONTENT_TYPES)[keyof typeof CONTENT_TYPES];

/** The most that any regulation may allow for one file, in bytes: what the API takes in at all. */
export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;

const KNOWN: readonly string[] = Object.values(CONTENT_TYPES);

export function isContentType(value: string): value is ContentType {
  return KNOWN.includes(value);
}
