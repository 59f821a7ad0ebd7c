import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { VersionView } from '../../schemas/regulation.ts';

export const retireVersionSpec = describeRoute({
  key: 'POST /admin/services/{code}/versions/{v}/retire',
  summary: 'Take a published version out of force; its cases go on under it',
  body: z.strictObject({}),
  answer: { status: 200, schema: VersionView },
});
