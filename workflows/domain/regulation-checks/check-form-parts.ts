import { formTarget } from '../form-target.ts';
import type { FormSchema, Json } from '../regulation.ts';
import type { Report } from '../regulation-problem.ts';

/** Some 1,500 fields with their titles. Compiling a form holds up everybody else, a few milliseconds a part. */
const MAX_PARTS = 3_000;

/**
 * A form has an end, and not too far away. Each list and object in it is a part; a definition counts wherever it is
 * referred to, as often as it is checked: a few that each refer to the next one twice would be checked a billion times.
 */
export function checkFormParts(form: FormSchema, report: Report): void {
  const known = new Map<Json, number>();
  const open = new Set<Json>();

  const count = (part: Json, path: string): number => {
    if (typeof part !== 'object' || part === null) return 0;
    const earlier = known.get(part);
    if (earlier !== undefined) return earlier;
    open.add(part);
    const parts = Object.entries(part).reduce(
      (sum, [name, value]) => sum + count(value, `${path}.${name}`) + follow(name, value, path),
      1,
    );
    open.delete(part);
    known.set(part, parts);
    return parts;
  };
  const follow = (name: string, ref: Json, path: string): number => {
    if (name !== '$ref' || typeof ref !== 'string') return 0;
    const target = formTarget(form, ref);
    const place = `form${ref.slice(1).replaceAll('/', '.')}`;
    if (target === undefined || !open.has(target)) return count(target ?? null, place);
    report(`${path}.${name}`, 'recursive_ref', { ref });
    return 0;
  };
  if (count(form, 'form') > MAX_PARTS) report('form', 'too_many_parts', { max: MAX_PARTS });
}
