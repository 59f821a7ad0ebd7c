import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ACCESS } from '../../api/access.ts';
import { ERROR_STATUS } from '../../api/app-error.ts';
import { openApiDocument } from '../../api/openapi.ts';
import { ROUTES } from '../../api/routes/index.ts';
import { RegulationSchema } from '../../db/catalogue/regulation.schema.ts';
import { STATUS_CODES } from '../../workflows/domain/status.ts';
import { TEXTS } from '../../workflows/domain/texts.ts';
import { REFUSALS } from '../../workflows/messages.ts';

const Operation = z.object({ security: z.array(z.unknown()), requestBody: z.unknown().optional() });
const Description = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({
    schemas: z.record(
      z.string(),
      z.object({
        enum: z.array(z.string()).optional(),
        properties: z.record(z.string(), z.unknown()).optional(),
        required: z.array(z.string()).optional(),
      }),
    ),
  }),
});
const description = Description.parse(openApiDocument(ROUTES));
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    key: `${method.toUpperCase()} ${path}`,
    operation,
  })),
);

describe('the table of access', () => {
  test('has a row for every mounted route, and a route for every row', () => {
    expect(ROUTES.map(({ spec }) => spec.key).sort()).toEqual(Object.keys(ACCESS).sort());
  });

  test('opens without a token only the calculator, the check page and what is signed otherwise', () => {
    const open = operations.filter(({ operation }) => operation.security.length === 0);
    expect(open.map(({ key }) => key).sort()).toEqual([
      'GET /check/{code}',
      'GET /unsubscribe/{token}',
      'POST /deadlines/calculate',
      'POST /unsubscribe/{token}',
      'POST /webhooks/messages/{provider}',
      'POST /webhooks/payments/{provider}',
    ]);
  });
});

describe('the OpenAPI description', () => {
  test('has exactly the mounted routes', () => {
    expect(operations.map(({ key }) => key).sort()).toEqual(Object.keys(ACCESS).sort());
  });

  test('knows every status and no other', () => {
    expect(description.components.schemas.Status?.enum).toEqual(STATUS_CODES);
  });

  test('says what a regulation is made of', () => {
    const { Regulation } = description.components.schemas;
    const parts = Object.keys(RegulationSchema.shape).sort();
    expect(Object.keys(Regulation?.properties ?? {}).sort()).toEqual(parts);
    expect(Regulation?.required).toContain('windows');
    expect(Regulation?.required).not.toContain('version');
    const bodies = operations.filter(
      ({ key }) =>
        /^(POST|PUT) .*(services|versions|versions\/\{v\}|check)$/.test(key) &&
        key.includes('/admin/services'),
    );
    expect(bodies).toHaveLength(4);
    for (const { operation } of bodies) {
      expect(JSON.stringify(operation.requestBody)).toContain('#/components/schemas/Regulation');
    }
  });

  test('gives every changing route a body', () => {
    const without = operations.filter(
      ({ key, operation }) => !key.startsWith('GET') && operation.requestBody === undefined,
    );
    expect(without.map(({ key }) => key)).toEqual([]);
  });
});

describe('the error codes', () => {
  test('have words in both languages, and no words are left without a code', () => {
    const keys = Object.keys(TEXTS).filter((key) => key.startsWith('error.'));
    expect(keys.sort()).toEqual(
      Object.keys(ERROR_STATUS)
        .map((code) => `error.${code}`)
        .sort(),
    );
  });

  test('include every refusal of the workflow', () => {
    expect(Object.keys(ERROR_STATUS)).toEqual(expect.arrayContaining([...REFUSALS]));
  });
});
