import { beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { RouteKey } from '../../api/access.ts';
import { ROUTES } from '../../api/routes/index.ts';
import { describedOperation, Description } from '../givens/described-operation.ts';
import { forgedTokens } from '../givens/forged-tokens.ts';
import type { Answer, LiveApi } from '../givens/live-api.ts';
import { CERTIFICATE, LiveCase } from '../givens/live-case.ts';
import { attacksOn, peopleOf, type Attack } from './attacks.ts';

const AT_ONCE = 6;
const SHOWN = 300;

/** Whatever is sent to whichever route of the OpenAPI document: a refusal with a code, and nothing half done. */
export function hostileInput(api: LiveApi): void {
  let description: z.infer<typeof Description>;
  let tokens: Awaited<ReturnType<typeof forgedTokens>>;
  /** With it much can be done. */
  let reviewed: LiveCase;
  /** With it nothing. */
  let withdrawn: LiveCase;
  /** Its terms are days: nothing of it changes by itself while the tests run. */
  let appealed: LiveCase;
  let executor: string;
  let appeal: string;

  beforeAll(async () => {
    description = Description.parse((await api.send(null, 'GET', '/openapi.json')).body);
    tokens = await forgedTokens();
    reviewed = await LiveCase.filed(api, 'ivanova', CERTIFICATE, 'ASSIGNED');
    executor = await reviewed.executor();
    await reviewed.work(executor, 'claim');
    withdrawn = await LiveCase.filed(api, 'ivanova', CERTIFICATE, 'ASSIGNED');
    await withdrawn.apply('withdraw', { reason: 'Не нужно' });
    appealed = await LiveCase.filed(api, 'ivanova', CERTIFICATE, 'ASSIGNED');
    const refuser = await appealed.executor();
    await appealed.work(refuser, 'claim');
    await appealed.work(refuser, 'refuse', { reasons: [{ code: 'other', text: 'Нет оснований' }] });
    const grounds = { grounds: 'data_error', text: 'Основания есть', wanted: 'Пересмотреть' };
    await api.insist(z.object({}), 'ivanova', 'POST', `${appealed.path}/appeals`, {
      body: grounds,
    });
    appeal = (await appealed.view()).appeals[0]?.number ?? '';
  });

  async function carryOut(key: RouteKey, attack: Attack): Promise<Answer> {
    const { params = {}, query = '', sent = {}, isAllowed } = attack;
    const { entitled } = peopleOf(key, executor);
    const user = attack.user === undefined ? entitled : attack.user;
    const known: Record<string, string> = {
      id: (isAllowed ? withdrawn : reviewed).id,
      number: isAllowed ? 'none' : appeal,
      docId: reviewed.id,
      step: 'issue-certificate',
      code: 'certificate',
      v: '9999',
      provider: key.includes('/messages/') ? 'twilio' : 'stand-in',
      messageId: reviewed.id,
      token: 'forged',
      ...params,
    };
    const [method = '', template = ''] = key.split(' ');
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '');
    return api.send(user, method, path + query, sent);
  }

  /** Everything the cases could have been changed by. */
  const standing = () =>
    Promise.all(
      [reviewed, withdrawn, appealed].map(async (one) => {
        const { form, status, version } = await one.view();
        return { form, status, version, events: await one.events() };
      }),
    );

  test('a token made as the forged ones, but for nothing wrong in it, is good', async () => {
    const { status } = await api.send(null, 'GET', '/services', { token: tokens.good });
    expect(status).toBe(200);
  });

  describe.each(ROUTES.map(({ spec }) => spec.key))('%s', (key) => {
    test('refuses all of it and changes nothing', async () => {
      const before = await standing();
      const attacks = attacksOn(key, describedOperation(description, key), tokens.bad);
      const queue = attacks.values();
      const through: string[] = [];
      const attackers = Array.from({ length: AT_ONCE }, async () => {
        for (const attack of queue) {
          const answer = await carryOut(key, attack);
          if (isRefused(attack, answer)) continue;
          const got = `${answer.status} ${JSON.stringify(answer.body)}`;
          through.push(`${attack.what.slice(0, SHOWN)}: ${got.slice(0, SHOWN)}`);
        }
      });
      await Promise.all(attackers);

      expect(through).toEqual([]);
      expect(await standing()).toEqual(before);
    });
  });
}

function isRefused(attack: Attack, { status, code }: Answer): boolean {
  if (attack.isAllowed && status < 300) return true; // that it changed nothing is seen in the case
  const isProblem = status >= 400 && status < 500 && code !== null;
  return isProblem && (attack.status === undefined || attack.status === status);
}
