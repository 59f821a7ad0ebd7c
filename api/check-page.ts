import { createHash } from 'node:crypto';
import { text, type Language } from '../workflows/domain/texts.ts';
import { Html, markup } from './markup.ts';
import type { DocumentCheck } from './schemas/issued-document.ts';

/** The look of the page; it loads nothing, so that it also opens where little else does. */
const STYLE = `
:root { color-scheme: light; --ink: #1d2430; --soft: #5b6472; --line: #d9dee5; --accent: #5b6472; --tint: #f1f3f6; }
* { box-sizing: border-box; }
body { margin: 0; background: #f4f6f9; color: var(--ink); font: 16px/1.5 system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; margin-bottom: 1rem; }
h1 { margin: 0; font-size: 1rem; font-weight: 600; color: var(--soft); }
header a { color: #1a56b0; }
article { background: #fff; border: 1px solid var(--line); border-radius: .75rem; overflow: hidden; }
.genuine { --accent: #17693a; --tint: #e8f5ec; }
.withdrawn { --accent: #a4261d; --tint: #fcebe9; }
.verdict { padding: 1.5rem; background: var(--tint); border-bottom: 3px solid var(--accent); }
h2 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.25; color: var(--accent); }
p { margin: .35rem 0 0; }
dl { margin: 0; padding: .5rem 1.5rem; }
dl div { padding: .75rem 0; border-bottom: 1px solid var(--line); }
dl div:last-child { border-bottom: 0; }
dt { font-size: .85rem; color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.sum { font: .85rem/1.6 ui-monospace, 'DejaVu Sans Mono', monospace; }
small { display: block; color: var(--soft); }
@media print { body { background: #fff; } header a { display: none; } }
`;

/** Nothing but the one style: whatever a value holds, a browser neither runs nor loads it. */
export const CHECK_PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join('; ');

/** The public page of a check code. */
export function checkPage(check: DocumentCheck, language: Language): string {
  const { status, statusLabel, explanation, code, sha256, fields } = check;
  const other = language === 'ru' ? 'en' : 'ru';
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${statusLabel} — ${text(language, 'check.title')}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
<header><h1>${text(language, 'check.title')}</h1><a href="?lang=${other}" lang="${other}" hreflang="${other}">${NAMES[other]}</a></header>
<article class="${status}" data-status="${status}">
<section class="verdict"><h2>${statusLabel}</h2>${explanation.map((line) => markup`<p>${line}</p>`)}</section>
<dl>
${fields.map(({ label, value }) => row(label, value))}
${code === null ? '' : row(text(language, 'check.code'), code, 'sum')}
${sha256 === null ? '' : row(text(language, 'check.sha256'), sha256, 'sum', text(language, 'check.sha256.meaning'))}
</dl>
</article>
</main>
</body>
</html>
`;
  return page.source;
}

const NAMES: Record<Language, string> = { ru: 'Русский', en: 'English' };

function row(label: string, value: string, kind = '', hint = ''): Html {
  const note = hint === '' ? '' : markup`<small>${hint}</small>`;
  return markup`<div><dt>${label}</dt><dd><span class="${kind}">${value}</span>${note}</dd></div>`;
}
