import type { Directory } from '../directory.ts';
import type { Regulation, RoutingRule } from '../regulation.ts';
import type { Report } from '../regulation-problem.ts';

/** Every application has a unit, every rule an application. The dispatcher's queue is for what nobody foresaw. */
export function checkRouting(regulation: Regulation, directory: Directory, report: Report): void {
  const { agency, routing } = regulation;
  if (!directory.agencies.some(({ code }) => code === agency)) {
    report('agency', 'unknown_agency', { agency });
  }
  routing.forEach((rule, i) => {
    const { unit, territories } = rule;
    const found = directory.units.find(({ code }) => code === unit);
    if (!found) report(`routing.${i}.unit`, 'unknown_unit', { unit });
    else if (found.agency !== agency) report(`routing.${i}.unit`, 'foreign_unit', { unit, agency });
    if (territories.length === 0) report(`routing.${i}.territories`, 'no_territories');
    if (isShadowed(rule, routing.slice(0, i))) report(`routing.${i}`, 'unreachable_route');
  });
  if (routing.length === 0) report('routing', 'no_routing');
  else if (!routing.some((rule) => takesAll(rule))) report('routing', 'routing_gap');
}

function takesAll({ territories, when }: RoutingRule): boolean {
  return when === undefined && territories.includes('*');
}

/** Whether earlier rules take all that this one could: everything, or each of its territories. */
function isShadowed(rule: RoutingRule, earlier: readonly RoutingRule[]): boolean {
  if (rule.territories.length === 0) return false;
  const certain = earlier.filter(({ when }) => when === undefined);
  return (
    certain.some(takesAll) ||
    rule.territories.every((one) => certain.some(({ territories }) => territories.includes(one)))
  );
}
