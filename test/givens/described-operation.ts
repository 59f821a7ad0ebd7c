import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const Schema = z.record(z.string(), z.unknown());
const Content = z.record(z.string(), z.object({ schema: Schema }));
const Operation = z.object({
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).default([]),
  requestBody: z.object({ content: Content }).optional(),
});
export const Description = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});
type Description = z.infer<typeof Description>;
const NO_BODY: [null, { schema: z.infer<typeof Schema> }] = [null, { schema: {} }];

/** One operation of an OpenAPI document, and bodies made by it. */
export type DescribedOperation = {
  method: string;
  /** `/applications/{id}` */
  template: string;
  params: string[];
  query: string[];
  contentType: string | null;
  /** Fields of the body. */
  fields: string[];
  /** A body of the right shape; whether it means anything is another matter. */
  sample: Record<string, unknown>;
  /** Whether the document allows the body. */
  allows: (body: unknown) => boolean;
};

/** @param key such as `GET /applications/{id}` */
export function describedOperation(description: Description, key: string): DescribedOperation {
  const [method = '', template = ''] = key.split(' ');
  const operation = description.paths[template]?.[method.toLowerCase()];
  if (!operation) throw new Error(`The OpenAPI document lacks ${key}`);
  const [[contentType, { schema }] = NO_BODY] = Object.entries(
    operation.requestBody?.content ?? {},
  );
  const { components } = description;
  const named = (place: string) =>
    operation.parameters.filter((one) => one.in === place).map(({ name }) => name);

  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const root: AnySchemaObject = { ...schema, components };
  const properties = Schema.catch({}).parse(schema.properties);
  const sampled = sampleOf(schema, components.schemas);
  return {
    ...{ method, template, contentType },
    params: named('path'),
    query: named('query'),
    fields: Object.keys(properties),
    sample: Schema.catch({}).parse(sampled),
    allows: ajv.compile(root),
  };
}

function sampleOf(schema: Record<string, unknown>, known: Description['components']['schemas']) {
  const of = (part: unknown): unknown => {
    const {
      $ref,
      const: constant,
      enum: values,
      anyOf,
      type,
      properties,
      items,
      format,
    } = Schema.parse(part);
    if (typeof $ref === 'string') return of(known[$ref.split('/').at(-1) ?? '']);
    if (constant !== undefined) return constant;
    if (Array.isArray(values)) return values[0];
    if (Array.isArray(anyOf)) return of(anyOf[0]);
    switch (Array.isArray(type) ? type[0] : type) {
      case 'array':
        return [of(items ?? {})];
      case 'object':
        return Object.fromEntries(
          Object.entries(Schema.catch({}).parse(properties)).map(([name, one]) => [name, of(one)]),
        );
      case 'boolean':
        return false;
      case 'integer':
      case 'number':
        return 1;
      default:
        return SAMPLES[String(format)] ?? 'слово';
    }
  };
  return of(schema);
}

const SAMPLES: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-000000000000',
  date: '2026-03-02',
  'date-time': '2026-03-02T09:00:00.000Z',
};
