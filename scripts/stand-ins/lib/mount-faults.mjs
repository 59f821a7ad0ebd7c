import express from 'express';
import { parseInput } from '../../lib/problem.mjs';

/**
 * `GET /healthz`, and `GET` and `PUT` of what a stand-in does wrong until told otherwise; an absent field is no fault.
 * @template F
 * @param {import('express').Express} app
 * @param {import('zod').ZodType<F>} schema
 * @param {{ path?: '/faults' | '/mode', initially?: Partial<F> }} [control]
 * @returns {() => F}
 */
export function mountFaults(app, schema, { path = '/faults', initially = {} } = {}) {
  let faults = schema.parse(initially);
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get(path, (_request, response) => {
    response.json(faults);
  });
  app.put(path, express.json(), (request, response) => {
    faults = parseInput(schema, request.body);
    response.json(faults);
  });
  return () => faults;
}
