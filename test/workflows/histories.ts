import proto from '@temporalio/proto';
import { readFile, writeFile } from 'node:fs/promises';

const { History } = proto.temporal.api.history.v1;
type Recorded = proto.temporal.api.history.v1.IHistory;

/** By which the engine tells its workers and clients apart. */
const PROCESS_AND_MACHINE = /\d+@[\w.-]+/g;

/** Where recorded histories lie, one a file. */
export const HISTORIES = new URL('../histories/', import.meta.url);

export async function readHistory(name: string): Promise<Recorded> {
  const text = await readFile(new URL(`${name}.json`, HISTORIES), 'utf8');
  return History.fromObject(JSON.parse(text) as Record<string, unknown>);
}

/** Keeps a history as JSON, without the name of the machine that recorded it. */
export async function writeHistory(name: string, history: Recorded): Promise<void> {
  const plain = History.toObject(History.fromObject(history), {
    longs: String,
    enums: String,
    bytes: String,
  });
  const text = JSON.stringify(plain, null, 1).replaceAll(PROCESS_AND_MACHINE, 'recorder');
  await writeFile(new URL(`${name}.json`, HISTORIES), `${text}\n`);
}
