import { z } from 'zod';
import { DEADLINES } from '../../workflows/domain/case-parts.ts';
import { RETURN_STAGES, STAGES } from '../../workflows/domain/stage-names.ts';
import { ROLES } from '../../workflows/domain/people.ts';
import type { Form, Json } from '../../workflows/domain/regulation.ts';
import { GROUPS, type Group } from '../../workflows/domain/status.ts';
import { isTerm, type Term } from '../../workflows/domain/term.ts';

/** A sentence a person wrote. */
export const Sentence = z.string().trim().min(1).max(5_000);
export const Comment = z.string().trim().max(5_000);
export const Code = z.string().min(1).max(100);

export const Instant = z.iso.datetime();
export const LocalDay = z.iso.date();

/** All there are: an empty list would make the description no JSON Schema. */
const JSON_TYPES = ['object', 'array', 'string', 'number', 'boolean', 'null'] as const;
/** Whatever JSON a body held; what of it can be stored has been checked. */
export const JsonValue = z
  .custom<Json>((value) => value !== undefined)
  .meta({ type: [...JSON_TYPES], description: 'any JSON' });
export const FormBody = z
  .custom<Form>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  .meta({ id: 'Form', type: 'object', description: 'answers, by the JSON Schema of the service' });

export const TermBody = z.custom<Term>(isTerm).meta({
  id: 'Term',
  type: ['object', 'string'],
  description:
    '`{"workingDays": n}`, `{"calendarDays": n}`, `{"calendarMonths": n}` or an exact ISO 8601 duration',
});

export const Stage = z.enum(STAGES);
export const ReturnStage = z.enum(RETURN_STAGES);
export const Deadline = z.enum(DEADLINES);
export const Actor = z
  .object({ id: z.string(), name: z.string(), role: z.enum(ROLES) })
  .meta({ id: 'Actor' });
export const CodedText = z.strictObject({ code: Code, text: Sentence });
/** One wrong field of a body or a regulation. */
export const FieldProblem = z
  .object({ path: z.string(), code: z.string(), message: z.string() })
  .meta({ id: 'FieldProblem' });
export const Finding = z
  .object({ path: z.string(), code: z.string(), text: z.string() })
  .meta({ id: 'Finding' });

/** A group of statuses by its code or by its label in either language. */
export const GroupFilter = z.string().transform((value, context): Group => {
  const found = Object.keys(GROUPS)
    .filter(isGroup)
    .find((code) => code === value || Object.values(GROUPS[code]).some((label) => label === value));
  if (found) return found;
  context.addIssue({ code: 'invalid_value', values: Object.keys(GROUPS) });
  return z.NEVER;
});

function isGroup(code: string): code is Group {
  return Object.hasOwn(GROUPS, code);
}

export const Limit = z.coerce.number().int().min(1).max(100).default(20);
export const Cursor = z
  .string()
  .min(1)
  .max(500)
  .optional()
  .transform((cursor) => cursor ?? null);

export function pageOf(item: z.ZodType) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
