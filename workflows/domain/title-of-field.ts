import { isObject } from './fill-from-applicant.ts';
import type { FormSchema, Titles } from './regulation.ts';

/** What people call a top-level field of a form: its `x-title`. */
export function titleOfField({ properties }: FormSchema, name: string): Titles | undefined {
  const field = isObject(properties) ? properties[name] : undefined;
  const title = isObject(field) ? field['x-title'] : undefined;
  if (!isObject(title)) return undefined;
  const { ru, en } = title;
  return typeof ru === 'string' && typeof en === 'string' ? { ru, en } : undefined;
}
