import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { Rehearsal } from '../../workflows/domain/rehearsal.ts';
import { IVANOVA, type Answer } from '../givens/api.ts';
import { DESIGNER, FOREIGN_DESIGNER } from '../givens/designer.ts';
import { rehearsal } from '../givens/rehearse.ts';
import { givenRehearsingApi } from '../givens/rehearsing-api.ts';
import { shippedRegulation } from '../givens/regulation.ts';

const api = givenRehearsingApi();
const CERTIFICATE = await shippedRegulation('certificate');
const SHIPPED = `certificate/versions/${CERTIFICATE.version.toString()}`;

const CLAIM = { at: 'P1D', by: 'officer', do: 'claim', with: {} } as const;
const REFUSAL = rehearsal({
  ending: 'REFUSED',
  events: [
    CLAIM,
    {
      ...CLAIM,
      at: 'P2D',
      do: 'refuse',
      with: { reasons: [{ code: 'no_ground', text: 'Нет оснований' }] },
    },
  ],
});

const Results = z.array(
  z.object({
    code: z.string(),
    ending: z.string(),
    green: z.boolean(),
    reason: z.object({ code: z.string(), message: z.string() }).nullable(),
    timeline: z.array(z.object({ at: z.string(), event: z.string() })),
    differs: z
      .object({ path: z.unknown(), ending: z.unknown(), deadlines: z.unknown() })
      .nullable(),
  }),
);

async function draft(code: string, change: Partial<Regulation> = {}): Promise<void> {
  const regulation = { ...CERTIFICATE, code, ...change };
  const made = await api.call(DESIGNER, 'POST', '/admin/services', { body: { regulation } });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
}
function simulate(code: string, scenarios?: readonly Rehearsal[], who = DESIGNER): Promise<Answer> {
  const headers = { 'Accept-Language': 'en' };
  return api.call(who, 'POST', `/admin/services/${code}/simulate`, {
    body: { scenarios },
    headers,
  });
}
const problem = ({ status, body }: Answer) => [status, body.code];

describe('a designer’s draft', () => {
  test('is rehearsed by its own scenarios, which then let it be published', async () => {
    await draft('rehearsed');
    const publish = () =>
      api.call(DESIGNER, 'POST', '/admin/services/rehearsed/versions/1/publish', { body: {} });
    expect(problem(await publish())).toEqual([409, 'not_rehearsed']);

    const { status, body } = await simulate('rehearsed/versions/1');
    expect({
      status,
      missing: z.object({ missing: z.array(z.string()) }).parse(body.endings),
    }).toEqual({
      status: 200,
      missing: { missing: [] },
    });
    expect(Results.parse(body.results).filter(({ green }) => !green)).toEqual([]);
    expect((await publish()).status).toBe(200);
  });

  test('shows what it changes against the version in force', async () => {
    const made = await api.call(DESIGNER, 'POST', '/admin/services/certificate/versions', {
      body: {
        regulation: {
          ...CERTIFICATE,
          windows: { ...CERTIFICATE.windows, appeal: { calendarDays: 60 } },
        },
      },
    });
    const { status, body } = await simulate(`certificate/versions/${String(made.body.version)}`, [
      REFUSAL,
    ]);
    const [result] = Results.parse(body.results);
    expect({ status, green: result?.green }).toEqual({ status: 200, green: true });
    expect(result?.differs).toMatchObject({
      path: null,
      ending: null,
      deadlines: [{ code: 'appeal', nth: 1 }],
    });
    expect(
      problem(
        await api.call(
          DESIGNER,
          'POST',
          `/admin/services/certificate/versions/${String(made.body.version)}/publish`,
          {
            body: {},
          },
        ),
      ),
    ).toEqual([409, 'not_rehearsed']);
  });

  test('whose scenario goes otherwise is told how', async () => {
    await draft('red');
    const [claim, refuse] = REFUSAL.events;
    if (!claim || !refuse) throw new Error('The scenario has lost its events');
    const { body } = await simulate('red/versions/1', [
      { ...REFUSAL, code: 'elsewhere', ending: 'COMPLETED' },
      { ...REFUSAL, code: 'forgotten', events: [claim] },
      {
        ...{
          ...REFUSAL,
          code: 'senseless',
          form: { purpose: { deep: [1] }, more: 'x'.repeat(9_999) },
        },
        ...{ territory: '☃', documents: ['nonsense'], events: [] },
      },
      { ...REFUSAL, code: 'meddled', events: [claim, { ...refuse, by: 'otherOfficer' }] },
    ]);
    const told = Results.parse(body.results).map(({ code, reason }) => [code, reason]);
    expect(told).toEqual([
      [
        'elsewhere',
        { code: 'other_ending', message: 'the case ended as REFUSED, not as COMPLETED' },
      ],
      ['forgotten', expect.objectContaining({ code: 'never_ended' })],
      ['senseless', expect.objectContaining({ code: 'other_ending' })],
      ['meddled', { code: 'refused', message: expect.stringMatching(/^event 1: refused/) }],
    ]);
    expect(body.endings).toMatchObject({ covered: [] });
  });

  test('is not rehearsed by scenarios that cannot be played', async () => {
    await draft('hostile');
    const past = { ...REFUSAL, filedAt: '2020-01-01T00:00:00Z' };
    const crooked: Rehearsal = {
      ...REFUSAL,
      events: [
        { ...CLAIM, with: { extra: 1 } },
        { ...CLAIM, do: 'refuse', with: { reasons: 'none' } },
        { ...CLAIM, at: 'tomorrow' },
        { ...CLAIM, at: 'P9999D' },
      ],
    };
    expect(problem(await simulate('hostile/versions/1', [past]))).toEqual([
      422,
      'invalid_rehearsal',
    ]);
    const refused = await simulate('hostile/versions/1', [crooked]);
    const paths = z.array(z.object({ path: z.string() })).parse(refused.body.errors);
    expect(paths.map(({ path }) => path)).toEqual([
      'scenarios.0.events.0.with.extra',
      'scenarios.0.events.1.with.reasons',
      'scenarios.0.events.2.at',
      'scenarios.0.events.3.at',
    ]);
    const many = Array.from({ length: 31 }, (_, i) => ({ ...REFUSAL, code: `c${i.toString()}` }));
    expect(problem(await simulate('hostile/versions/1', many))).toEqual([422, 'invalid_rehearsal']);
  });

  test('is nobody else’s to rehearse', async () => {
    expect((await simulate(SHIPPED, [REFUSAL], FOREIGN_DESIGNER)).status).toBe(404);
    expect((await simulate(SHIPPED, [REFUSAL], IVANOVA)).status).toBe(403);
    expect((await simulate('certificate/versions/99', [REFUSAL])).status).toBe(404);
  });

  test('waits for its worker, and is found once that is back', async () => {
    await draft('away');
    await api.whileWorkerIsAway(async () => {
      expect(problem(await simulate('away/versions/1', [REFUSAL]))).toEqual([
        503,
        'engine_unavailable',
      ]);
    });
    const { status, body } = await simulate('away/versions/1', [REFUSAL]);
    expect(status).toBe(200);
    const path = `/admin/services/away/versions/1/simulations/${String(body.id)}`;
    expect((await api.call(DESIGNER, 'GET', path)).body).toMatchObject({ state: 'done', done: 1 });
    const unknown = '/admin/services/away/versions/1/simulations/nothing';
    expect((await api.call(DESIGNER, 'GET', unknown)).status).toBe(404);
  });
});
