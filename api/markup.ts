const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of HTML that is safe as it is. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** HTML from a template: every text that is filled in is escaped, pieces of HTML are not. */
export function markup(
  pieces: TemplateStringsArray,
  ...values: readonly (string | Html | readonly Html[])[]
): Html {
  const filled = values.map((value) => {
    if (typeof value === 'string') return value.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);
    return value instanceof Html ? value.source : value.map(({ source }) => source).join('');
  });
  return new Html(String.raw({ raw: pieces }, ...filled));
}
