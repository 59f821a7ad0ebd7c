import { valuePaths } from './regulation-checks/value-paths.ts';
import type { Regulation } from './regulation.ts';

/** What a document says of itself, whatever its lines are. */
const OWN_PATHS = ['title', 'number', 'date', 'issuer', 'signer'] as const;
export type OwnPath = (typeof OWN_PATHS)[number];

/** What everybody with the check code sees, unless the regulation says otherwise: nothing about a person. */
export const SHOWN_BY_DEFAULT = [
  'title',
  'number',
  'date',
  'issuer',
] as const satisfies readonly OwnPath[];

/** The paths that a regulation may let the public check page show. */
export function shownPaths(regulation: Pick<Regulation, 'form'>): string[] {
  return [...OWN_PATHS, ...valuePaths(regulation)];
}

export function isOwnPath(path: string): path is OwnPath {
  return OWN_PATHS.some((own) => own === path);
}
