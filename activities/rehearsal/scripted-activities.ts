import { ApplicationFailure } from '@temporalio/common';
import { checkApplication } from '../../db/check-application.ts';
import type { CaseActivities } from '../../workflows/domain/activities.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { Rehearsal } from '../../workflows/domain/rehearsal.ts';
import { officersOf, RESPONSIBLE } from './cast.ts';
import { madeUpDocument } from './made-up-document.ts';
import type { MadeUpJournal } from './made-up-journal.ts';

/**
 * What a made-up case asks of the world: the rules of the regulation are the product's own, all that is outside answers
 * as the rehearsal has it.
 */
export function scriptedActivities(
  regulation: Regulation,
  { registries: answer }: Pick<Rehearsal, 'registries'>,
  journal: MadeUpJournal,
): CaseActivities {
  const done = () => Promise.resolve();
  return {
    recordEvents: journal.recordEvents,
    checkApplication: (checked) => Promise.resolve(checkApplication(regulation, checked)),
    claimSubject: () => Promise.resolve({ holder: null }),
    verifyApplicant: async ({ registries }) => {
      await done();
      if (answer === 'unreachable') {
        throw ApplicationFailure.retryable('Out of reach, as rehearsed', 'RegistryUnavailable');
      }
      const compared = registries.flatMap(({ registry, compare }) =>
        compare.map(({ path }) => ({ registry, path })),
      );
      return { differences: answer === 'match' ? [] : compared };
    },
    findResponsible: ({ level }) => Promise.resolve(RESPONSIBLE[level]),
    holdSlot: ({ key }) => Promise.resolve({ outcome: 'held', hold: key }),
    confirmSlot: () => Promise.resolve({ outcome: 'confirmed' }),
    releaseSlot: done,
    writeRecord: ({ key }) => Promise.resolve({ reference: key }),
    revokeRecord: done,
    loadCandidates: ({ unit }) => Promise.resolve(officersOf(unit)),
    startCheckout: ({ paymentId, expiresAt }) =>
      Promise.resolve({ payUrl: `rehearsal:${paymentId}`, expiresAt }),
    closePayments: () => Promise.resolve([]),
    refundPayment: done,
    makeDocument: ({ step }) =>
      Promise.resolve(madeUpDocument(regulation, step.document?.kind ?? step.code, step.code)),
  };
}
