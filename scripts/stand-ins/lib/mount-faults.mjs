import express from 'express';
import { parseInput } from '../../lib/problem.mjs';

/**
 * `GET` and `PUT /faults`: what a stand-in does wrong until told otherwise; an absent field is no fault.
 * @template F
 * @param {import('express').Express} app
 * @param {import('zod').ZodType<F>} schema
 * @returns {() => F}
 */
export function mountFaults(app, schema) {
  let faults = schema.parse({});
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/faults', (_request, response) => {
    response.json(faults);
  });
  app.put('/faults', express.json(), (request, response) => {
    faults = parseInput(schema, request.body);
    response.json(faults);
  });
  return () => faults;
}
