import { z } from 'zod';
import type { Application, JournalEvent } from '../db/schema/index.ts';
import { deadlineInput, termNameOf, type Rules } from '../workflows/domain/case-deadlines.ts';
import { DEADLINES, type CaseDeadline } from '../workflows/domain/case-parts.ts';
import type { CaseFacts } from '../workflows/domain/case.ts';
import { calculateDeadline } from '../workflows/domain/deadlines.ts';
import type { Regulation } from '../workflows/domain/regulation.ts';
import { text, type Language } from '../workflows/domain/texts.ts';
import { presentReckoning } from './present-reckoning.ts';
import { Deadline, Instant } from './schemas/common.ts';
import type { ExplainedDeadline } from './schemas/deadline.ts';

/** What the journal says of a change of the production calendar. */
const CalendarChange = z.object({
  moved: z.array(z.object({ deadline: Deadline, from: Instant, to: Instant })),
});

type Ground = Rules & { procedure: Regulation; journal: readonly JournalEvent[] };

/**
 * Every running deadline of a case with the way to it, counted as its workflow did: by the calendar that the case carries,
 * and a pause that lasts as of the newest event. A draft has none.
 */
export function explainDeadlines(
  { facts, updatedAt }: Pick<Application, 'facts' | 'updatedAt'>,
  ground: Ground,
  language: Language,
): ExplainedDeadline[] {
  if (!facts) return [];
  return DEADLINES.flatMap((code) => facts.deadlines[code] ?? []).map((deadline) => {
    const { code, term, startedAt, dueAt, lastDay, provisional } = deadline;
    const pauses = code === 'term' ? facts.pauses : [];
    const lasting = pauses.find(({ to }) => to === null);
    const article = articleOf(deadline, facts, ground.procedure);
    const input = deadlineInput(deadline, facts, updatedAt, ground);
    return {
      ...{ code, term, article, startedAt, dueAt, lastDay, provisional, pauses },
      title: text(language, `deadline_code.${code}`),
      extensions: code === 'term' ? extensionsOf(facts, ground.journal) : [],
      marks: deadline.marks.map(({ mark, at, isPast }) => ({ mark, at, isPast })),
      moves: movesOf(deadline, ground.journal),
      ...presentReckoning(input, calculateDeadline(input), {
        article,
        standsSince: lasting?.from ?? null,
      }),
    };
  });
}

function articleOf({ code }: CaseDeadline, facts: CaseFacts, { articles }: Regulation) {
  if (code === 'step' || code === 'escalation') return null;
  return articles[termNameOf(code, facts)] ?? null;
}

/** The extensions in force, each with who granted it and why: the journal has them in the same order. */
function extensionsOf(
  { extensions }: CaseFacts,
  journal: readonly JournalEvent[],
): ExplainedDeadline['extensions'] {
  const granted = journal.filter(({ type }) => type === 'extended');
  return extensions.map((term, i) => {
    const event = granted[i];
    return {
      term,
      at: event?.at ?? null,
      by: event ? { id: event.actorId, name: event.actorName, role: event.actorRole } : null,
      reason: event?.comment ?? null,
    };
  });
}

/** A deadline that was opened anew is not the one that moved before. */
function movesOf(
  { code, startedAt }: CaseDeadline,
  journal: readonly JournalEvent[],
): ExplainedDeadline['moves'] {
  return journal
    .filter(({ type, at }) => type === 'calendarChanged' && at >= startedAt)
    .flatMap(({ at, data }) =>
      (CalendarChange.safeParse(data).data?.moved ?? [])
        .filter(({ deadline }) => deadline === code)
        .map(({ from, to }) => ({ at, from, to })),
    );
}
