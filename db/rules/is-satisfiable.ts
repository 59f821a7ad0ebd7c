import type { Shape } from './shape.ts';

export type Constant = string | number | boolean;

/** A value compared with a constant: `{ is: '>', value: 3 }` is true of 4. */
export interface Comparison {
  is: '==' | '!=' | '<' | '<=' | '>' | '>=';
  value: Constant;
}

/** Whether some value of that shape makes all of these true at once; true where nobody can tell. */
export function isSatisfiable(shape: Shape, all: readonly Comparison[]): boolean {
  const values = telling(shape, all);
  return values === null || values.some((one) => all.every((said) => isTrue(one, said)));
}

/** Values that stand for every other: whatever is true of any is true of one of these. */
function telling(shape: Shape, all: readonly Comparison[]): readonly Constant[] | null {
  const named = all.map(({ value }) => value);
  switch (shape.kind) {
    case 'boolean':
      return [true, false];
    case 'string': {
      if (shape.values) return shape.values;
      const isOrdered = all.some(({ is }) => is !== '==' && is !== '!=');
      return isOrdered ? null : [...named, `none of ${named.join()}`];
    }
    case 'number': {
      const { minimum = -Infinity, maximum = Infinity } = shape;
      const ends = [...named, shape.minimum, shape.maximum].filter(
        (one) => typeof one === 'number',
      );
      const sorted = ends.sort((a, b) => a - b);
      const between = sorted.map((one, i) => (one + (sorted[i + 1] ?? one + 2)) / 2);
      const below = (sorted[0] ?? 0) - 1;
      return [below, ...sorted, ...between].filter((one) => one >= minimum && one <= maximum);
    }
    default:
      return null;
  }
}

function isTrue(one: Constant, { is, value }: Comparison): boolean {
  switch (is) {
    case '==':
      return one === value;
    case '!=':
      return one !== value;
    case '<':
      return one < value;
    case '<=':
      return one <= value;
    case '>':
      return one > value;
    case '>=':
      return one >= value;
  }
}
