import type { Deadline, DeadlineInput } from '../workflows/domain/deadlines.ts';
import { explainDeadline, type Circumstances } from '../workflows/domain/explain-deadline.ts';

/** How `calculateDeadline` came from the input to the deadline, day by day and in words. */
export function presentReckoning(
  input: DeadlineInput,
  deadline: Deadline,
  circumstances?: Circumstances,
) {
  return {
    days: deadline.days.map(({ date, counted, reason }) => ({
      date,
      counted,
      reason: { ...reason },
    })),
    explanation: explainDeadline(input, deadline, circumstances),
  };
}
