import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Comment } from '../../schemas/common.ts';
import { StepResult } from './complete-step.schema.ts';

export const getContentToSignSpec = describeRoute({
  key: 'GET /staff/applications/{id}/steps/{step}/content-to-sign',
  summary: 'What the signature of a step is of, byte by byte',
  query: z.strictObject({
    result: StepResult.default('success'),
    comment: Comment.optional(),
    data: z.string().optional().meta({ description: 'JSON, as the body of complete has it' }),
  }),
  answer: { status: 200, schema: z.string().meta({ format: 'binary' }), kind: 'file' },
});
