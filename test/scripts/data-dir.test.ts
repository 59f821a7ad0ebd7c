import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimDataDir, emptyDataDir, keepSecrets } from '../../scripts/lib/data-dir.mjs';
import { Trouble } from '../../scripts/lib/trouble.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reglament-data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("somebody else's folder", () => {
  beforeEach(() => writeFileSync(join(folder, 'thesis.txt'), 'three years of work'));

  test('is not taken', () => {
    expect(() => claimDataDir(folder)).toThrow(Trouble);
  });

  test('is not emptied', () => {
    expect(() => emptyDataDir(folder)).toThrow(Trouble);
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  });
});

test('a place where no folder can be made is told in words', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(() => claimDataDir(join(file, 'data'))).toThrow(Trouble);
});

describe('our folder', () => {
  beforeEach(() => claimDataDir(folder));

  test('is emptied, but for the note of what runs now', () => {
    mkdirSync(join(folder, 'run'));
    mkdirSync(join(folder, 'documents'));
    writeFileSync(join(folder, 'documents', 'passport.pdf'), '');
    emptyDataDir(folder);
    expect(readdirSync(folder).sort()).toEqual(['.reglament', 'run']);
  });

  test('is left standing where a link in it points', () => {
    const outside = join(folder, 'outside');
    const inside = join(folder, 'ours');
    mkdirSync(outside);
    claimDataDir(inside);
    writeFileSync(join(outside, 'thesis.txt'), '');
    symlinkSync(outside, join(inside, 'documents'));
    emptyDataDir(inside);
    expect(existsSync(join(outside, 'thesis.txt'))).toBe(true);
  });

  test('keeps its secrets for its owner alone, the same at every start', () => {
    const first = keepSecrets(folder);
    expect(keepSecrets(folder)).toEqual(first);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
  });
});
