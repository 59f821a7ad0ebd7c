import type { CaseActivities } from '../../workflows/domain/activities.ts';
import type { CaseFacts } from '../../workflows/domain/case.ts';
import type { RehearsalMoment } from '../../workflows/domain/rehearsal-report.ts';

/** The longest timeline that anybody reads; a case that goes on for longer says no more by it. */
const MAX_MOMENTS = 400;

/** The journal of a made-up case: kept here instead of in a database, with the state that its last event left. */
export class MadeUpJournal {
  readonly timeline: RehearsalMoment[] = [];
  #facts: CaseFacts;
  #seq = 0;

  constructor(facts: CaseFacts) {
    this.#facts = facts;
  }

  get facts(): CaseFacts {
    return this.#facts;
  }

  /** Takes each event once, however often it is told. */
  readonly recordEvents: CaseActivities['recordEvents'] = ({ events, facts }) => {
    const deadlines = Object.values(facts.deadlines).map(({ code, dueAt, lastDay }) => {
      return { code, dueAt, lastDay };
    });
    for (const { seq, at, event, to: status, actor } of events) {
      if (seq <= this.#seq) continue;
      this.#seq = seq;
      this.#facts = facts;
      if (this.timeline.length === MAX_MOMENTS) this.timeline.pop();
      this.timeline.push({ at, event: event.type, status, by: actor.role, deadlines });
    }
    return Promise.resolve();
  };
}
