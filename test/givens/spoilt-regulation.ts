import { propertiesOf } from '../../workflows/domain/fill-from-applicant.ts';
import type { Json } from '../../workflows/domain/regulation.ts';
import { shippedRegulation } from './regulation.ts';

/** The licence as shipped, which every spoilt one starts from. */
export const LICENCE = await shippedRegulation('business-licence');

export const DIRECTORY = {
  agencies: [{ code: 'mvd' }, { code: 'soc' }],
  units: [
    { code: 'mvd-licensing', agency: 'mvd' },
    { code: 'soc-benefits', agency: 'soc' },
  ],
  calendars: [{ code: 'ru' }],
};

export const withField = (field: Json, more: Record<string, Json> = {}) => ({
  form: { ...LICENCE.form, ...more, properties: { ...propertiesOf(LICENCE.form), extra: field } },
});
export const withPattern = (pattern: Json) => withField({ type: 'string', maxLength: 60, pattern });
export const withDefs = ($defs: Json) => withField({ $ref: '#/$defs/d0' }, { $defs });
export const manyFields = (count: number): Json =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `f${i.toString()}`,
      { type: 'string', 'x-title': { ru: 'Поле', en: 'Field' } },
    ]),
  );
/** Each level refers to the next one twice. */
export const laughs = (levels: number): Json => ({
  ...Object.fromEntries(
    Array.from({ length: levels }, (_, i) => {
      const $ref = `#/$defs/d${(i + 1).toString()}`;
      return [`d${i.toString()}`, { allOf: [{ $ref }, { $ref }] }];
    }),
  ),
  [`d${levels.toString()}`]: { type: 'string' },
});
export const withComparison = (...paths: string[]) => ({
  registries: [{ registry: 'population', compare: paths.map((path) => ({ path, field: 'name' })) }],
});
