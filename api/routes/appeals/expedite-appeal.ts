import { commandRoute } from '../../command-route.ts';
import { expediteAppealSpec } from './expedite-appeal.schema.ts';

export const expediteAppeal = commandRoute(
  expediteAppealSpec,
  'expedite',
  'expedite',
  ({ body, params }) => ({ ...body, number: params.number ?? '' }),
);
