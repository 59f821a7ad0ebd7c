import type { Report } from '../regulation-problem.ts';

/** Each of `values` once; the second is reported at `<path>.<index>`, and at its `field` where the list holds objects. */
export function checkUnique(
  path: string,
  field: string | null,
  values: readonly string[],
  report: Report,
): void {
  values.forEach((value, i) => {
    if (values.indexOf(value) === i) return;
    report([path, i, field].filter((part) => part !== null).join('.'), 'duplicate', { value });
  });
}

/** The same for objects that are told apart by their codes. */
export function checkCodes(path: string, all: readonly { code: string }[], report: Report): void {
  checkUnique(
    path,
    'code',
    all.map(({ code }) => code),
    report,
  );
}
