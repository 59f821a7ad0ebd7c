import { describeRoute } from '../../route.ts';
import { SimulationView } from '../../schemas/simulation.ts';

export const getSimulationSpec = describeRoute({
  key: 'GET /admin/services/{code}/versions/{v}/simulations/{id}',
  summary: 'How a rehearsal went, or how far it is (202)',
  answer: { status: 200, schema: SimulationView },
});
