import { findCalendar } from '../../../db/queries/find-calendar.ts';
import { checkDeadlineInput } from '../../../workflows/domain/check-deadline-input.ts';
import { calculateDeadline as calculate } from '../../../workflows/domain/deadlines.ts';
import { AppError } from '../../app-error.ts';
import { invalidRequest } from '../../invalid-request.ts';
import { presentReckoning } from '../../present-reckoning.ts';
import { route } from '../../route.ts';
import { calculateDeadlineSpec } from './calculate-deadline.schema.ts';

export const calculateDeadline = route(
  calculateDeadlineSpec,
  async ({ body: { calendar: code, ...asked }, deps, language }) => {
    const errors = checkDeadlineInput(asked, language);
    if (errors.length > 0) throw new AppError('invalid_request', { errors });
    const calendar = await findCalendar(deps.db, code);
    if (!calendar) throw invalidRequest(language, 'calendar', 'unknown_calendar');

    const input = { ...asked, calendar };
    const deadline = calculate(input);
    const { dueAt, lastDay, provisional } = deadline;
    return { body: { dueAt, lastDay, provisional, ...presentReckoning(input, deadline) } };
  },
);
