import { describe, expect, test } from '@jest/globals';
import type { Rehearsal } from '../../workflows/domain/rehearsal.ts';
import { shippedRegulation } from '../givens/regulation.ts';
import { rehearsal, rehearse } from '../givens/rehearse.ts';

const certificate = await shippedRegulation('certificate');

const CLAIM: Rehearsal['events'][number] = { at: 'P1D', by: 'officer', do: 'claim', with: {} };
const REFUSE: Rehearsal['events'][number] = {
  ...CLAIM,
  at: 'P2D',
  do: 'refuse',
  with: { reasons: [{ code: 'no_ground', text: 'Нет оснований' }] },
};

describe('A rehearsal', () => {
  test('takes a made-up case to its end without waiting for months', async () => {
    const { timeline, ...played } = await rehearse(
      certificate,
      rehearsal({ ending: 'REFUSED', events: [CLAIM, REFUSE] }),
    );
    expect(played).toEqual({ ending: 'REFUSED', fault: null });
    const at = (event: string) => Date.parse(timeline.find((one) => one.event === event)?.at ?? '');
    expect(at('appealLapsed') - at('accepted')).toBeGreaterThan(30 * 24 * 3_600_000);
  });

  test('tells which command was refused, and why', async () => {
    const events = [CLAIM, { ...REFUSE, by: 'otherOfficer' as const }];
    const { fault, ending } = await rehearse(certificate, rehearsal({ ending: 'REFUSED', events }));
    expect({ fault, ending }).toEqual({
      fault: { code: 'refused', event: 1, refusal: 'not_executor' },
      ending: 'UNDER_REVIEW',
    });
  });

  test('tells that a case ended elsewhere', async () => {
    const { fault } = await rehearse(
      certificate,
      rehearsal({ ending: 'COMPLETED', events: [CLAIM, REFUSE] }),
    );
    expect(fault).toEqual({ code: 'other_ending' });
  });

  test('tells that a case waits for somebody for ever', async () => {
    const { fault, ending } = await rehearse(
      certificate,
      rehearsal({ ending: 'COMPLETED', events: [CLAIM] }),
    );
    expect({ fault, ending }).toEqual({ fault: { code: 'never_ended' }, ending: 'UNDER_REVIEW' });
  });

  test('can be ended before its time', async () => {
    const over = AbortSignal.abort(new Error('Nobody waits any more'));
    const given = rehearsal({ ending: 'REFUSED', events: [CLAIM, REFUSE] });
    await expect(rehearse(certificate, given, over)).rejects.toThrow('Nobody waits any more');
  });
});
