import { afterAll, beforeAll } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { connect } from '../../db/connect.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { shippedFolder } from '../../db/shipped-folder.ts';

type Connection = ReturnType<typeof connect>;
type Server = Connection['$client'];

/** One template for all test files, made by whoever comes first. */
const TEMPLATE_LOCK = 7_314_002;

/** A migrated, empty database of its own for a test file; `db` and `url` are there once the tests run. */
export function givenDatabase(): { db: Connection; url: string } {
  const given: { db?: Connection; url?: string } = {};
  beforeAll(async () => {
    given.url = await createDatabase();
    given.db = connect(given.url);
  });
  afterAll(async () => {
    await given.db?.$client.end();
    if (given.url) await dropDatabase(given.url);
  });
  return {
    get db() {
      if (!given.db) throw new Error('The database is there only while tests run');
      return given.db;
    },
    get url() {
      if (!given.url) throw new Error('The database is there only while tests run');
      return given.url;
    },
  };
}

/** Makes a migrated, empty database by copying the template; `dropDatabase` ends it. */
export async function createDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = await templateName();
  await onServer(async (server) => {
    const lock = await server.connect(); // a lock belongs to one connection
    try {
      await lock.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
      const found = await server.query('select from pg_database where datname = $1', [template]);
      if (found.rowCount === 0) await makeTemplate(server, template);
      await server.query(`create database ${name} template ${template}`);
    } finally {
      lock.release(true);
    }
  });
  return urlOf(name);
}

export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await onServer((server) => server.query(`drop database if exists ${name} with (force)`));
}

/** Migrated under another name first: a template that carries its name is whole. */
async function makeTemplate(server: Server, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await server.query(`drop database if exists ${unfinished} with (force)`);
  await server.query(`create database ${unfinished} template template0`);
  await migrateDatabase(urlOf(unfinished));
  await server.query(`alter database ${unfinished} rename to ${template}`);
}

async function templateName(): Promise<string> {
  const folder = shippedFolder('db/migrations');
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
    hash.update(await readFile(path.join(folder, name)));
  }
  return `template_${hash.digest('hex').slice(0, 16)}`;
}

async function onServer(work: (server: Server) => Promise<unknown>): Promise<void> {
  const { $client } = connect(serverUrl());
  try {
    await work($client);
  } finally {
    await $client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = database;
  return url.href;
}

/** A superuser's; `npm test` sets it. */
function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set; npm test sets it');
  return url;
}
