import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import type { Database } from '../../db/connect.ts';
import { findCalendar } from '../../db/queries/find-calendar.ts';
import { findRegulationInForce } from '../../db/queries/find-regulation-in-force.ts';
import { findVersion } from '../../db/queries/find-version.ts';
import { keepRehearsalRuns } from '../../db/queries/keep-rehearsal-runs.ts';
import { atMost } from '../../workflows/domain/at-most.ts';
import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import { compareRuns } from '../../workflows/domain/compare-runs.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import type {
  PlayedRehearsal,
  RehearsalActivities,
  RehearsalResult,
} from '../../workflows/domain/rehearsal-report.ts';
import type { Rehearsal } from '../../workflows/domain/rehearsal.ts';
import { withoutPersonalData } from '../without-personal-data.ts';
import { runRehearsal, type RehearsalStage } from './run-rehearsal.ts';

/** Each has a server and a worker of its own. */
const AT_A_TIME = 2;
/** All of an order file at one instant, which none of their engines may have passed when it starts. */
const AHEAD_MS = 15 * 60 * 1000;
const HEARTBEAT_MS = 2_000;

interface Deps extends Omit<RehearsalStage, 'signal'> {
  db: Database;
}

/** The activity of the rehearsal worker. */
export function createRehearsalActivities({ db, ...stage }: Deps): RehearsalActivities {
  const oneOfTwo = atMost(AT_A_TIME);

  const runRehearsals: RehearsalActivities['runRehearsals'] = async (order) => {
    const { code, version, scenarios, keptFor } = order;
    const context = Context.current();
    const over = new AbortController();
    const signal = AbortSignal.any([context.cancellationSignal, over.signal]);
    const now = new Date();
    const ordered = await findVersion(db, code, version);
    if (!ordered) throw ApplicationFailure.nonRetryable('The version is gone', 'NothingToRehearse');
    const inForce = await findRegulationInForce(db, code, now.toISOString());

    const filedAt = now.getTime() + AHEAD_MS;
    const play = async (regulation: Regulation, rehearsal: Rehearsal): Promise<PlayedRehearsal> => {
      const calendar = await calendarOf(db, regulation);
      return oneOfTwo(() => {
        signal.throwIfAborted();
        return runRehearsal({ ...stage, signal }, { regulation, calendar }, rehearsal, filedAt);
      });
    };
    let done = 0;
    const rehearse = async (rehearsal: Rehearsal): Promise<RehearsalResult> => {
      const [played, before] = await Promise.all([
        play(ordered.body, rehearsal),
        inForce && inForce.version !== version ? play(inForce, rehearsal) : null,
      ]);
      done += 1;
      const { code: name, title, ending: expected } = rehearsal;
      const differs = before && compareRuns(played, before);
      return { code: name, title, expected, green: played.fault === null, ...played, differs };
    };

    const beats = setInterval(() => {
      context.heartbeat(done);
    }, HEARTBEAT_MS);
    context.heartbeat(done);
    try {
      const results = await Promise.all(scenarios.map(rehearse));
      if (keptFor !== null) {
        const kept = {
          code,
          version,
          bodyHash: ordered.bodyHash,
          at: now.toISOString(),
          by: keptFor,
        };
        await keepRehearsalRuns(
          db,
          results.map(({ code: scenario, expected, green, ...result }) => {
            return { ...kept, scenario, ending: expected, green, result: z.json().parse(result) };
          }),
        );
      }
      return results;
    } finally {
      over.abort(); // one that failed ends the others
      clearInterval(beats);
    }
  };
  return { runRehearsals: withoutPersonalData(runRehearsals) };
}

async function calendarOf(db: Database, { calendar: code }: Regulation): Promise<Calendar> {
  const calendar = await findCalendar(db, code);
  if (calendar) return calendar;
  throw ApplicationFailure.nonRetryable(`There is no calendar ${code}`, 'NothingToRehearse');
}
