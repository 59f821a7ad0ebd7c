import { dataDir } from './root.mjs';
import { resolveSettings, SETTINGS } from './settings.mjs';

export const TABLE_BEGINS = '<!-- settings: npm run docs:settings -->\n';
export const TABLE_ENDS = '<!-- /settings -->\n';

/** The table of environment variables in README.md. */
export function settingsTable() {
  const defaults = resolveSettings({}, {});
  const rows = Object.entries(SETTINGS).map(([name, setting]) => {
    const value = Object.entries(defaults).find(([one]) => one === name)?.[1] ?? '';
    return [`\`${name}\``, shown(setting, value), setting.meaning];
  });
  return `\n${padded([['Variable', 'Default', 'Meaning'], ...rows])}\n`;
}

/**
 * A table with its columns aligned, as the formatter of the files wants it.
 * @param {string[][]} rows the first one is the head
 */
function padded(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  const [head = [], ...body] = rows;
  return [head, rule, ...body]
    .map(
      (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`,
    )
    .join('');
}

/**
 * @param {import('./settings.mjs').Setting} setting
 * @param {string} value
 */
function shown({ shown, secret }, value) {
  if (secret) return 'made at the first start';
  return shown ?? `\`${value.replace(dataDir(), '.data')}\``;
}
