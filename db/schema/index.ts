export * from './applications.ts';
export * from './columns.ts';
export * from './directory.ts';
export * from './documents.ts';
export * from './events.ts';
export * from './idempotency-keys.ts';
export * from './regulations.ts';
export * from './subject-claims.ts';
