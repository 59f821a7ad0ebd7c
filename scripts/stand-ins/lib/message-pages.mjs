import { escapeHtml } from '../../lib/escape-html.mjs';

/** @typedef {[label: string, value: string]} Field */

/**
 * @param {string} title
 * @param {string} content HTML
 */
function page(title, content) {
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>body{font-family:sans-serif;max-width:60em;margin:1em auto;padding:0 1em}td,th{text-align:left;padding:.3em .8em .3em 0;vertical-align:top}pre{white-space:pre-wrap}</style>
<h1>${escapeHtml(title)}</h1>${content}</html>`;
}

/**
 * A table of messages, the newest first.
 * @param {string} title
 * @param {string[]} columns
 * @param {{ id: string, cells: string[] }[]} rows
 */
export function listPage(title, columns, rows) {
  const head = columns.map((column) => `<th>${escapeHtml(column)}</th>`).join('');
  const body = rows.map(({ id, cells }) => {
    const [first = '', ...rest] = cells.map(escapeHtml);
    const link = `<a href="/messages/${encodeURIComponent(id)}">${first}</a>`;
    return `<tr>${[link, ...rest].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const table = `<table><tr>${head}</tr>${body.join('\n')}</table>`;
  return page(title, rows.length > 0 ? table : '<p>Пока ничего · Nothing yet</p>');
}

/**
 * One message with its fields, its text and, shown as a mail program would show it, its HTML.
 * @param {string} title
 * @param {Field[]} fields
 * @param {string} text
 * @param {string} [html] what it does is cut off from this page
 */
export function messagePage(title, fields, text, html) {
  const rows = fields.map(
    ([label, value]) => `<tr><th>${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  const frame = html
    ? `<h2>HTML</h2><iframe sandbox title="HTML" style="width:100%;height:28em" srcdoc="${escapeHtml(html)}"></iframe>`
    : '';
  return page(
    title,
    `<table>${rows.join('\n')}</table><h2>Текст · Text</h2><pre>${escapeHtml(text)}</pre>${frame}
<p><a href="/">Все сообщения · All messages</a></p>`,
  );
}
