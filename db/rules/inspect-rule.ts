import type { ASTNode } from '@marcbachmann/cel-js';
import { childrenOf } from './children-of.ts';
import { checkChoice, checkMembership } from './check-choice.ts';
import { pathOf } from './path-of.ts';
import { ruleProblem, type RuleProblem } from './rule-problem.ts';
import type { Shape } from './shape.ts';
import { shapeAt, type Names } from './shape-at.ts';
import { join, surelyPresent } from './surely-present.ts';

/** All of the language that a rule may use, so that every rule ends soon and means the same everywhere. */
const FUNCTIONS = ['has', 'size', 'years', 'days', 'round', 'sum'];
const OF_TEXT = ['contains', 'startsWith', 'endsWith'];
const LOOPS = ['all', 'exists', 'exists_one', 'filter'];
const OPERATORS = ['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '!_', '-_'];
const LITERALS = ['string', 'number', 'bigint', 'boolean'];

interface Scope {
  names: Names;
  /** Optional paths that are there for certain. */
  present: ReadonlySet<string>;
  /** The item of the loop that this is in. */
  item: string | null;
}

/**
 * What the types alone do not tell: names that nothing has, optional values that nothing guards, words that are in no
 * list, and whatever of the language would take long or depend on more than the application. `given` holds already.
 */
export function inspectRule(ast: ASTNode, names: Names, given: ASTNode | null): RuleProblem[] {
  const present = given ? surelyPresent(given, true) : new Set<string>();
  return inspect(ast, { names, present, item: null });
}

function inspect(node: ASTNode, scope: Scope): RuleProblem[] {
  const after = (condition: ASTNode, outcome: boolean): Scope => {
    return { ...scope, present: join(scope.present, surelyPresent(condition, outcome)) };
  };
  switch (node.op) {
    case 'value':
      return LITERALS.includes(typeof node.args) ? [] : notAllowed(String(node.args));
    case 'id':
    case '.':
      return inspectPath(node, scope);
    case '&&':
    case '||': {
      const [left, right] = node.args;
      return [...inspect(left, scope), ...inspect(right, after(left, node.op === '&&'))];
    }
    case '?:': {
      const [condition, then, otherwise] = node.args;
      return [
        ...inspect(condition, scope),
        ...inspect(then, after(condition, true)),
        ...inspect(otherwise, after(condition, false)),
      ];
    }
    case 'call':
      return inspectCall(node.args, scope);
    case 'rcall':
      return inspectMethod(node.args, scope);
    case 'in': {
      const [left, right] = node.args;
      const parts = right.op === 'list' ? [left, ...right.args] : [left, right];
      const choice = checkMembership(node.args, scope.names);
      return [...parts.flatMap((part) => inspect(part, scope)), ...choice];
    }
    default: {
      if (!OPERATORS.includes(node.op)) return notAllowed(node.op);
      const isComparison = node.op === '==' || node.op === '!=';
      const choice = isComparison ? checkChoice(node.args, scope.names) : [];
      return [...childrenOf(node).flatMap((part) => inspect(part, scope)), ...choice];
    }
  }
}

/** A value by its name: there is one, it is there whenever it is asked for, and a loop stays with its own item. */
function inspectPath(node: ASTNode, { names, present, item }: Scope): RuleProblem[] {
  const path = pathOf(node);
  const found = shapeAt(node, names);
  if (path === null) return notAllowed('(…).');
  if ('unknown' in found) return [ruleProblem('rule_unknown_name', { name: found.unknown })];
  const open = found.optional.find((one) => !present.has(one));
  if (open !== undefined) return [ruleProblem('rule_unguarded', { path: open })];
  const isOwn = item === null || path === 'documents' || `${path}.`.startsWith(`${item}.`);
  return found.shape.kind === 'list' && !isOwn ? [ruleProblem('rule_list_in_loop', { path })] : [];
}

function inspectCall([name, args]: [string, ASTNode[]], scope: Scope): RuleProblem[] {
  const [first] = args;
  if (!FUNCTIONS.includes(name)) return notAllowed(name);
  if (name === 'has') return first ? inspectHas(first, scope) : notAllowed(name);
  if (name === 'sum' && first?.op === 'rcall' && first.args[0] === 'map') {
    return inspectLoop(first.args, scope);
  }
  return args.flatMap((part) => inspect(part, scope));
}

function inspectHas(node: ASTNode, scope: Scope): RuleProblem[] {
  if (node.op !== '.') return notAllowed('has');
  const found = shapeAt(node, scope.names);
  if ('unknown' in found) return [ruleProblem('rule_unknown_name', { name: found.unknown })];
  return inspect(node.args[0], scope);
}

function inspectMethod(call: [string, ASTNode, ASTNode[]], scope: Scope): RuleProblem[] {
  const [name, receiver, args] = call;
  if (LOOPS.includes(name)) return inspectLoop(call, scope);
  if (!OF_TEXT.includes(name)) return notAllowed(name);
  return [receiver, ...args].flatMap((part) => inspect(part, scope));
}

function inspectLoop(call: [string, ASTNode, ASTNode[]], scope: Scope): RuleProblem[] {
  const [name, list, [variable, body, ...more]] = call;
  const ofList = inspect(list, scope);
  const item = itemOf(list, scope.names);
  if (ofList.length > 0) return ofList;
  if (variable?.op !== 'id' || !body || !item || more.length > 0) return notAllowed(name);
  if (scope.names.has(variable.args))
    return [ruleProblem('rule_name_taken', { name: variable.args })];
  const names = new Map([...scope.names, [variable.args, { shape: item, required: true }]]);
  return inspect(body, { ...scope, names, item: variable.args });
}

/** What a loop goes through: a list by its name, or what is left of one. */
function itemOf(list: ASTNode, names: Names): Shape | null {
  if (list.op === 'rcall' && list.args[0] === 'filter') return itemOf(list.args[1], names);
  const found = shapeAt(list, names);
  return 'shape' in found && found.shape.kind === 'list' ? found.shape.item : null;
}

function notAllowed(what: string): RuleProblem[] {
  return [ruleProblem('rule_not_allowed', { what })];
}
