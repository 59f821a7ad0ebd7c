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
  testTimeout: 180_000, // longer than anything is waited for on a busy machine
  // every worker drives a server of its own, so half the cores are theirs; one alone would crawl
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
};
