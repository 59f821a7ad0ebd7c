import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { askClamd } from '../../activities/scan/ask-clamd.ts';
import { ScannerUnavailable } from '../../activities/scan/scanner-unavailable.ts';
import { verdictOf } from '../../activities/scan/verdict-of.ts';
import { EICAR_PDF, Scanner } from '../givens/scanner.ts';

let scanner: Scanner;
beforeAll(async () => {
  scanner = await Scanner.running();
});
afterAll(() => scanner.end());
beforeEach(() => scanner.behave('normal'));

const ask = (...chunks: Buffer[]) =>
  askClamd(scanner.access, Readable.from(chunks), () => undefined);

test('malware is found by its signature, also where two chunks share it', async () => {
  const content = Buffer.from(EICAR_PDF);
  expect(await ask(content)).toBe('Eicar-Test-Signature');
  expect(await ask(content.subarray(0, 40), content.subarray(40))).toBe('Eicar-Test-Signature');
});

test('what is long and harmless is clean', async () => {
  const chunks = Array.from({ length: 160 }, () => Buffer.alloc(64 * 1024, 'x'));
  expect(await ask(...chunks)).toBeNull();
});

test.each(['down', 'garbled', 'garbled', 'garbled', 'garbled', 'garbled', 'cut', 'error'] as const)(
  'a scanner that is %s has given no verdict, on malware as on anything else',
  async (mode) => {
    await scanner.behave(mode);
    await expect(ask(Buffer.from(EICAR_PDF))).rejects.toThrow(ScannerUnavailable);
    await expect(ask(Buffer.from('harmless'))).rejects.toThrow(ScannerUnavailable);
  },
);

test('a scanner that is away has given no verdict', async () => {
  const nobody = createServer().listen(0, '127.0.0.1');
  await once(nobody, 'listening');
  const address = nobody.address();
  nobody.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const away = { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: address.port };
  const asked = askClamd(away, Readable.from([Buffer.from('x')]), () => undefined);
  await expect(asked).rejects.toThrow(ScannerUnavailable);
});

test('a store that breaks off is no fault of the scanner', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half');
      throw new Error('the store broke off');
    })(),
  );
  await expect(askClamd(scanner.access, broken, () => undefined)).rejects.toThrow(
    'the store broke off',
  );
});

test.each(['', 'OK', 'stream: OK ', 'stream: ok', 'stream: FOUND', 'stream:  FOUND', 'PONG'])(
  'the answer %j is no verdict',
  (answer) => {
    expect(() => verdictOf(answer)).toThrow(ScannerUnavailable);
  },
);

test('a file beyond the limit of the scanner says what to do', () => {
  expect(() => verdictOf('INSTREAM size limit exceeded. ERROR')).toThrow('raise StreamMaxLength');
});
