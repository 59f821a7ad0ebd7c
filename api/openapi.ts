import {
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { accessOf } from './access.ts';
import { ERROR_STATUS } from './app-error.ts';
import type { Route, RouteSpec } from './call.ts';
import { methodOf, splitKey } from './route-key.ts';
import { ActionName, StatusCode } from './schemas/case.ts';
import { FieldProblem, Finding } from './schemas/common.ts';
import { ChangeView, DescribedRegulation } from './schemas/regulation.ts';
import { ServiceRef } from './schemas/service.ts';

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.union([z.int(), StatusCode]).meta({
      description: 'HTTP status; for `not_allowed_in_status` the status of the case',
    }),
    code: z.enum(Object.keys(ERROR_STATUS)),
    detail: z.string(),
    correlationId: z.uuid(),
    errors: z.array(FieldProblem).optional(),
    allowedActions: z.array(ActionName).optional(),
    problems: z.array(FieldProblem).optional(),
    missing: z.array(z.union([StatusCode, Finding])).optional(),
    remarks: z.array(Finding).optional(),
    changes: z.array(ChangeView).optional(),
    reason: z.string().optional(),
    alternatives: z.array(ServiceRef).optional(),
    responsible: z.string().optional(),
  })
  .meta({ id: 'Problem' });

/** The description of all routes, made from what they themselves validate by. */
export function openApiDocument(routes: readonly Route[]): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  for (const { spec } of routes) registry.registerPath(pathOf(spec));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Reglament', version: '1' },
    servers: [{ url: '/api/v1' }],
  });
}

function pathOf(spec: RouteSpec): RouteConfig {
  const { verb, template: path } = splitKey(spec.key);
  const method = methodOf(verb);
  const { roles, scope } = accessOf(spec.key);
  const isOpen = scope === 'public' || scope === 'signed';
  return {
    method,
    path,
    summary: spec.summary,
    ...(spec.atRoot && { servers: [{ url: '/' }] }),
    description: `Roles: ${roles === 'everyone' ? roles : roles.join(', ')}. Scope: ${scope}.`,
    tags: [path.split('/')[1] ?? ''],
    security: isOpen ? [] : [{ bearer: [] }],
    request: requestOf(spec, method, path),
    responses: {
      [spec.answer.status]: { description: 'Done', content: contentOf(spec) },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  };
}

function requestOf(spec: RouteSpec, method: string, path: string): RouteConfig['request'] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const params = z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
  const headers = z.object({
    'Accept-Language': z.enum(['ru', 'en']).optional(),
    ...(method === 'post' && { 'Idempotency-Key': z.string().min(1).max(128).optional() }),
    ...(method !== 'get' && /\{(id|v)\}/.test(path) && { 'If-Match': z.string().optional() }),
  });
  return {
    headers,
    ...(names.length > 0 && { params }),
    ...(spec.query instanceof z.ZodObject && { query: spec.query }),
    ...(spec.body && { body: { content: bodyContentOf(spec, spec.body) } }),
  };
}

function bodyContentOf({ bodyKind }: RouteSpec, body: z.ZodType) {
  if (bodyKind === 'regulation') {
    const wrapped = z.strictObject({ regulation: DescribedRegulation });
    return {
      'application/json': { schema: wrapped },
      'application/yaml': { schema: DescribedRegulation },
    };
  }
  if (bodyKind !== 'multipart' || !(body instanceof z.ZodObject)) {
    return { 'application/json': { schema: body } };
  }
  const file = z.string().meta({ format: 'binary' });
  return { 'multipart/form-data': { schema: body.extend({ file }) } };
}

function contentOf({ answer: { kind, schema, contentType } }: RouteSpec) {
  if (kind === 'file') return { [contentType ?? 'application/octet-stream']: { schema } };
  if (kind === 'events') return { 'text/event-stream': { schema } };
  return {
    'application/json': { schema },
    ...(kind === 'page' && { 'text/html': { schema: z.string() } }),
  };
}
