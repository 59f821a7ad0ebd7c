/** The journal cannot take an event: there is a gap before it, or another event in its place. */
export class JournalConflict extends Error {
  override name = 'JournalConflict';

  constructor(caseId: string, seq: number, found: string | null) {
    super(
      found === null
        ? `Event ${seq} of case ${caseId} does not follow on the newest one`
        : `Event ${seq} of case ${caseId} is already there, as ${found}`,
    );
  }
}
