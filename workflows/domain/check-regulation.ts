import { APPLICANT_FIELDS, propertiesOf } from './fill-from-applicant.ts';
import { checkFormSchema } from './check-form-schema.ts';
import { CONTENT_TYPES, isContentType, MAX_DOCUMENT_BYTES } from './content-types.ts';
import { placeholdersOf } from './fill-template.ts';
import type { ExecutionStep, Regulation } from './regulation.ts';
import { regulationProblem, type RegulationProblem, type Report } from './regulation-problem.ts';
import { MAX_TERM_DAYS, parseTerm } from './term.ts';
import { text, type Language } from './texts.ts';
import { isZone } from './zoned-time.ts';

/** The agencies and units that a regulation may name. */
export interface Directory {
  agencies: readonly { code: string }[];
  units: readonly { code: string; agency: string }[];
}

/**
 * Everything that would make a regulation fail in the middle of a case; an empty list means it can be published. The
 * form's schema is compiled, and the examples are tried, by `checkExamples` of the data side.
 */
export function checkRegulation(
  regulation: Regulation,
  directory: Directory,
  language: Language,
): RegulationProblem[] {
  const problems: RegulationProblem[] = [];
  const report: Report = (...found) => {
    problems.push(regulationProblem(language, ...found));
  };

  if (!isZone(regulation.zone)) report('zone', 'zone');
  checkFormSchema(regulation.form, report);
  checkDocumentRules(regulation, report);
  checkRegistries(regulation, report);
  checkFee(regulation, report);
  checkRouting(regulation, directory, report);
  checkSteps(regulation, report);
  if (regulation.examples.length === 0) report('examples', 'no_examples');
  return [...problems, ...checkTerms(regulation, language)];
}

function checkDocumentRules({ documents }: Regulation, report: Report): void {
  checkUnique(
    'documents',
    'kind',
    documents.map(({ kind }) => kind),
    report,
  );
  documents.forEach(({ contentTypes, maxBytes }, i) => {
    const path = `documents.${i}`;
    if (contentTypes.length === 0) report(`${path}.contentTypes`, 'no_content_types');
    contentTypes.forEach((contentType, j) => {
      if (isContentType(contentType)) return;
      const known = Object.values(CONTENT_TYPES).join(', ');
      report(`${path}.contentTypes.${j}`, 'content_type', { contentType, known });
    });
    if (!Number.isInteger(maxBytes) || maxBytes < 1 || maxBytes > MAX_DOCUMENT_BYTES) {
      report(`${path}.maxBytes`, 'max_bytes', { max: MAX_DOCUMENT_BYTES });
    }
  });
}

function checkRegistries(regulation: Regulation, report: Report): void {
  const known = valuePaths(regulation);
  checkUnique(
    'registries',
    'registry',
    regulation.registries.map((one) => one.registry),
    report,
  );
  regulation.registries.forEach(({ compare }, i) => {
    if (compare.length === 0) report(`registries.${i}.compare`, 'no_comparison');
    compare.forEach(({ path }, j) => {
      if (!known.includes(path))
        report(`registries.${i}.compare.${j}.path`, 'compare_path', { path });
    });
  });
}

function checkFee({ fee }: Regulation, report: Report): void {
  if (!fee) return;
  if (!Number.isSafeInteger(fee.amount) || fee.amount <= 0) report('fee.amount', 'fee_amount');
  if (!/^[A-Z]{3}$/.test(fee.currency)) report('fee.currency', 'fee_currency');
  if (fee.methods.length === 0) report('fee.methods', 'no_methods');
  checkUnique('fee.methods', null, fee.methods, report);
}

function checkRouting(regulation: Regulation, directory: Directory, report: Report): void {
  const { agency, routing, examples } = regulation;
  if (!directory.agencies.some(({ code }) => code === agency)) {
    report('agency', 'unknown_agency', { agency });
  }
  if (routing.length === 0) report('routing', 'no_routing');
  routing.forEach(({ unit, territories }, i) => {
    const found = directory.units.find(({ code }) => code === unit);
    if (!found) report(`routing.${i}.unit`, 'unknown_unit', { unit });
    else if (found.agency !== agency) report(`routing.${i}.unit`, 'foreign_unit', { unit, agency });
    if (territories.length === 0) report(`routing.${i}.territories`, 'no_territories');
  });
  const taken = routing.flatMap(({ territories }) => territories);
  examples.forEach(({ territory }, i) => {
    if (taken.includes('*') || taken.includes(territory)) return;
    report(`examples.${i}.territory`, 'unrouted_example', { territory });
  });
}

function checkSteps(regulation: Regulation, report: Report): void {
  const { steps } = regulation;
  const known = [...valuePaths(regulation), 'number', 'date'];
  if (steps.length === 0) report('steps', 'no_steps');
  checkUnique(
    'steps',
    'code',
    steps.map(({ code }) => code),
    report,
  );
  steps.forEach((step, i) => {
    if (!isWholeStep(step)) report(`steps.${i}`, 'automatic_step');
    step.document?.lines.forEach((line, j) => {
      for (const placeholder of placeholdersOf(line)) {
        if (known.includes(placeholder)) continue;
        const path = `steps.${i}.document.lines.${j}`;
        report(path, 'unknown_placeholder', { placeholder, known: known.join(', ') });
      }
    });
  });
}

/** A step is the system's in every respect or in none. */
function isWholeStep({ role, automatic, signature, ...step }: ExecutionStep): boolean {
  const doesSomething =
    step.document !== undefined || step.register !== undefined || step.confirmsSlot === true;
  if (automatic) return role === 'system' && doesSomething && !signature;
  return role !== 'system' && !doesSomething;
}

/** The paths under which a comparison or a document may name a value of the case. */
function valuePaths({ form }: Regulation): string[] {
  return [
    ...APPLICANT_FIELDS.map((field) => `applicant.${field}`),
    ...Object.keys(propertiesOf(form)).map((field) => `form.${field}`),
  ];
}

function checkUnique(path: string, field: string | null, values: string[], report: Report): void {
  values.forEach((value, i) => {
    if (values.indexOf(value) === i) return;
    report([path, i, field].filter((part) => part !== null).join('.'), 'duplicate', { value });
  });
}

function checkTerms({ terms, windows }: Regulation, language: Language): RegulationProblem[] {
  return Object.entries({ terms, windows }).flatMap(([group, all]) =>
    Object.entries(all).flatMap(([name, term]) => {
      const parsed = parseTerm(term);
      if (!('problem' in parsed)) return [];
      const code = `term_${parsed.problem}` as const;
      const message = text(language, `deadline.wrong.${code}`, { max: MAX_TERM_DAYS });
      return [{ path: `${group}.${name}`, code, message }];
    }),
  );
}
