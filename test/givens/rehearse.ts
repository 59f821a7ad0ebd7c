import { runRehearsal } from '../../activities/rehearsal/run-rehearsal.ts';
import { prepareRehearsals } from '../../api/prepare-rehearsals.ts';
import { RehearsalSchema } from '../../db/catalogue/rehearsal.schema.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { PlayedRehearsal } from '../../workflows/domain/rehearsal-report.ts';
import type { Rehearsal } from '../../workflows/domain/rehearsal.ts';
import { required } from './engines.ts';
import { russianCalendar } from './russian-calendar.ts';

const CALENDAR = russianCalendar();
/** The engine's clock cannot go back: what is filed now has to be a little ahead of it. */
const AHEAD_MS = 60_000;

/** A rehearsal as a regulation writes it, with what it leaves out. */
export function rehearsal(given: Partial<Rehearsal> & Pick<Rehearsal, 'ending'>): Rehearsal {
  return RehearsalSchema.parse({ code: 'case', title: { ru: 'Дело', en: 'Case' }, ...given });
}

/** Plays a rehearsal of a regulation as the rehearsal worker does. */
export async function rehearse(
  regulation: Regulation,
  given: Rehearsal,
  signal = new AbortController().signal,
): Promise<PlayedRehearsal> {
  const filedAt = Date.now() + AHEAD_MS;
  const [prepared = given] = prepareRehearsals([given], Date.now(), 'en');
  const workflowBundle = { codePath: required('TEST_WORKFLOW_BUNDLE') };
  const stage = { workflowBundle, testServer: required('TEMPORAL_TEST_SERVER'), signal };
  return runRehearsal(stage, { regulation, calendar: CALENDAR }, prepared, filedAt);
}
