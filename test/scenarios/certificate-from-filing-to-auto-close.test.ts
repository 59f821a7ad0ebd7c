import { expect, test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';

const world = givenCaseWorld();

test('a certificate is filed, approved, made and rendered; silence counts as acceptance', async () => {
  const filed = await world.file('certificate');
  await filed.reaches('ASSIGNED');
  const { assignment } = await filed.facts();
  await filed.does(assignment?.executor?.id ?? '', 'claim', {});
  await filed.does(assignment?.executor?.id ?? '', 'approve', { comment: 'Сведения подтверждены' });
  await filed.reaches('SERVICE_RENDERED');

  expect(await filed.ends()).toBe('completed');
  expect(await filed.journal()).toEqual([
    'drafted',
    'accepted',
    'verified',
    'assigned',
    'claimed',
    'approved',
    'stepCompleted',
    'executed',
    'rendered',
    'acceptanceLapsed',
  ]);
  expect(await filed.row()).toMatchObject({ status: 'COMPLETED', closed: true });
});
