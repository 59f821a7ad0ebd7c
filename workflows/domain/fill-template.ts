const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The names between `{{` and `}}` in a line. */
export function placeholdersOf(line: string): string[] {
  return [...line.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/** The line with every `{{name}}` filled in; what has no value becomes a dash, as on a paper form. */
export function fillTemplate(line: string, valueOf: (name: string) => string | undefined): string {
  return line.replace(PLACEHOLDER, (_, name: string) => valueOf(name) ?? '—');
}
