import type { Action, Party } from '../actions.ts';
import type { Status } from '../status.ts';

export interface Transition {
  readonly event: string;
  readonly from: readonly Status[];
  /** `same` leaves the status as it is: something else of the case changed. */
  readonly to: Status | 'same';
  /** The action that causes the event, and who may take it; without one the system does. */
  readonly action?: Action;
  readonly by?: readonly Party[];
}
