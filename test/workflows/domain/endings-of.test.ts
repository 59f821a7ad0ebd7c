import { expect, test } from '@jest/globals';
import { endingsOf } from '../../../workflows/domain/endings-of.ts';
import type { Fee } from '../../../workflows/domain/regulation.ts';
import { shippedRegulation } from '../../givens/regulation.ts';

const { fee, registries } = await shippedRegulation('business-licence');

function unpaid(onTimeout: Fee['onTimeout']): Fee {
  if (!fee) throw new Error('a licence costs');
  return { ...fee, onTimeout };
}

test('a case ends as its regulation lets it', () => {
  const without = { registries: [], rejections: [], conflict: null, fee: null };
  const always = ['COMPLETED', 'REFUSED', 'NOT_COMPLETED', 'ANNULLED'];
  expect(endingsOf(without)).toEqual(always);
  expect(endingsOf({ ...without, fee: unpaid('suspend') })).toEqual(always);
  expect(endingsOf({ ...without, fee: unpaid('archive') })).toEqual([...always, 'ARCHIVED']);
  for (const rejecting of [
    { fee: unpaid('reject') },
    { registries },
    { rejections: [{ code: 'late', when: 'true', message: { ru: 'Поздно', en: 'Late' } }] },
    { conflict: { subject: ['form.inn'] } },
  ]) {
    expect(endingsOf({ ...without, ...rejecting })).toEqual([...always, 'REJECTED']);
  }
});
