import { describe, expect, test } from '@jest/globals';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { givenCaseWorld } from '../givens/case-world.ts';

const world = givenCaseWorld();

const FORBIDDEN = { objectDescription: 'Игорный дом на набережной' };
const REASON = 'Так нужно';

function forbids(regulation: Regulation): void {
  regulation.rejections = [
    {
      code: 'gambling',
      when: `form.objectDescription == '${FORBIDDEN.objectDescription}'`,
      message: { ru: 'Такое не лицензируется', en: 'Not licensed' },
    },
  ];
}

describe('an application that the rules forbid is rejected with its ground', () => {
  test('at the first check', async () => {
    const filed = await world.file('business-licence', { change: forbids, form: FORBIDDEN });
    await filed.reaches('REJECTED');
    expect(await filed.lastEvent('foundInadmissible')).toMatchObject({
      fromStatus: 'ACCEPTED',
      data: { reasons: ['gambling'] },
    });
    expect((await filed.facts()).decision?.reasons).toMatchObject([{ code: 'gambling' }]);
  });

  test('when the applicant has changed it so', async () => {
    const change = (regulation: Regulation) => {
      forbids(regulation);
      regulation.fee = null;
    };
    const filed = await world.file('business-licence', { change });
    const officer = await filed.isClaimed();
    await filed.does(officer, 'clarify', { questions: [{ code: 'q', text: REASON }] });
    await filed.does('ivanova', 'resubmit', { form: FORBIDDEN, documents: [] });
    await filed.reaches('REJECTED');
    expect(await filed.lastEvent('foundInadmissible')).toMatchObject({ fromStatus: 'RECHECK' });
  });
});

test('what the rules say of the fee is in the journal, and again once an answer changes it', async () => {
  const filed = await world.file('business-licence', { form: { isPublicBody: true } });
  const officer = await filed.isClaimed();
  expect(await filed.lastEvent('assessed')).toMatchObject({
    fromStatus: 'ACCEPTED',
    data: { fee: 0, exemption: 'public-body' },
  });

  await filed.does(officer, 'clarify', { questions: [{ code: 'q', text: REASON }] });
  const form = { isPublicBody: false, requestKind: 'reissue' };
  await filed.does('ivanova', 'resubmit', { form, documents: [] });
  await filed.reaches('UNDER_REVIEW');
  expect(await filed.lastEvent('assessed')).toMatchObject({
    fromStatus: 'RECHECK',
    data: { fee: 350_000, exemption: null },
  });
});
