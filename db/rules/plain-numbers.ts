import type { ASTNode } from '@marcbachmann/cel-js';

/**
 * The rule with every whole number written as a fraction (`20000` as `20000.0`), every `size(…)` as `double(size(…))`, and
 * a division that fails by nothing instead of coming out as infinity. Throws for what no rule uses.
 *
 * The language has whole numbers and fractions apart, mixes them nowhere and divides whole ones without remainder. A form
 * has only numbers, and an official who writes `form.income / form.members < 20000` means what school taught.
 */
export function plainNumbers(node: ASTNode): string {
  const all = (parts: ASTNode[]) => parts.map(plainNumbers).join(', ');
  switch (node.op) {
    case 'value':
      return typeof node.args === 'bigint' ? `${node.args}.0` : literal(node.args);
    case 'id':
      return node.args;
    case '.':
      return `${plainNumbers(node.args[0])}.${node.args[1]}`;
    case 'call': {
      const call = `${node.args[0]}(${all(node.args[1])})`;
      return node.args[0] === 'size' ? `double(${call})` : call;
    }
    case 'rcall':
      return `${plainNumbers(node.args[1])}.${node.args[0]}(${all(node.args[2])})`;
    case 'list':
      return `[${all(node.args)}]`;
    case '!_':
    case '-_':
      return `${node.op.slice(0, 1)}(${plainNumbers(node.args)})`;
    case '/':
      return `divided(${all(node.args)})`;
    case '?:': {
      const [condition, then, otherwise] = node.args.map(plainNumbers);
      return `(${condition} ? ${then} : ${otherwise})`;
    }
    case '.?':
    case '[]':
    case '[?]':
    case 'map':
      throw new SyntaxError(`No rule uses ${node.op}`);
    default: {
      const [left, right] = node.args;
      return `(${plainNumbers(left)} ${node.op} ${plainNumbers(right)})`;
    }
  }
}

function literal(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value);
  return JSON.stringify(value);
}
