import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Actor, Instant, JsonValue } from '../../schemas/common.ts';
import { StatusCode } from '../../schemas/case.ts';

export const getHistorySpec = describeRoute({
  key: 'GET /applications/{id}/history',
  summary: 'The journal of a case, complete and in order',
  answer: {
    status: 200,
    schema: z
      .object({
        items: z.array(
          z.object({
            seq: z.int(),
            at: Instant,
            actor: Actor,
            type: z.string(),
            from: StatusCode.nullable(),
            to: StatusCode,
            comment: z.string().nullable(),
            data: JsonValue,
          }),
        ),
      })
      .meta({ id: 'History' }),
  },
});
