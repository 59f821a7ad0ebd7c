import type { Form } from './regulation.ts';

/** The form with `changes` merged in, field by field; `null` removes a field. */
export function mergeForm(form: Form, changes: Form): Form {
  const merged = { ...form, ...changes };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}
