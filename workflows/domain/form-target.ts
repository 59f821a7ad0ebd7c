import type { FormSchema, Json } from './regulation.ts';

/** What a JSON Pointer within a form (`#/$defs/address`) leads to; nothing where it leads nowhere. */
export function formTarget(form: FormSchema, ref: string): Json | undefined {
  return decoded(ref)
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>((target, step) => {
      if (typeof target !== 'object' || target === null) return undefined;
      return Object.entries(target).find(([name]) => name === step)?.[1];
    }, form);
}

/** As part of an address a pointer may have characters written as `%24`; one that is written wrongly leads nowhere. */
function decoded(ref: string): string {
  try {
    return decodeURIComponent(ref);
  } catch {
    return '';
  }
}
