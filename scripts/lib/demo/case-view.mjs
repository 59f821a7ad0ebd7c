import { z } from 'zod';

/** What the demo reads of a case; see `CaseView` of the API for all of it. */
export const CaseView = z.object({
  id: z.string(),
  number: z.string().nullable(),
  version: z.number(),
  status: z.string(),
  statusLabel: z.string(),
  manualCheck: z.boolean(),
  assessment: z
    .object({
      charges: z.array(
        z.object({ title: z.string(), amount: z.number(), ground: z.string().nullable() }),
      ),
    })
    .nullable(),
  payment: z
    .object({
      attempts: z.array(z.object({ status: z.string() })),
    })
    .nullable(),
  assignment: z
    .object({
      unit: z.string().nullable(),
      executor: z.object({ id: z.string() }).nullable(),
    })
    .nullable(),
  steps: z.array(
    z.object({
      code: z.string(),
      role: z.string(),
      automatic: z.boolean(),
      signature: z.boolean(),
      result: z.string().nullable(),
      record: z.string().nullable(),
    }),
  ),
  result: z.object({ documentIds: z.array(z.string()) }).nullable(),
});

/** @typedef {z.infer<typeof CaseView>} CaseView */

export const History = z.object({
  items: z.array(
    z.object({
      seq: z.number(),
      actor: z.object({ id: z.string() }),
      type: z.string(),
      from: z.string().nullable(),
      to: z.string(),
    }),
  ),
});

/** @typedef {z.infer<typeof History>['items']} Journal */

export const Service = z.object({
  examples: z.array(z.object({ form: z.record(z.string(), z.unknown()), territory: z.string() })),
});
