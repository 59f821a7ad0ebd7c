import type { IRouter } from 'express';
import { AppError } from './app-error.ts';
import type { Route } from './call.ts';
import { expressPath, splitKey } from './route-key.ts';

/** Answers 405 with what is allowed at an address that has other methods. */
export function refuseOtherMethods(router: IRouter, routes: readonly Route[]): void {
  const verbs = new Map<string, string[]>();
  for (const { spec } of routes) {
    const { verb, template } = splitKey(spec.key);
    verbs.set(template, [...(verbs.get(template) ?? []), verb]);
  }
  for (const [template, allowed] of verbs) {
    router.all(expressPath(template), () => {
      throw new AppError('method_not_allowed', { headers: { Allow: allowed.sort().join(', ') } });
    });
  }
}
