import { z } from 'zod';
import { Instant } from './common.ts';

const DOCUMENT_STANDINGS = ['genuine', 'withdrawn', 'unknown'] as const;

/** What everybody may know who has the check code of a document. */
export const DocumentCheck = z
  .object({
    status: z.enum(DOCUMENT_STANDINGS),
    statusLabel: z.string(),
    explanation: z.array(z.string()),
    code: z.string().nullable().meta({ description: '`null`: what was asked for is no code' }),
    issuedAt: Instant.nullable(),
    withdrawnAt: Instant.nullable(),
    reason: z
      .object({ code: z.enum(['returned', 'appeal', 'annulled']), text: z.string() })
      .nullable(),
    replaced: z.boolean().meta({ description: 'a newer document is in force in its place' }),
    sha256: z.string().nullable().meta({ description: 'of the file as it was issued' }),
    fields: z.array(z.object({ path: z.string(), label: z.string(), value: z.string() })),
  })
  .meta({ id: 'DocumentCheck' });

export type DocumentCheck = z.output<typeof DocumentCheck>;

/** A document of a result, as it is told to those who see the case. */
export const ResultDocument = z
  .object({
    id: z.uuid(),
    version: z.int(),
    title: z.string(),
    number: z.string(),
    issuedAt: Instant,
    sha256: z.string(),
    checkCode: z.string(),
    checkUrl: z.url(),
  })
  .meta({ id: 'ResultDocument' });
