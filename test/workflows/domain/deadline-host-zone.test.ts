import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { calculateDeadline, type DeadlineInput } from '../../../workflows/domain/deadlines.ts';
import { russianCalendar } from '../../givens/russian-calendar.ts';

const DOMAIN = new URL('../../../workflows/domain/', import.meta.url);

const inputs: DeadlineInput[] = ['Europe/Moscow', 'Asia/Kamchatka', 'Europe/Berlin'].flatMap(
  (zone) =>
    ['2026-03-27T21:30:00Z', '2025-12-30T11:59:59Z', '2026-10-24T12:00:00+03:00'].map((from) => ({
      from,
      term: { workingDays: 3 },
      zone,
      calendar: russianCalendar(),
      pauses: [{ from: '2026-03-29T00:30:00Z', to: '2026-03-31T22:00:00Z' }],
      extensions: [{ calendarDays: 2 }, 'PT90M'],
    })),
);

const folder = mkdtempSync(path.join(tmpdir(), 'reglament-domain-'));
const main = path.join(folder, 'main.js');

beforeAll(() => {
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  for (const name of readdirSync(DOMAIN, { encoding: 'utf8', recursive: true })) {
    if (name.endsWith('.ts')) compile(name);
  }
  writeFileSync(
    main,
    `import { calculateDeadline } from './deadlines.js';
     console.log(JSON.stringify(${JSON.stringify(inputs)}.map(calculateDeadline)));`,
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Node reads the zone of the machine when it starts, so each machine is a process of its own. */
test.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Santiago', 'Europe/Moscow'])(
  'a worker in %s counts the same',
  (TZ) => {
    const env = { ...process.env, TZ, NODE_OPTIONS: '' };
    const answer = execFileSync(process.execPath, [main], { env, encoding: 'utf8' });
    expect(JSON.parse(answer)).toEqual(inputs.map((input) => calculateDeadline(input)));
  },
);

function compile(name: string): void {
  const { outputText } = ts.transpileModule(readFileSync(new URL(name, DOMAIN), 'utf8'), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      rewriteRelativeImportExtensions: true,
    },
  });
  const file = path.join(folder, name.replace(/\.ts$/, '.js'));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, outputText);
}
