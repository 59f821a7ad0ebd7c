import { describe, expect, test } from '@jest/globals';
import { loadCatalogue } from '../../db/catalogue/load-catalogue.ts';
import { endingsToRehearse } from '../../workflows/domain/endings-to-rehearse.ts';
import { rehearse } from '../givens/rehearse.ts';

const { regulations } = await loadCatalogue();
const services = regulations.filter(({ listed }) => listed === 'always');

describe.each(services)('The regulation $code', (regulation) => {
  test('has a rehearsal for every ending', () => {
    const meant = regulation.rehearsals.map(({ ending }) => ({ ending, green: true }));
    expect(endingsToRehearse(regulation, meant)).toEqual([]);
  });

  test.each(regulation.rehearsals)('is rehearsed to go as meant: $code', async (rehearsal) => {
    const { ending, fault, timeline } = await rehearse(regulation, rehearsal);
    const path = timeline.map(({ at, event, status }) => `${at} ${event} ${status}`);
    expect({ ending, fault, path }).toEqual({ ending: rehearsal.ending, fault: null, path });
  });
});
