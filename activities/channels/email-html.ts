import type { Outgoing } from './channel.ts';
import { text } from '../../workflows/domain/texts.ts';

/** Text that is safe inside an element or a quoted attribute. */
function escape(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The HTML part: one column of text in the reader's own font size and colours, readable aloud and without images. */
export function emailHtml(
  message: Pick<Outgoing, 'language' | 'subject' | 'text' | 'link' | 'unsubscribeUrl'>,
): string {
  const { language, subject, link, unsubscribeUrl } = message;
  const title = escape(subject);
  const paragraphs = message.text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escape(paragraph.trim()).replaceAll('\n', '<br>')}</p>`);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${title}</title></head>`,
    '<body style="font-family:sans-serif;line-height:1.5;max-width:40em"><main>',
    `<h1 style="font-size:1.25em">${title}</h1>`,
    ...paragraphs,
    `<p><a href="${escape(link)}">${text(language, 'channel.open')}</a><br>${escape(link)}</p></main>`,
    ...(unsubscribeUrl === null
      ? []
      : [
          `<hr><p><a href="${escape(unsubscribeUrl)}">${text(language, 'channel.unsubscribe')}</a></p>`,
        ]),
    '</body></html>\n',
  ].join('\n');
}
