import { ApplicationFailure } from '@temporalio/common';
import { JournalConflict } from '../db/queries/journal-conflict.ts';
import { recordEvent } from '../db/queries/record-event.ts';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';

/**
 * Writes events in their order; what an interrupted try has written already is passed over. A conflict in the journal
 * is final.
 */
export function recordEvents({ db }: Pick<Deps, 'db'>): CaseActivities['recordEvents'] {
  return async (records) => {
    try {
      for (const record of records) await recordEvent(db, record);
    } catch (error) {
      if (!(error instanceof JournalConflict)) throw error;
      throw ApplicationFailure.nonRetryable(error.message, error.name);
    }
  };
}
