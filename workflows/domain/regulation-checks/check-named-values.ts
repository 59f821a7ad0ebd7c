import { isObject, propertiesOf } from '../fill-from-applicant.ts';
import { isFieldPath } from '../is-remark-path.ts';
import type { Regulation } from '../regulation.ts';
import type { Report } from '../regulation-problem.ts';
import { checkCodes, checkUnique } from './check-unique.ts';
import { valuePaths } from './value-paths.ts';

/** What is compared, what an application is about, where remarks stand: each names a value that there is. */
export function checkNamedValues(regulation: Regulation, report: Report): void {
  const known = valuePaths(regulation);
  const { registries, conflict, checks, rejections, charges } = regulation;
  const named: [string, string][] = [
    ...registries.flatMap(({ compare }, i) =>
      compare.map(({ path }, j): [string, string] => [`registries.${i}.compare.${j}.path`, path]),
    ),
    ...(conflict?.subject ?? []).map((path, i): [string, string] => [
      `conflict.subject.${i}`,
      path,
    ]),
  ];
  for (const [at, path] of named) if (!known.includes(path)) report(at, 'compare_path', { path });

  checkUnique(
    'registries',
    'registry',
    registries.map(({ registry }) => registry),
    report,
  );
  registries.forEach(({ compare }, i) => {
    if (compare.length === 0) report(`registries.${i}.compare`, 'no_comparison');
  });
  checkUnique('conflict.subject', null, conflict?.subject ?? [], report);
  checkSlot(regulation, report);
  checks.forEach(({ path }, i) => {
    if (!isFieldPath(regulation, path)) report(`checks.${i}.path`, 'check_path');
  });
  checkCodes('checks', checks, report);
  checkCodes('rejections', rejections, report);
  checkCodes('charges', charges, report);
}

/** A slot is chosen in a text of the form, held by the case, and made final by a step. */
function checkSlot({ slot, form, steps }: Regulation, report: Report): void {
  if (!slot) return;
  const field = propertiesOf(form)[slot.field];
  if (!isObject(field) || field.type !== 'string') report('slot.field', 'slot_field');
  if (!steps.some(({ confirmsSlot }) => confirmsSlot)) report('slot', 'slot_not_confirmed');
}
