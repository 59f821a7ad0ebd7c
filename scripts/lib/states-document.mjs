/**
 * @typedef {import('../../workflows/domain/status.ts').Status} Status
 * @typedef {import('../../workflows/domain/transitions.ts').Transition} Transition
 */

/**
 * @typedef {object} Tables
 * @property {typeof import('../../workflows/domain/status.ts').STATUSES} STATUSES
 * @property {typeof import('../../workflows/domain/status.ts').GROUPS} GROUPS
 * @property {readonly Transition[]} TRANSITIONS
 */

/** What the labels do not say. */
const MEANINGS = /** @satisfies {Record<Status, string>} */ ({
  DRAFT: 'being written; nobody but its authors sees it',
  ACCEPTED: 'filed and numbered; the first check is under way',
  INCOMPLETE:
    'fields or documents are missing or wrong, each is listed; the applicant completes it',
  VERIFIED: 'registries, or an officer in their stead, confirm the data',
  AWAITING_PAYMENT: 'the fee is due until a date that is shown',
  PAYMENT_CONFIRMED: 'the provider has confirmed the whole fee',
  ASSIGNED: 'a unit and an executor have it; nobody has begun',
  UNDER_REVIEW: 'the executor examines it',
  CLARIFICATION_REQUIRED: 'the executor has asked the applicant something',
  REWORK_REQUIRED: 'the executor wants concrete things put right',
  RECHECK: 'what came from the applicant, or was sent back by a head, is checked again',
  APPROVED: 'decided in favour of the applicant; the steps of execution follow',
  EXECUTED: 'every step is done; the result is not published yet',
  SERVICE_RENDERED: 'the result is published; the applicant accepts or disputes it',
  COMPLETED: 'accepted, by the applicant or by silence',
  REJECTED:
    'ended by the system: data differs from a registry, the fee did not come, a rule or another open case forbids it',
  REFUSED: 'ended by a person: an executor, a step of execution, or the decision of an appeal',
  APPEAL_REVIEW: 'an appeal or a dispute is being considered by somebody else than who decided',
  NOT_COMPLETED: 'the applicant did not answer in time',
  ANNULLED: 'withdrawn, annulled on formal grounds, or the rework did not come in time',
  ARCHIVED: 'the fee did not come, where the regulation says to archive then',
});

const ENDS = { final: 'final', appealable: 'unless appealed in time' };

/**
 * `docs/states.md`: the diagram and the tables of statuses and transitions.
 * @param {Tables} tables
 */
export function statesDocument({ STATUSES, GROUPS, TRANSITIONS }) {
  const codes = /** @type {Status[]} */ (Object.keys(STATUSES));
  const isEntered = (/** @type {Status} */ code) =>
    code === 'DRAFT' || TRANSITIONS.some(({ to }) => to === code);

  const statuses = codes.map((code) => {
    const { label, group, clock, end } = STATUSES[code];
    const reach = isEntered(code) ? '' : ' **Not reachable yet.**';
    return row([
      `\`${code}\``,
      label.ru,
      label.en,
      group ? GROUPS[group].ru : 'hidden',
      MEANINGS[code] + reach,
      clock,
      end ? ENDS[end] : '',
    ]);
  });
  const edges = TRANSITIONS.map(({ event, from, to, action, by = [] }) =>
    row([
      `\`${event}\``,
      from.map((code) => `\`${code}\``).join(', '),
      to === 'same' ? 'the same' : `\`${to}\``,
      action ? `\`${action}\`` : '',
      by.join(', ') || 'system',
    ]),
  );

  return `# Statuses and transitions

Made by \`npm run docs:states\` from \`workflows/domain/status.ts\` and \`workflows/domain/transitions.ts\`; a test compares
them. Change those, not this file.

## Diagram

Transitions that may be taken from many statuses (withdrawal, annulment, return by a head) and events that leave the status
as it is are in the table only.

\`\`\`mermaid
stateDiagram-v2
    [*] --> DRAFT
${diagram(TRANSITIONS).join('\n')}
${codes.flatMap((code) => (STATUSES[code].end === 'final' ? `    ${code} --> [*]` : [])).join('\n')}
\`\`\`

## Statuses

The clock is the one of the regulatory term of the whole case: it stands still while the case waits for the applicant.

| Code | Label (ru) | Label (en) | Group | Meaning | Clock | End |
|---|---|---|---|---|---|---|
${statuses.join('\n')}

## Transitions

An action is what a person asks for; its last word in the REST path is the same. Without one the system acts: the pipeline,
a deadline that has come, or the payment provider.

| Event | From | To | Action | Who |
|---|---|---|---|---|
${edges.join('\n')}
`;
}

/** More sources than this make an arrow from everywhere, which no diagram can show. */
const DRAWN_SOURCES = 5;

/** @param {readonly Transition[]} transitions */
function diagram(transitions) {
  return transitions.flatMap(({ event, from, to }) => {
    if (to === 'same' || from.length > DRAWN_SOURCES) return [];
    return from.map((code) => `    ${code} --> ${to}: ${event}`);
  });
}

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;
