import type { Database } from '../../db/connect.ts';
import { recordEvent } from '../../db/queries/record-event.ts';
import { storeRegulation } from '../../db/queries/store-regulation.ts';
import type { CaseEvent, CaseFacts } from '../../workflows/domain/case.ts';
import type { Actor } from '../../workflows/domain/people.ts';
import { after } from './case-in-april.ts';
import { factsWith, givenDraft, recordAfter } from './cases.ts';
import { shippedRegulation } from './regulation.ts';

export const HEAD: Actor = { id: 'head.mvd', name: 'Громов Илья', role: 'head' };
export const ARTICLE = {
  ru: 'п. 12 Административного регламента',
  en: 'clause 12 of the administrative regulation',
};

export type Step = [event: CaseEvent, at: string, changes?: Partial<CaseFacts>];

/** Ten working days from Monday, 21 December 2026, in Moscow, sent back once and then extended by five. */
export const OVER_NEW_YEAR: Step[] = [
  [{ type: 'accepted' }, '2026-12-21T12:00:00+03:00'],
  [{ type: 'foundIncomplete' }, '2026-12-24T10:00:00+03:00'],
  [{ type: 'resubmitted' }, '2026-12-29T15:00:00+03:00'],
  [{ type: 'verified' }, '2026-12-29T15:00:05+03:00'],
  [
    { type: 'extended', comment: 'Запрос в архив', data: { term: { workingDays: 5 } } },
    '2027-01-13T11:00:00+03:00',
    { extensions: [{ workingDays: 5 }] },
  ],
];

/** A certificate, ten working days by an article, whose journal and facts these events made; the path of its deadlines. */
export async function givenCaseAfter(db: Database, steps: readonly Step[]): Promise<string> {
  const code = 'certificate-by-article';
  const shipped = await shippedRegulation('certificate');
  await storeRegulation(db, { ...shipped, code, articles: { whole: ARTICLE } });
  const draft = await givenDraft(db, { serviceCode: code });
  const submittedAt = new Date(steps[0]?.[1] ?? 0).toISOString();
  let facts = factsWith({ status: 'DRAFT', submittedAt });
  for (const [i, [event, local, changes]] of steps.entries()) {
    const at = new Date(local).toISOString();
    const from = facts.status;
    facts = after({ ...facts, ...changes }, [event.type, at]);
    const actor = event.type === 'extended' ? { actor: HEAD } : {};
    await recordEvent(
      db,
      recordAfter({ ...draft, version: draft.version + i }, { at, event, from, facts, ...actor }),
    );
  }
  return `/applications/${draft.id}/deadlines`;
}
