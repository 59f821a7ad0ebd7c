import type { ASTNode } from '@marcbachmann/cel-js';
import { pathOf } from './path-of.ts';

type Paths = ReadonlySet<string>;

const NONE: Paths = new Set();

/** The paths that are certainly there once `node` came out as `outcome`: `has(form.a) && …` is true only where `form.a` is. */
export function surelyPresent(node: ASTNode, outcome: boolean): Paths {
  switch (node.op) {
    case 'call': {
      const [argument] = node.args[1];
      const path = node.args[0] === 'has' && outcome && argument ? pathOf(argument) : null;
      return path === null ? NONE : new Set([path]);
    }
    case '!_':
      return surelyPresent(node.args, !outcome);
    case '&&':
    case '||': {
      const [left, right] = node.args.map((part) => surelyPresent(part, outcome));
      // true of both sides of a true "and", of a false "or"; else only what is true of either
      const both = (node.op === '&&') === outcome;
      return both ? join(left, right) : common(left, right);
    }
    default:
      return NONE;
  }
}

/** All that is in one or the other. */
export function join(left: Paths = NONE, right: Paths = NONE): Paths {
  return new Set([...left, ...right]);
}

function common(left: Paths = NONE, right: Paths = NONE): Paths {
  return new Set([...left].filter((path) => right.has(path)));
}
