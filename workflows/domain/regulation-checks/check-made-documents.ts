import type { Regulation } from '../regulation.ts';
import type { Report } from '../regulation-problem.ts';
import { shownPaths } from '../shown-paths.ts';
import { checkUnique } from './check-unique.ts';

/** What automatic steps make: nothing is asked of a document that its format or its purpose has not. */
export function checkMadeDocuments(regulation: Regulation, report: Report): void {
  const known = shownPaths(regulation);
  regulation.steps.forEach(({ document }, i) => {
    if (!document) return;
    const at = `steps.${i}.document`;
    const { format = 'pdf', columns, issued = true, shown = [] } = document;
    if (columns && format === 'pdf') report(`${at}.columns`, 'columns_of_pdf');
    if (!issued && document.shown) report(`${at}.shown`, 'shown_of_unissued');
    checkUnique(`${at}.shown`, null, shown, report);
    shown.forEach((path, j) => {
      if (known.includes(path)) return;
      report(`${at}.shown.${j}`, 'unknown_shown', { path, known: known.join(', ') });
    });
  });
}
