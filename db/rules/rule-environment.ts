import type { Environment, ParseResult } from '@marcbachmann/cel-js';
import type { Checked } from '../../workflows/domain/activities.ts';
import type { Regulation, Rule } from '../../workflows/domain/regulation.ts';
import { plainNumbers } from './plain-numbers.ts';
import { LANGUAGE } from './rule-functions.ts';
import { ruleScope } from './rule-scope.ts';
import { valueTypes } from './value-types.ts';
import type { ObjectShape } from './shape.ts';

/** A rule is bounded as it was written; rewritten it has more brackets. */
const UNBOUNDED = { maxAstNodes: 10_000, maxDepth: 1_000 };

/** The language of rules as one regulation speaks it: with its own form. */
export interface RuleEnvironment {
  /** The names that its rules may use. */
  scope: ObjectShape;
  /** A rule as it was written. Throws the language's own error when it is none. */
  parse(rule: Rule): ParseResult;
  /** A rule as it is worked out: with one kind of number. Throws as `parse` does. */
  compile(rule: Rule): ParseResult;
  /** An application as the rules see it: what the form's schema does not know, or knows otherwise, is not there. */
  valuesOf(checked: Checked): Record<string, unknown>;
}

export function ruleEnvironment(
  regulation: Pick<Regulation, 'form' | 'documents'>,
): RuleEnvironment {
  const scope = ruleScope(regulation);
  const environment: Environment = LANGUAGE.clone({ limits: UNBOUNDED });
  const types = valueTypes(environment);
  for (const [name, { shape }] of scope.fields) {
    environment.registerVariable(name, types.nameOf(shape));
  }
  const parse = (rule: Rule) => LANGUAGE.parse(rule);
  return {
    scope,
    parse,
    compile: (rule) => environment.parse(plainNumbers(parse(rule).ast)),
    valuesOf({ form, documents, applicant, territory, filedOn }) {
      const kinds = [...new Set(documents.map(({ kind }) => kind))];
      const given = { form, applicant: { ...applicant }, territory, documents: kinds, filedOn };
      return Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) => {
          const field = scope.fields.get(name);
          return field ? [[name, types.valueOf(value, field.shape)]] : [];
        }),
      );
    },
  };
}
