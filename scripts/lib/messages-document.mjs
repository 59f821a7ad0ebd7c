/**
 * @typedef {import('../../workflows/domain/messages/told.ts').Telling} Telling
 */

/**
 * @typedef {object} MessageTables
 * @property {Readonly<Record<string, readonly Telling[]>>} TOLD
 * @property {Readonly<Record<string, Telling>>} REMINDED
 * @property {typeof import('../../workflows/domain/messages/templates.ts').TEMPLATES} TEMPLATES
 * @property {Readonly<Record<string, Readonly<Record<'ru' | 'en', string>>>>} TEXTS
 */

/**
 * `docs/messages.md`: who is told what of which event, and in which words.
 * @param {MessageTables} tables
 */
export function messagesDocument({ TOLD, REMINDED, TEMPLATES, TEXTS }) {
  const events = Object.entries(TOLD).flatMap(([event, tellings]) => {
    if (event === 'reminded') return [];
    if (tellings.length === 0) return [row([`\`${event}\``, 'nobody', '', '', '', ''])];
    return tellings.map((telling) => row([`\`${event}\``, ...cellsOf(telling, TEMPLATES)]));
  });
  const reminders = Object.entries(REMINDED).map(([deadline, telling]) =>
    row([`\`${deadline}\``, ...cellsOf(telling, TEMPLATES).slice(0, 4)]),
  );
  const words = Object.keys(TEMPLATES).map((template) =>
    row([
      `\`${template}\``,
      TEXTS[`message.${template}.text`]?.ru ?? '',
      TEXTS[`message.${template}.text`]?.en ?? '',
    ]),
  );
  return `# Messages

Made by \`npm run docs:messages\` from \`workflows/domain/messages/told.ts\`, \`templates.ts\` and the texts; a test compares them.
Change those, not this file. How messages travel stands in [a decision](adr/0019-couriers-carry-messages.md).

A \`keeper\` is the executor, or the heads as long as there is none. Staff are not told of what they did themselves. A demand or a
reminder whose deadline is less than a day away is \`critical\`, whatever stands here.

## Sent once

A message is written down once for each event and person, and goes once by each channel. Before a provider gets it, it is noted that
it is handed over; what is noted when its answer does not come, or the worker dies before it has noted the answer, decides what
the next try does:

| Channel | Can be known | The next try |
|---|---|---|
| SMS | yes: Twilio is asked what it has sent to the number | finds it there, or sends it. While the account that may have it cannot be asked, no other one gets it |
| web push | the service keeps one of a \`Topic\`, a browser shows one of a \`tag\` | hands it over again as long as it makes sense: it replaces itself |
| e-mail | no (RFC 1047) | *status*: does not go again. *demand*, *control*: goes once more to the same server, under the same \`Message-ID\`, by which mailboxes show it once. Never to the other server |

What does not go again counts as \`sent\` with the code \`unconfirmed\`: it may have come, and the inbox has it in any case. The same holds when
there is no sense in it any more by then. What the provider surely has not taken (no connection, a refusal, a server that never asked
for the message) leaves nothing in doubt and is tried as long as it makes sense. An answer that came while the
database was away is noted when it is back; nothing is sent anew for that.

A message to an executor that still waits when the case is given to somebody else is not sent: \`moot\`.

## Events

| Event | Whom | Kind | Template | Priority | Names the last day of |
|---|---|---|---|---|---|
${events.join('\n')}

## Reminders

Whom \`reminded\` is told to hangs on the deadline.

| Deadline | Whom | Kind | Template | Priority |
|---|---|---|---|---|
${reminders.join('\n')}

## Words

Where a last day is known it follows: «${TEXTS['message.until']?.ru ?? ''}»

| Template | Russian | English |
|---|---|---|
${words.join('\n')}
`;
}

/**
 * @param {Telling} telling
 * @param {MessageTables['TEMPLATES']} templates
 */
function cellsOf({ to, as, by = [], from }, templates) {
  const { kind, priority } = templates[as];
  const whom =
    from === undefined ? to : `${to}, when ${from === 'staff' ? 'staff' : 'the applicant'} did it`;
  return [whom, kind, `\`${as}\``, priority, by.map((code) => `\`${code}\``).join(', ')];
}

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;
