/**
 * @typedef {import('../../../workflows/domain/business-calendar.ts').Calendar} Calendar
 * @typedef {import('../../../workflows/domain/case.ts').CaseFacts} CaseFacts
 * @typedef {import('../../../workflows/domain/count-anew.ts').MovedDeadline} MovedDeadline
 * @typedef {import('../../../workflows/domain/regulation.ts').Procedure} Procedure
 * @typedef {Awaited<ReturnType<typeof import('../built.mjs').builtDomain>>} Domain
 */

/**
 * A case as the database keeps it, with the event by which a calendar has moved it.
 * @typedef {object} MeasuredCase
 * @property {string} number
 * @property {CaseFacts} facts
 * @property {Procedure} procedure
 * @property {{ at: string, moved: MovedDeadline[] } | null} event
 */

const CASES = `
  SELECT a.number, a.facts, r.body AS procedure,
    (SELECT json_build_object('at', e.at, 'moved', e.data -> 'moved') FROM events e
      WHERE e.case_id = a.id AND e.type = 'calendarChanged') AS event
  FROM applications a
  JOIN regulations r ON r.code = a.service_code AND r.version = a.service_version
  WHERE a.number = ANY ($1)
  ORDER BY a.number`;

/**
 * The cases in the order of their numbers.
 * @param {import('pg').Client} database
 * @param {string[]} numbers
 * @returns {Promise<MeasuredCase[]>}
 */
export async function readCases(database, numbers) {
  const { rows } = /** @type {import('pg').QueryResult<MeasuredCase>} */ (
    await database.query(CASES, [numbers])
  );
  return rows;
}

/**
 * The newest calendar, and the one after it: the years whose decrees were awaited have theirs, and the last day of the
 * longest term of these cases is off.
 * @param {import('pg').Client} database
 * @param {MeasuredCase[]} cases
 * @returns {Promise<{ current: Calendar, next: Calendar }>}
 */
export async function nextCalendar(database, cases) {
  const { rows } = /** @type {import('pg').QueryResult<{ body: Calendar }>} */ (
    await database.query(
      `SELECT body FROM calendars WHERE code = 'ru' ORDER BY ordinal DESC LIMIT 1`,
    )
  );
  const current = rows[0]?.body;
  const lastDays = cases.flatMap(({ facts }) => facts.deadlines.term?.lastDay ?? []).sort();
  const last = lastDays.at(-1);
  if (!current || !last) throw new Error('There is no term to move');
  const next = {
    ...current,
    version: Number(current.version) + 1,
    provisionalYears: [],
    sources: [...current.sources, 'измерение'],
    days: {
      ...current.days,
      [last]: /** @type {['off', number]} */ (['off', current.sources.length]),
    },
  };
  return { current, next };
}

/**
 * What the pure count moves in a case.
 * @param {Domain} domain
 * @param {MeasuredCase} case_
 * @param {Calendar} current
 * @param {Calendar} next
 * @param {string} at ISO instant at which it is counted
 */
export function movesOf({ carriedCalendar, countAnew }, { facts, procedure }, current, next, at) {
  const carried = (/** @type {Calendar} */ calendar) =>
    carriedCalendar(calendar, facts.submittedAt, procedure.zone);
  const rules = { procedure, calendar: carried(current) };
  return countAnew(facts, new Date(at).toISOString(), rules, carried(next)).moved;
}
