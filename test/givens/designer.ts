import { readFile } from 'node:fs/promises';
import { keepRehearsalRuns } from '../../db/queries/keep-rehearsal-runs.ts';
import { findVersion } from '../../db/queries/find-version.ts';
import { endingsOf } from '../../workflows/domain/endings-of.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { GivenApi } from './api.ts';
import type { Claims } from './identity-provider.ts';
import { shippedFolder } from '../../db/shipped-folder.ts';

export const DESIGNER: Claims = {
  ...{ sub: 'designer.mvd', name: 'Дёмин Артём', roles: ['designer'], agency: 'mvd' },
};
export const OTHER_DESIGNER: Claims = { ...DESIGNER, sub: 'designer2.mvd', name: 'Иная Анна' };
export const FOREIGN_DESIGNER: Claims = { ...DESIGNER, sub: 'designer.soc', agency: 'soc' };
export const ADMIN: Claims = { sub: 'admin', name: 'Алтухов Кирилл', roles: ['admin'] };

const CERTIFICATE = await readFile(`${shippedFolder('db/catalogue')}/certificate.yaml`, 'utf8');

/** The shipped certificate as a designer's own file under another code. */
export function certificateFile(code: string): string {
  return CERTIFICATE.replace(/^code: .*$/m, `code: ${code}`);
}

/** Notes a run of every ending of the version as it stands; those of `red` did not come out as they should. */
export async function givenRehearsals(
  { db }: Pick<GivenApi, 'db'>,
  code: string,
  version: number,
  red: readonly string[] = [],
): Promise<void> {
  const row = await findVersion(db, code, version);
  if (!row) throw new Error(`There is no version ${version} of ${code}`);
  await keepRehearsalRuns(
    db,
    endingsOf(row.body).map((ending) => ({
      ...{ code, version, bodyHash: row.bodyHash, scenario: ending.toLowerCase(), ending },
      ...{ at: '2026-03-02T09:00:00.000Z', by: DESIGNER.sub, result: {} },
      green: !red.includes(ending),
    })),
  );
}

/** A service of this code in force, made from the shipped certificate. */
export async function givenService(
  api: GivenApi,
  code: string,
  change: Partial<Regulation> = {},
): Promise<void> {
  const sent = { body: certificateFile(code), headers: YAML };
  const made = await api.call(DESIGNER, 'POST', '/admin/services', sent);
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  if (Object.keys(change).length > 0) {
    const row = await findVersion(api.db, code, 1);
    const body = { regulation: { ...row?.body, ...change } };
    await api.call(DESIGNER, 'PUT', `/admin/services/${code}/versions/1`, { body });
  }
  await publish(api, code, 1);
}

/** Rehearses a version and publishes it. */
export async function publish(api: GivenApi, code: string, version: number): Promise<void> {
  await givenRehearsals(api, code, version);
  const path = `/admin/services/${code}/versions/${version.toString()}/publish`;
  const { status, body } = await api.call(DESIGNER, 'POST', path, { body: {} });
  if (status !== 200) throw new Error(JSON.stringify(body));
}

export const YAML = { 'Content-Type': 'application/yaml' };
