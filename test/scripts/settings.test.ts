import { describe, expect, test } from '@jest/globals';
import { resolveSettings, settingsThatAre } from '../../scripts/lib/settings.mjs';

const secrets = Object.fromEntries(settingsThatAre('secret').map((name) => [name, `kept-${name}`]));

const portsOf = (env: Record<string, string>): string[] => {
  const settings = resolveSettings(env, secrets);
  return settingsThatAre('port').map((name) => settings[name]);
};

describe('settings', () => {
  test('stand on the ports of the contract unless told otherwise', () => {
    expect(resolveSettings({}, secrets)).toMatchObject({
      API_PORT: '3000',
      TEMPORAL_PORT: '7233',
      TEMPORAL_UI_PORT: '8233',
      PG_PORT: '54329',
      IDP_PORT: '4000',
      TEMPORAL_ADDRESS: '127.0.0.1:7233',
      PUBLIC_URL: 'http://127.0.0.1:3000',
      OIDC_ISSUER: 'http://127.0.0.1:4000',
    });
  });

  test.each([1, 10, 100])('two instances whose five ports differ by %i share none', (distance) => {
    const second = portsOf({
      API_PORT: String(3000 + distance),
      TEMPORAL_PORT: String(7233 + distance),
      TEMPORAL_UI_PORT: String(8233 + distance),
      PG_PORT: String(54329 + distance),
      IDP_PORT: String(4000 + distance),
    });
    expect(portsOf({}).filter((port) => second.includes(port))).toEqual([]);
  });

  test('follow a port wherever an address contains it', () => {
    const settings = resolveSettings({ API_PORT: '3100', IDP_PORT: '4100' }, secrets);
    expect(settings.PUBLIC_URL).toBe('http://127.0.0.1:3100');
    expect(settings.OIDC_ISSUER).toBe('http://127.0.0.1:4100');
    expect(settings.REGISTRY_URL).toBe(`http://127.0.0.1:${settings.REGISTRY_PORT}`);
  });

  test('prefer the environment to a kept secret, and take an empty variable for none', () => {
    const settings = resolveSettings({ PAYMENTS_API_KEY: 'mine', IDP_LOCAL_SECRET: '' }, secrets);
    expect(settings.PAYMENTS_API_KEY).toBe('mine');
    expect(settings.IDP_LOCAL_SECRET).toBe('kept-IDP_LOCAL_SECRET');
  });
});
