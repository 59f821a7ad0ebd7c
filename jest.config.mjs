import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/global-setup.ts',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      },
    ],
  },
  cacheDirectory: '<rootDir>/.cache/jest',
  injectGlobals: false,
  // a guard against what hangs, far above what the slowest test takes on a busy machine
  testTimeout: 240_000,
  // each file leaves contexts of its workflows behind: a fresh process is faster than one that collects its garbage
  workerIdleMemoryLimit: '1500MB',
  // every worker drives a server of its own, so half the cores are theirs; one alone would crawl
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
};
