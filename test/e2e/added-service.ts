import { beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../scripts/lib/root.mjs';
import { howToService } from '../givens/how-to-service.ts';
import type { LiveApi } from '../givens/live-api.ts';
import { LiveCase } from '../givens/live-case.ts';
import { LiveStandIns } from '../givens/live-stand-ins.ts';
import { emptyFolder } from '../givens/running-part.ts';

const PDF = '%PDF-1.4\n%%EOF\n';
const Service = z.object({
  examples: z.tuple([z.object({ territory: z.string(), form: z.record(z.string(), z.json()) })]),
});
const Appeal = z.object({ number: z.string() });

/** A service that nobody programmed: written by following the how-to page, then lived from filing to appeal. */
export function addedService(api: LiveApi): void {
  const standIns = new LiveStandIns(api);
  let file: string;
  let permit: LiveCase;

  beforeAll(async () => {
    file = join(await emptyFolder(), 'parking-permit.yaml');
    await writeFile(file, howToService());
  });

  /** The command as an official types it. */
  function service(command: string, path = file): Promise<{ code: number | null; told: string }> {
    const args = [join(ROOT, 'scripts/service.mjs'), command, path];
    return new Promise((resolve) => {
      const { env } = api.reglament;
      const child = execFile(process.execPath, args, { env }, (_, stdout, stderr) => {
        resolve({ code: child.exitCode, told: stdout + stderr });
      });
    });
  }

  test('a slip in the file is told with its place and remedy', async () => {
    const slip = `${file}.slip.yaml`;
    await writeFile(slip, howToService().replace('unit: mvd-licensing', 'unit: mvd-parking'));
    const { code, told } = await service('check', slip);
    expect(code).toBe(1);
    expect(told).toMatch(/routing\.0\.unit: .*mvd-parking.*: add it/);
  });

  test('it has no fault, and is not published before every ending is rehearsed', async () => {
    expect(await service('check')).toMatchObject({ code: 0 });
    expect(await service('save')).toMatchObject({ code: 0 });
    const early = await service('publish');
    expect(early.code).toBe(1);
    expect(early.told).toContain('REFUSED');
  });

  test('its rehearsals go as meant, and it comes into force', async () => {
    const { code, told } = await service('rehearse');
    expect([code, told]).toEqual([0, expect.stringContaining('All 7 rehearsals went as meant')]);
    const published = await service('publish');
    expect([published.code, published.told]).toEqual([0, expect.stringContaining('is in force')]);
  });

  test('an application is filed, paid for, refused', async () => {
    const { examples } = await api.call(Service, 'ivanova', 'GET', '/services/parking-permit');
    const body = { serviceCode: 'parking-permit', ...examples[0] };
    permit = await LiveCase.draft(api, 'ivanova', body);
    const raw = new FormData();
    raw.set('kind', 'vehicle-registration');
    raw.set('file', new Blob([PDF]), 'птс.pdf');
    await api.send('ivanova', 'POST', `${permit.path}/documents`, { raw });
    await permit.apply('submit');
    await permit.until('AWAITING_PAYMENT');
    const attempt = await permit.startPayment();
    expect(attempt.amount).toBe(300_000);
    await standIns.pay(attempt);
    await permit.until('ASSIGNED');
    const executor = await permit.executor();
    await permit.work(executor, 'claim');
    const reasons = [{ code: 'no_residence', text: 'Адрес вне зоны' }];
    expect((await permit.work(executor, 'refuse', { reasons })).status).toBe('REFUSED');
  });

  test('the refusal is appealed, the appeal granted, the permit given', async () => {
    const body = { grounds: 'data_error', text: 'Адрес в зоне', wanted: 'Выдать разрешение' };
    const target = `${permit.path}/appeals`;
    const { number } = await api.call(Appeal, 'ivanova', 'POST', target, { body });
    expect((await permit.view()).status).toBe('APPEAL_REVIEW');
    const reasons = [{ code: 'in_zone', text: 'Дом в зоне' }];
    const granted = { body: { outcome: 'granted', reasons } };
    await api.call(z.json(), 'head.mvd', 'POST', `/staff/appeals/${number}/decide`, granted);
    await permit.until('APPROVED');
    await permit.work(await permit.executor(), 'steps/check-address/complete', {
      result: 'success',
    });
    const { steps, result } = await permit.until('SERVICE_RENDERED');
    expect(steps.map((step) => [step.code, step.result])).toEqual([
      ['check-address', 'success'],
      ['enter-permit', 'success'],
      ['issue-permit', 'success'],
    ]);
    expect(result?.documentIds).toHaveLength(1);
    expect((await permit.apply('confirm')).status).toBe('COMPLETED');
  });
}
