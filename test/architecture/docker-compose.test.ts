import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { createChannels } from '../../activities/channels/create-channels.ts';
import { readActivitySettings } from '../../activities/settings.ts';
import { channelsOf, readApiSettings } from '../../api/settings.ts';
import { SETTINGS, settingsThatAre } from '../../scripts/lib/settings.mjs';

const Service = z.object({
  image: z.string(),
  build: z.string().optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  command: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});
const Compose = z.object({
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.null()),
});

const text = readFileSync('docker-compose.yml', 'utf8');
const { services, volumes } = Compose.parse(parse(text, { merge: true }));
const all = Object.entries(services);
const ours = all.filter(([, { build }]) => build !== undefined);
const dockerfile = readFileSync('Dockerfile', 'utf8');

/** What an installation that uses every channel gives, in its own form. */
const FILLED_IN: Record<string, string> = {
  TWILIO_AUTH_TOKEN: 'a-secret-of-this-installation',
  SMTP_URL: 'smtps://user:password@mail.agency.example',
  MAIL_FROM: 'The agency <noreply@agency.example>',
  TWILIO_ACCOUNT_SID: `AC${'a'.repeat(32)}`,
  TWILIO_FROM: '+15005550006',
  VAPID_PRIVATE_KEY: 'a'.repeat(64),
  VAPID_PUBLIC_KEY: 'A'.repeat(87),
  VAPID_SUBJECT: 'mailto:it@agency.example',
};

/** What a process of ours finds in its environment once the person who runs it has filled in what is asked for. */
function environmentOf(
  name: string,
  given: Record<string, string> = FILLED_IN,
): Record<string, string> {
  const image = /^ENV (.+)$/m.exec(dockerfile)?.[1] ?? '';
  const fromImage = image.split(' ').map((pair) => pair.split('=', 2));
  const filledIn = Object.entries(services[name]?.environment ?? {}).map(([variable, value]) => [
    variable,
    String(value)
      .replace(/^\$\{(\w+):[?-]\}$/, (asked, name: string) => given[name] ?? asked)
      .replace(/\$\{\w+:-(.*?)\}/g, '$1')
      .replace(/^\$\{\w*(URL|ISSUER):\?\}$/, 'https://agency.example')
      .replace(/\$\{\w+:\?\}/g, 'a-secret-of-this-installation'),
  ]);
  return z.record(z.string(), z.string()).parse(Object.fromEntries([...fromImage, ...filledIn]));
}

describe('docker-compose.yml', () => {
  test('runs the engine with its database and UI, and all processes of ours', () => {
    expect(Object.keys(services).sort()).toEqual(
      [
        ...['api', 'postgres', 'prepare', 'rehearsals', 'relay', 'temporal', 'temporal-schema'],
        ...['temporal-ui', 'worker'],
      ].sort(),
    );
    const names = ours.map(([name]) => name);
    expect(names.sort()).toEqual(['api', 'prepare', 'rehearsals', 'relay', 'worker'].sort());
  });

  test.each(all)('%s waits only for services that can fulfil its condition', (_name, service) => {
    for (const [other, { condition }] of Object.entries(service.depends_on)) {
      const isHealthy = services[other]?.healthcheck !== undefined;
      const canFulfil = condition === 'service_healthy' ? isHealthy : other in services;
      expect({ other, condition, canFulfil }).toMatchObject({ canFulfil: true });
    }
  });

  test.each(all)('%s is open to this machine only', (_name, { ports }) => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test.each(all)('%s mounts what exists', (_name, service) => {
    for (const [source = ''] of service.volumes.map((volume) => volume.split(':'))) {
      expect(source in volumes || existsSync(source)).toBe(true);
    }
  });

  test('names no secret and takes every one from outside', () => {
    const secrets: string[] = settingsThatAre('secret');
    for (const [, { environment }] of all) {
      for (const [name, value] of Object.entries(environment)) {
        const isSecret = secrets.includes(name) || /PASSWORD|_PWD|SECRET|_KEY/.test(name);
        // what an installation may do without is empty unless it is given
        if (isSecret) expect(value).toMatch(/^\$\{[A-Z_0-9]+:[?-]\}$/);
      }
    }
    expect(services.api?.environment.DATABASE_URL).toContain('${PG_PASSWORD:?}');
  });

  test.each(ours)('%s is given settings that exist', (_name, { environment }) => {
    for (const name of Object.keys(environment)) expect(Object.keys(SETTINGS)).toContain(name);
  });

  test.each(ours)('%s starts programs that the build makes', (_name, { command }) => {
    const programs = command.join(' ').match(/dist\/\S+\.js/g) ?? [];
    expect(programs).not.toEqual([]);
    for (const program of programs) {
      expect(existsSync(program.replace(/^dist\//, '').replace(/js$/, 'ts'))).toBe(true);
      expect(dockerfile).toContain(program);
    }
  });
});

test('the API and the worker find every setting they need', () => {
  expect(() => readApiSettings(environmentOf('api'))).not.toThrow();
  expect(() => readActivitySettings(environmentOf('worker'))).not.toThrow();
});

const worker = (given: Record<string, string>) =>
  readActivitySettings(environmentOf('worker', given));
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(FILLED_IN).filter(([name]) => !names.includes(name)));

test.each([
  ['sms', ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM']],
  ['email', ['SMTP_URL', 'MAIL_FROM']],
  ['push', ['VAPID_PRIVATE_KEY', 'VAPID_PUBLIC_KEY', 'VAPID_SUBJECT']],
])('%s is absent, for worker and API alike, where nothing of it is given', (channel, names) => {
  const given = without(...names);
  const others = ['sms', 'email', 'push'].filter((other) => other !== channel);
  expect(Object.keys(createChannels(worker(given)))).toEqual(others);
  expect(channelsOf(readApiSettings(environmentOf('api', given)))).toEqual(others);
  // a part of it is a mistake, which stops the worker and names what lacks
  for (const name of names.filter((one) => one !== 'VAPID_PUBLIC_KEY')) {
    expect(() => worker(without(name))).toThrow(`${name}: ${channel} needs it`);
  }
});

test('without any channel people have the inbox', () => {
  expect(createChannels(worker({}))).toEqual({});
  expect(channelsOf(readApiSettings(environmentOf('api', {})))).toEqual([]);
});

test('the image is built from all rooms of the build', () => {
  const { include } = z
    .object({ include: z.array(z.string()) })
    .parse(JSON.parse(readFileSync('tsconfig.build.json', 'utf8')));
  for (const room of include) expect(dockerfile).toContain(`COPY ${room} ${room}\n`);
});
