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
