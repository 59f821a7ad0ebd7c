import { expect, test } from '@jest/globals';
import { isPublicAddress, publicLookup } from '../../activities/public-addresses.ts';

test('a name that stands for this machine: not connected to', async () => {
  const found = await new Promise((resolve) => {
    publicLookup('localhost', { all: true }, (error) => resolve(error));
  });
  expect(found).toHaveProperty('code', 'ENOTPUBLIC');
});

test.each([
  ['8.8.8.8', true],
  ['2a00:1450:4010::5f', true],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['::', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['::ffff:127.0.0.1', false],
  ['169.254.169.254', false],
  ['no address', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});
