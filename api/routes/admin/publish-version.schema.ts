import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { VersionView } from '../../schemas/regulation.ts';

export const publishVersionSpec = describeRoute({
  key: 'POST /admin/services/{code}/versions/{v}/publish',
  summary: 'Put a checked and rehearsed version into force',
  body: z.strictObject({}),
  answer: { status: 200, schema: VersionView },
});
