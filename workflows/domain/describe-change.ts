import type { Change } from './diff-regulations.ts';
import { text, TEXTS, type Language, type TextKey } from './texts.ts';

/** A change of a regulation as one sentence. */
export function describeChange({ path, kind, titles }: Change, language: Language): string {
  const [part = '', name] = path.split('.');
  const what = text(language, keyOf(part, name), { title: titles?.[language] ?? name ?? '' });
  return text(language, `change.${kind}`, { what });
}

/** Terms and windows are known by their names; a form or a list of steps without a name is meant as a whole. */
function keyOf(part: string, name: string | undefined): TextKey {
  if (part === 'form' && name === undefined) return 'change.of.whole_form';
  if (part === 'steps' && name === undefined) return 'change.of.order';
  const key = `change.of.${part === 'terms' || part === 'windows' ? name : part}`;
  if (!isTextKey(key)) throw new RangeError(`A change at ${part} has no words`);
  return key;
}

function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(TEXTS, key);
}
