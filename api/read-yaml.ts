import { parseDocument, Parser, type CST } from 'yaml';
import type { Language } from '../workflows/domain/texts.ts';
import { invalidRequest } from './invalid-request.ts';

/** Far above an honest regulation. A deeper text would run the reader out of its stack, which ends the process. */
const MAX_DEPTH = 64;
/** The reader compares every name of a mapping with every other. */
const MAX_VALUES = 10_000;
/** How often aliases may repeat what they stand for, in all. */
const MAX_ALIASES = 50;

/**
 * A YAML text as plain data. Throws the 400 that names line and column of what cannot be read, and refuses texts that are
 * made to exhaust their reader.
 */
export function readYaml(content: string, language: Language): unknown {
  if (isTooLarge(content)) throw invalidRequest(language, '', 'yaml_too_large');
  const document = parseDocument(content, { stringKeys: true, logLevel: 'error' });
  const [error] = document.errors;
  if (error) {
    const [{ line, col: column } = { line: 1, col: 1 }] = error.linePos ?? [];
    const [detail = ''] = error.message.split(/ at line |\n/);
    throw invalidRequest(language, '', 'not_yaml', { line, column, detail });
  }
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (thrown) {
    if (thrown instanceof ReferenceError) throw invalidRequest(language, '', 'yaml_aliases');
    throw thrown;
  }
}

/** Walks the text's own tree, which is made without recursion, before anything recursive sees it. */
function isTooLarge(content: string): boolean {
  let values = 0;
  for (const document of new Parser().parse(content)) {
    const waiting: { token: CST.Token; depth: number }[] = [{ token: document, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { token, depth } = next;
      values += 1;
      if (depth > MAX_DEPTH || values > MAX_VALUES) return true;
      waiting.push(...partsOf(token).map((part) => ({ token: part, depth: depth + 1 })));
    }
  }
  return false;
}

function partsOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) =>
    [key, value].filter((part) => part !== null && part !== undefined),
  );
}
