import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ACCESS } from '../../api/access.ts';
import { ERROR_STATUS } from '../../api/app-error.ts';
import { openApiDocument } from '../../api/openapi.ts';
import { ROUTES } from '../../api/routes/index.ts';
import { STATUS_CODES } from '../../workflows/domain/status.ts';
import { TEXTS } from '../../workflows/domain/texts.ts';
import { REFUSALS } from '../../workflows/messages.ts';

const Operation = z.object({ security: z.array(z.unknown()), requestBody: z.unknown().optional() });
const Description = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({
    schemas: z.record(z.string(), z.object({ enum: z.array(z.string()).optional() })),
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

  test('opens without a token only the calculator and what is signed otherwise', () => {
    const open = operations.filter(({ operation }) => operation.security.length === 0);
    expect(open.map(({ key }) => key).sort()).toEqual([
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
