import { canonicalJson } from './canonical-json.ts';
import { propertiesOf } from './fill-from-applicant.ts';
import type { Json, Regulation, Titles } from './regulation.ts';
import { titleOfField } from './title-of-field.ts';

/** One thing that differs between two versions of a regulation. */
export interface Change {
  /** `form.<field>`, `documents.<kind>`, `terms.<name>`, `fee`… */
  path: string;
  kind: 'added' | 'removed' | 'changed';
  /** What people call it, in the words of the newer version that has it; `null`: its path says it. */
  titles: Titles | null;
}

/** What changes for people, officers and the clock between two versions of a service, in the order of a regulation. */
export function diffRegulations(before: Regulation, after: Regulation): Change[] {
  const older = partsOf(before, after);
  const newer = partsOf(after, before);
  const paths = new Set([...newer.keys(), ...older.keys()]);
  return [...paths].flatMap((path): Change[] => {
    const was = older.get(path);
    const is = newer.get(path);
    const titles = (is ?? was)?.titles ?? null;
    if (!was) return [{ path, kind: 'added', titles }];
    if (!is) return [{ path, kind: 'removed', titles }];
    const isSame = canonicalJson(was.value) === canonicalJson(is.value);
    return isSame ? [] : [{ path, kind: 'changed', titles }];
  });
}

/** Whether somebody who has filled in a form must hear of the change before it is filed. */
export function concernsApplicant({ path }: Change): boolean {
  return /^(form|documents|checks|rejections|fee)(\.|$)/.test(path);
}

interface Part {
  value: unknown;
  titles: Titles | null;
}

/** A regulation as a flat list of what may differ; only the order of the steps that both have can be compared. */
function partsOf(regulation: Regulation, other: Regulation): Map<string, Part> {
  const { form, documents, checks, rejections, charges, registries, steps } = regulation;
  const { title, fee, agency, zone, calendar, conflict, slot, routing, result } = regulation;
  const { validity, reminders, escalation } = regulation;
  const parts = new Map<string, Part>();
  const note = (path: string, value: unknown, titles: Titles | null = null) =>
    parts.set(path, { value, titles });

  note('title', title, title);
  for (const [name, field] of Object.entries(propertiesOf(form))) {
    const value = { field, required: isList(form.required) && form.required.includes(name) };
    note(`form.${name}`, value, titleOfField(form, name) ?? null);
  }
  note('form', { ...form, properties: null, required: null });
  for (const one of documents) note(`documents.${one.kind}`, one, one.title);
  for (const one of checks) note(`checks.${one.code}`, one, one.message);
  for (const one of rejections) note(`rejections.${one.code}`, one, one.message);
  if (fee) note('fee', fee, fee.purpose);
  for (const one of charges) note(`charges.${one.code}`, one, one.title);
  for (const one of registries) note(`registries.${one.registry}`, one);
  for (const one of steps) note(`steps.${one.code}`, one, one.title);
  const common = steps.filter(({ code }) => other.steps.some((step) => step.code === code));
  note(
    'steps',
    common.map(({ code }) => code),
  );
  for (const [name, term] of Object.entries(regulation.terms)) note(`terms.${name}`, term);
  for (const [name, term] of Object.entries(regulation.windows)) note(`windows.${name}`, term);
  const rest = {
    ...{ agency, zone, calendar, conflict, slot, routing, result },
    ...{ validity, reminders, escalation },
  };
  for (const [name, value] of Object.entries(rest)) note(name, value);
  return parts;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
