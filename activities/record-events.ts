import { ApplicationFailure } from '@temporalio/common';
import { JournalConflict } from '../db/queries/journal-conflict.ts';
import { notePaymentEvent } from '../db/queries/note-payment-event.ts';
import { recordEvent } from '../db/queries/record-event.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';

/**
 * Writes events in their order; what an interrupted try has written already is passed over. A conflict in the journal is
 * tried again like any other failure, where operators see it: a case waits until its database has been put right.
 */
export function recordEvents({ db }: Pick<Deps, 'db'>): CaseActivities['recordEvents'] {
  return async ({ events, facts }) => {
    try {
      for (const { to, ...event } of events) {
        await recordEvent(db, { ...event, facts: { ...facts, status: to } });
        await notePaymentEvent(db, event);
      }
    } catch (error) {
      if (!(error instanceof JournalConflict)) throw error;
      throw ApplicationFailure.retryable(error.message, error.name);
    }
  };
}
