const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a `uuid` column can be compared with the text. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
