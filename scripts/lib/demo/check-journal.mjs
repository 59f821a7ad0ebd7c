/**
 * What is wrong with the journal of a case: numbers from 1 without a gap or a double, each event going on from the
 * status that the one before it left, the last one being where the case stands.
 * @param {import('./case-view.mjs').Journal} journal
 * @param {{ version: number, status: string }} view the case as read after the journal
 * @returns {string[]} nothing if all is well
 */
export function checkJournal(journal, { version, status }) {
  const problems = journal.flatMap(({ seq, from, type }, index) => {
    const before = journal[index - 1];
    return [
      ...(seq === index + 1 ? [] : [`event ${index + 1} has the number ${seq}`]),
      ...(from === (before?.to ?? null)
        ? []
        : [`${type} (${seq}) goes on from ${from}, not from ${before?.to ?? 'nothing'}`]),
    ];
  });
  const last = journal.at(-1);
  if (last?.seq !== version) problems.push(`the case is at version ${version}`);
  if (last?.to !== status) problems.push(`the case stands at ${status}, its journal elsewhere`);
  return problems;
}
