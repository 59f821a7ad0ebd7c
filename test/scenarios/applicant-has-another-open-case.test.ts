import { expect, test } from '@jest/globals';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { givenCaseWorld } from '../givens/case-world.ts';

const world = givenCaseWorld();

/** One service for all of a test's cases, about one object each. */
const oneObject = (code: string) => (regulation: Regulation) => {
  regulation.code = code;
  regulation.conflict = { subject: ['form.objectDescription'] };
  regulation.fee = null;
};
const about = (objectDescription: string, change: (regulation: Regulation) => void) =>
  world.file('business-licence', { change, form: { objectDescription } });

test('about the same: the second is rejected and names the first, until that is withdrawn', async () => {
  const change = oneObject('one-object-filed');
  const first = await about('Пекарня на Лесной улице', change);
  await first.reaches('ASSIGNED');
  const second = await about('Пекарня на Лесной улице', change);
  await second.reaches('REJECTED');
  expect(await second.lastEvent('conflictFound')).toMatchObject({
    fromStatus: 'ACCEPTED',
    data: { number: first.number },
  });

  await first.does('ivanova', 'withdraw', { reason: 'Передумала' });
  const third = await about('Пекарня на Лесной улице', change);
  await third.reaches('ASSIGNED');
});

test('about another object, changed later to be about the same, is rejected then', async () => {
  const change = oneObject('one-object-changed');
  const first = await about('Аптека на Садовой улице', change);
  await first.reaches('ASSIGNED');
  const second = await about('Аптека на Полевой улице', change);
  const officer = await second.isClaimed();
  await second.does(officer, 'clarify', { questions: [{ code: 'q', text: 'Где именно?' }] });
  const form = { objectDescription: 'Аптека на Садовой улице' };
  await second.does('ivanova', 'resubmit', { form, documents: [] });
  await second.reaches('REJECTED');
  expect(await second.lastEvent('conflictFound')).toMatchObject({
    fromStatus: 'RECHECK',
    data: { number: first.number },
  });
});
