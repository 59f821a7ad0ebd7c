import { isObject, propertiesOf } from '../../workflows/domain/fill-from-applicant.ts';
import { formTarget } from '../../workflows/domain/form-target.ts';
import type { FormSchema, Json } from '../../workflows/domain/regulation.ts';
import type { Field, ObjectShape, Shape } from './shape.ts';

/** Deeper than any form may be filled in. */
const MAX_DEPTH = 20;
/** Other names cannot be written in a rule. */
const NAME = /^[A-Za-z_]\w*$/;

/**
 * The fields of a form that rules can name: those with one plain type (`string`, `number`, `integer`, `boolean`, an
 * `array` of them, an `object`), here or by a `$ref` within the form. What only `if` or `dependentRequired` make
 * required counts as optional.
 */
export function formShape(form: FormSchema): ObjectShape {
  const known = new Map<string, Shape | null>();

  const read = (schema: Json | undefined, depth: number): Shape | null => {
    if (!isObject(schema) || depth > MAX_DEPTH) return null;
    if (typeof schema.$ref === 'string') return follow(schema.$ref, depth);
    switch (schema.type ?? typeOfList(schema)) {
      case 'string':
        return { kind: 'string', values: valuesOf(schema) };
      case 'number':
      case 'integer':
        return { kind: 'number', ...boundsOf(schema) };
      case 'boolean':
        return { kind: 'boolean' };
      case 'array': {
        const item = read(schema.items, depth + 1);
        return item && { kind: 'list', item };
      }
      case 'object':
        return readObject(schema, depth);
      default:
        return null;
    }
  };
  const readObject = (schema: FormSchema, depth: number): ObjectShape => {
    const fields = new Map<string, Field>();
    const required = Array.isArray(schema.required) ? schema.required : [];
    for (const [name, field] of Object.entries(propertiesOf(schema))) {
      const shape = NAME.test(name) ? read(field, depth + 1) : null;
      if (shape) fields.set(name, { shape, required: required.includes(name) });
    }
    return { kind: 'object', fields };
  };
  /** Each target is read once, so that definitions that refer to each other cannot multiply; one within itself is none. */
  const follow = (ref: string, depth: number): Shape | null => {
    const earlier = known.get(ref);
    if (earlier !== undefined) return earlier;
    known.set(ref, null);
    const shape = read(formTarget(form, ref), depth + 1);
    known.set(ref, shape);
    return shape;
  };
  return readObject(form, 0);
}

function boundsOf({ minimum, maximum }: FormSchema): { minimum?: number; maximum?: number } {
  return {
    ...(typeof minimum === 'number' && { minimum }),
    ...(typeof maximum === 'number' && { maximum }),
  };
}

function valuesOf({ enum: list, const: only }: FormSchema): string[] | null {
  const values = Array.isArray(list) ? list : [only];
  return values.every((value) => typeof value === 'string') ? values : null;
}

/** `enum` says by its values what it is a list of. */
function typeOfList(schema: FormSchema): string | undefined {
  return valuesOf(schema) ? 'string' : undefined;
}
