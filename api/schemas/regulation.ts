import { z } from 'zod';
import { RegulationSchema } from '../../db/catalogue/regulation.schema.ts';
import { regulationState } from '../../db/schema/regulations.ts';
import { StatusCode } from './case.ts';
import { FieldProblem, Instant, JsonValue } from './common.ts';
import { ServiceView } from './service.ts';

/**
 * What is taken for a regulation at first: its shape is told by the 422 of whatever does not have it, with path, reason
 * and remedy.
 */
export const RegulationBody = z
  .record(z.string(), JsonValue)
  .meta({ description: 'a regulation, of the shape `Regulation`' });

/** That shape, for those who read the description. */
export const DescribedRegulation = RegulationSchema.partial({ version: true }).meta({
  id: 'Regulation',
  description:
    'a regulation as the files of the catalogue write it; its `version` is ours to give, whatever it says',
});

/** What POST and PUT of a regulation take. */
export const RegulationInput = z.strictObject({ regulation: RegulationBody });

const Life = {
  version: z.int(),
  state: z.enum(regulationState.enumValues),
  edition: z.int().meta({ description: 'raised by each saving; the `ETag` of a version' }),
  author: z.string().nullable().meta({ description: 'null: shipped with the product' }),
  savedAt: Instant,
  publishedAt: Instant.nullable(),
};

export const ManagedService = ServiceView.extend({
  versions: z.array(z.object({ ...Life, inForce: z.boolean() })),
}).meta({ id: 'ManagedService' });

export const ChangeView = z
  .object({ path: z.string(), kind: z.enum(['added', 'removed', 'changed']), text: z.string() })
  .meta({ id: 'Change' });

/** A version of a service's regulation as its designers see it. */
export const VersionView = z
  .object({
    code: z.string(),
    ...Life,
    problems: z.array(FieldProblem),
    rehearsals: z.array(
      z.object({
        code: z.string(),
        ending: StatusCode,
        green: z.boolean(),
        at: Instant,
        by: z.string(),
        result: JsonValue,
      }),
    ),
    missing: z.array(StatusCode).meta({ description: 'endings without a green rehearsal' }),
    changes: z.array(ChangeView).meta({ description: 'against the version in force' }),
    regulation: RegulationBody,
  })
  .meta({ id: 'RegulationVersion' });

export type VersionView = z.output<typeof VersionView>;
