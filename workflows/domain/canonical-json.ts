/**
 * A JSON value as text without blanks, the members of every object in the order of their names (UTF-16 code units), as
 * RFC 8785 writes it: equal values give equal texts, wherever they were kept meanwhile. Undefined members are left out.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return `[${items.map(canonicalJson).join(',')}]`;
  }
  const members: [string, unknown][] = Object.entries(value);
  return `{${members
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
    .join(',')}}`;
}
