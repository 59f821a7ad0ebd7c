import { ScheduleAlreadyRunning, type Client, type ScheduleOptions } from '@temporalio/client';

/** Makes a schedule, or brings the one of this id up to date. */
export async function keepSchedule(
  { schedule: schedules }: Pick<Client, 'schedule'>,
  options: ScheduleOptions,
): Promise<void> {
  try {
    await schedules.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const { scheduleId, spec, action } = options;
    await schedules.getHandle(scheduleId).update((before) => ({ ...before, spec, action }));
  }
}
