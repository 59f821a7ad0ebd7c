import type { Environment } from '@marcbachmann/cel-js';
import { isObject } from '../../workflows/domain/fill-from-applicant.ts';
import type { Json } from '../../workflows/domain/regulation.ts';
import type { ObjectShape, Shape } from './shape.ts';

type Value = string | number | boolean | Value[] | Map<string, Value>;

/** Teaches the language the types of objects, and makes their values: each type of object is a class to it. */
export function valueTypes(environment: Environment) {
  const classes = new Map<ObjectShape, { name: string; Class: new () => Map<string, Value> }>();

  const classOf = (shape: ObjectShape) => {
    const known = classes.get(shape);
    if (known) return known;
    const fields = new Map([...shape.fields].map(([name, field]) => [name, nameOf(field.shape)]));
    const made = { name: `Object${classes.size + 1}`, Class: class extends Map<string, Value> {} };
    environment.registerType(made.name, {
      ctor: made.Class,
      fields: Object.fromEntries<string>(fields),
    });
    classes.set(shape, made);
    return made;
  };
  const nameOf = (shape: Shape): string => {
    switch (shape.kind) {
      case 'string':
        return 'string';
      case 'number':
        return 'double';
      case 'boolean':
        return 'bool';
      case 'list':
        return `list<${nameOf(shape.item)}>`;
      case 'object':
        return classOf(shape).name;
    }
  };

  const valueOf = (given: Json | undefined, shape: Shape): Value | undefined => {
    if (shape.kind === 'list') {
      if (!Array.isArray(given)) return undefined;
      const items = given.map((item: Json) => valueOf(item, shape.item));
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    if (shape.kind !== 'object')
      return isPlain(given) && typeof given === shape.kind ? given : undefined;
    if (!isObject(given)) return undefined;
    const value = new (classOf(shape).Class)();
    for (const [name, field] of shape.fields) {
      const inner = Object.hasOwn(given, name) ? valueOf(given[name], field.shape) : undefined;
      if (inner !== undefined) value.set(name, inner);
    }
    return value;
  };
  return { nameOf, valueOf };
}

function isPlain(value: Json | undefined): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
