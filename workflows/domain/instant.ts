/** The span in which events and deadlines may lie; outside it a date has no four-digit year or no civil calendar. */
const EARLIEST = Date.parse('1970-01-01T00:00:00Z');
const LATEST = Date.parse('3000-01-01T00:00:00Z');

/** A date, a time and an offset: without the offset the text means another instant on every machine. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds of the epoch for an ISO 8601 instant of the years 1970–2999; nothing for any other text. */
export function parseInstant(value: string): number | undefined {
  if (!INSTANT.test(value)) return undefined;
  const instant = Date.parse(value);
  return instant >= EARLIEST && instant < LATEST ? instant : undefined;
}
