import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { type Server, createServer } from 'node:net';
import { assertPortsFree, freePorts } from '../../scripts/lib/ports.mjs';

let server: Server;
let taken = '';
beforeEach(async () => {
  [taken = ''] = await freePorts(1);
  server = createServer().listen(Number(taken), '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.close();
});

test('a taken port is reported with its holder and the variable to change', async () => {
  const complaint = new RegExp(`Port ${taken} is taken.*process ${process.pid}.*API_PORT=`);
  await expect(assertPortsFree({ API_PORT: taken })).rejects.toThrow(complaint);
});

test('two parts on one port are reported with both variables', async () => {
  const [port = ''] = await freePorts(1);
  const complaint = /API_PORT and IDP_PORT are both/;
  await expect(assertPortsFree({ API_PORT: port, IDP_PORT: port })).rejects.toThrow(complaint);
});

test.each(['abc', '0', '70000', '-1'])('%s is not a port', async (port) => {
  await expect(assertPortsFree({ API_PORT: port })).rejects.toThrow('is not a port');
});

test('free ports are all different', async () => {
  expect(new Set(await freePorts(10)).size).toBe(10);
});
