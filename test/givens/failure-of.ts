import { ApplicationFailure } from '@temporalio/common';

/** The failure with which an activity ended; throws if it ended well or threw anything else. */
export async function failureOf(activity: Promise<unknown>): Promise<ApplicationFailure> {
  try {
    await activity;
  } catch (error) {
    if (error instanceof ApplicationFailure) return error;
    throw error;
  }
  throw new Error('The activity did not fail');
}
