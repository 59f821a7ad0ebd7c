import { APPLICANT_FIELDS } from '../../workflows/domain/fill-from-applicant.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { formShape } from './form-shape.ts';
import type { Field, ObjectShape, Shape } from './shape.ts';

const TEXT: Shape = { kind: 'string', values: null };

/** Everything that the rules of a regulation can name. Of the applicant only id and name are always known. */
export function ruleScope({
  form,
  documents,
}: Pick<Regulation, 'form' | 'documents'>): ObjectShape {
  const always = (shape: Shape): Field => ({ shape, required: true });
  const kinds: Shape = { kind: 'string', values: documents.map(({ kind }) => kind) };
  const identity = APPLICANT_FIELDS.map((name): [string, Field] => [
    name,
    { shape: TEXT, required: name === 'name' },
  ]);
  return {
    kind: 'object',
    fields: new Map<string, Field>([
      ['form', always(formShape(form))],
      [
        'applicant',
        always({ kind: 'object', fields: new Map([['id', always(TEXT)], ...identity]) }),
      ],
      ['territory', always(TEXT)],
      ['documents', always({ kind: 'list', item: kinds })],
      ['filedOn', always(TEXT)],
    ]),
  };
}
