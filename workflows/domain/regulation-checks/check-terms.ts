import type { Regulation } from '../regulation.ts';
import { regulationProblem, type RegulationProblem, type Report } from '../regulation-problem.ts';
import { MAX_TERM_DAYS, parseTerm, type Term } from '../term.ts';
import { text, type Language } from '../texts.ts';
import { ESCALATION_LEVELS } from '../people.ts';
import { isSurelyLonger } from './is-surely-longer.ts';

/** Every term is one, and none contradicts another. */
export function checkTerms(regulation: Regulation, language: Language): RegulationProblem[] {
  const wrong = termsOf(regulation).flatMap(([path, term]) => {
    const parsed = parseTerm(term);
    if (!('problem' in parsed)) return [];
    const code = `term_${parsed.problem}` as const;
    const message = text(language, `deadline.wrong.${code}`, { max: MAX_TERM_DAYS });
    return [{ path, code, message }];
  });
  const contradictions = limitsOf(regulation)
    .filter(({ term, limit }) => isSurelyLonger(term, limit))
    .map(({ path, than }) => regulationProblem(language, path, 'term_longer', { than }));
  return [...wrong, ...contradictions];
}

/** Reminders, the chain of a broken term and the time in which the regulation is in force. */
export function checkTimeRules(regulation: Regulation, report: Report): void {
  const { reminders, escalation, validity } = regulation;
  reminders.forEach((mark, i) => {
    const isShare = typeof mark !== 'number' || (Number.isInteger(mark) && mark >= 1 && mark <= 99);
    if (!isShare) report(`reminders.${i}`, 'reminder_mark');
    if (reminders.indexOf(mark) !== i) report(`reminders.${i}`, 'duplicate', { value: mark });
  });
  if (escalation.length === 0) report('escalation', 'no_escalation');
  escalation.forEach(({ to }, i) => {
    const before = escalation[i - 1];
    if (before && ESCALATION_LEVELS.indexOf(to) <= ESCALATION_LEVELS.indexOf(before.to)) {
      report(`escalation.${i}.to`, 'escalation_order');
    }
  });
  if (validity.from !== null && validity.to !== null && validity.from > validity.to) {
    report('validity.to', 'validity_order');
  }
}

function termsOf({ terms, windows, steps, escalation }: Regulation): [string, Term][] {
  return [
    ...Object.entries({ terms, windows }).flatMap(([group, all]) =>
      Object.entries(all).map(([name, term]): [string, Term] => [`${group}.${name}`, term]),
    ),
    ...steps.flatMap(({ term }, i): [string, Term][] =>
      term === undefined ? [] : [[`steps.${i}.term`, term]],
    ),
    ...escalation.map(({ within }, i): [string, Term] => [`escalation.${i}.within`, within]),
  ];
}

/** A part of a time is not longer than the whole, nor what is urgent than what is not. */
function limitsOf({ terms, steps }: Regulation) {
  const { firstCheck, verification, appealExpedited, appealReview, whole } = terms;
  const within = (path: string, term: Term) => ({ path, term, limit: whole, than: 'terms.whole' });
  return [
    within('terms.firstCheck', firstCheck),
    within('terms.verification', verification),
    ...steps.flatMap(({ term }, i) =>
      term === undefined ? [] : [within(`steps.${i}.term`, term)],
    ),
    {
      path: 'terms.appealExpedited',
      term: appealExpedited,
      limit: appealReview,
      than: 'terms.appealReview',
    },
  ];
}
