import { commandRoute } from '../../command-route.ts';
import { nameDocuments } from '../../name-documents.ts';
import { renderServiceSpec } from './render-service.schema.ts';

export const renderService = commandRoute(renderServiceSpec, 'render', 'render', async (call) => {
  const { documentIds = [], ...rest } = call.body;
  return { ...rest, documents: await nameDocuments(call, documentIds) };
});
