/** What is known of a value: those that it can be, or its bounds, which belong to it. */
export interface Range {
  only?: readonly (string | number | boolean)[];
  least?: number | undefined;
  most?: number | undefined;
}

/** The values of a range of which a comparison with a constant is true; `null` when there is none. */
export function narrow(
  { only, least, most }: Range,
  comparison: '==' | '!=' | '<' | '<=' | '>' | '>=',
  value: string | number | boolean,
): Range | null {
  if (only) {
    const left = only.filter((one) => isTrue(one, comparison, value));
    return left.length > 0 ? { only: left } : null;
  }
  if (typeof value !== 'number') return comparison === '==' ? { only: [value] } : {};
  switch (comparison) {
    case '==':
      return isOutside(value, least, most) ? null : { only: [value] };
    case '!=':
      return { least, most };
    case '<':
    case '<=': {
      if (least !== undefined && !isTrue(least, comparison, value)) return null;
      return { least, most: Math.min(value, most ?? value) };
    }
    default: {
      if (most !== undefined && !isTrue(most, comparison, value)) return null;
      return { least: Math.max(value, least ?? value), most };
    }
  }
}

function isOutside(value: number, least = -Infinity, most = Infinity): boolean {
  return value < least || value > most;
}

function isTrue(
  one: string | number | boolean,
  comparison: '==' | '!=' | '<' | '<=' | '>' | '>=',
  value: string | number | boolean,
): boolean {
  switch (comparison) {
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
