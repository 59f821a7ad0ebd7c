import { z } from 'zod';
import { ROLES } from '../../workflows/domain/people.ts';
import { TitlesSchema } from './titles.schema.ts';

/** Agencies, units and users of a local installation. A user's `person` is what the identity provider vouches for. */
export const DirectorySchema = z.strictObject({
  agencies: z.array(
    z.strictObject({ code: z.string().min(1), name: TitlesSchema, zone: z.string() }),
  ),
  units: z.array(
    z.strictObject({
      code: z.string().min(1),
      agency: z.string(),
      name: TitlesSchema,
      territories: z.array(z.string().min(1)).min(1),
    }),
  ),
  users: z.array(
    z
      .object({
        id: z.string().min(1),
        name: z.string().min(1),
        roles: z.array(z.enum(ROLES)).min(1),
        agency: z.string().optional(),
        unit: z.string().optional(),
        person: z.object({ inn: z.string(), snils: z.string(), birthDate: z.string() }).optional(),
      })
      .strip(),
  ),
});

export type DirectoryFile = z.infer<typeof DirectorySchema>;
