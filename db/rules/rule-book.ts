import type { Checked } from '../../workflows/domain/activities.ts';
import type { Regulation, Rule } from '../../workflows/domain/regulation.ts';
import { ruleEnvironment } from './rule-environment.ts';
import { roundHalfUp } from './rule-functions.ts';

/** Asks the rules of a regulation of one application, and notes those that could not be worked out. */
export interface Judge {
  /** Whether a rule holds; no rule always does. `inDoubt` is the answer where it cannot be worked out. */
  holds(path: string, rule: Rule | undefined, inDoubt: boolean): boolean;
  /** The amount that a rule comes out as: whole minor units, a half upwards; `null` where it is none. */
  amount(path: string, rule: Rule): number | null;
  /** Paths of the rules that could not be worked out so far, each once. */
  faults(): string[];
}

/** The rules of a regulation, each read once, however many applications are judged by it. */
export type RuleBook = (checked: Checked) => Judge;

export function ruleBook(regulation: Pick<Regulation, 'form' | 'documents'>): RuleBook {
  const environment = ruleEnvironment(regulation);
  const compiled = new Map<Rule, ReturnType<typeof environment.compile>>();
  const compile = (rule: Rule) => {
    const known = compiled.get(rule) ?? environment.compile(rule);
    compiled.set(rule, known);
    return known;
  };
  return (checked) => {
    const values = environment.valuesOf(checked);
    const faults = new Set<string>();
    const ask = (path: string, rule: Rule): unknown => {
      try {
        return compile(rule)(values);
      } catch {
        faults.add(path); // why, only the application itself could tell, and that is nobody's to log
        return undefined;
      }
    };
    return {
      holds(path, rule, inDoubt) {
        const answer = rule === undefined || ask(path, rule);
        return typeof answer === 'boolean' ? answer : inDoubt;
      },
      amount(path, rule) {
        const answer = ask(path, rule);
        const amount = typeof answer === 'number' ? roundHalfUp(answer) : -1;
        if (Number.isSafeInteger(amount) && amount >= 0) return amount;
        faults.add(path); // less than nothing, or divided by nothing
        return null;
      },
      faults: () => [...faults],
    };
  };
}
