import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.mjs';

/**
 * The tables of statuses and transitions as `npm run build` has left them: Node runs scripts as they are, so these
 * cannot import a source in TypeScript.
 */
export async function builtTables() {
  const [statuses, transitions] = /** @type {[unknown, unknown]} */ (
    await Promise.all([load('status'), load('transitions')])
  );
  return {
    .../** @type {typeof import('../../workflows/domain/status.ts')} */ (statuses),
    .../** @type {typeof import('../../workflows/domain/transitions.ts')} */ (transitions),
  };
}

/** What counts the deadlines of a case by another calendar, as `npm run build` has left it. */
export async function builtDomain() {
  const [carried, counted] = /** @type {[unknown, unknown]} */ (
    await Promise.all([load('carried-calendar'), load('count-anew')])
  );
  return {
    .../** @type {typeof import('../../workflows/domain/carried-calendar.ts')} */ (carried),
    .../** @type {typeof import('../../workflows/domain/count-anew.ts')} */ (counted),
  };
}

/**
 * @param {string} name
 * @returns {Promise<unknown>}
 */
function load(name) {
  const file = join(ROOT, 'dist', 'workflows', 'domain', `${name}.js`);
  return import(pathToFileURL(file).href);
}

/** Who is told what, as `npm run build` has left it. */
export async function builtMessages() {
  const [told, templates, texts] = /** @type {[unknown, unknown, unknown]} */ (
    await Promise.all([load('messages/told'), load('messages/templates'), load('texts')])
  );
  return {
    .../** @type {typeof import('../../workflows/domain/messages/told.ts')} */ (told),
    .../** @type {typeof import('../../workflows/domain/messages/templates.ts')} */ (templates),
    .../** @type {typeof import('../../workflows/domain/texts.ts')} */ (texts),
  };
}
