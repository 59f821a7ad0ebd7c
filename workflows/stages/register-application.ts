import { stage } from '../case-file.ts';

/** Intake: the application is accepted for consideration and its terms begin to run. */
export const registerApplication = stage('intake', async (file) => {
  file.record({ type: 'accepted' }, file.snapshot.submission);
  return undefined;
});
