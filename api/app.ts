import express, { type Express } from 'express';
import helmet from 'helmet';
import swaggerUi from 'swagger-ui-express';
import { AppError } from './app-error.ts';
import type { Deps } from './deps.ts';
import { answerErrors } from './errors.ts';
import { limitGuesses } from './limit-guesses.ts';
import { mountRoute } from './mount-route.ts';
import { observe } from './observe.ts';
import { openApiDocument } from './openapi.ts';
import { readiness } from './readiness.ts';
import { refuseOtherMethods } from './refuse-other-methods.ts';
import { ROUTES } from './routes/index.ts';

/** The whole HTTP side, assembled from what it stands on. */
export function createApp(deps: Deps): Express {
  const app = express();
  app.disable('x-powered-by');
  if (deps.trustedProxy) app.set('trust proxy', deps.trustedProxy);
  app.set('etag', false); // an entity tag is the version of a case, nothing else
  app.use(observe(deps.log, deps.metrics), helmet());

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    const parts = await readiness(deps);
    const isReady = Object.values(parts).every(Boolean);
    response
      .status(isReady ? 200 : 503)
      .json({ status: isReady ? 'ready' : 'not_ready', ...parts });
  });
  app.get('/metrics', async (_request, response) => {
    const { registry } = deps.metrics;
    response.type(registry.contentType).send(await registry.metrics());
  });

  const atRoot = ROUTES.filter(({ spec }) => spec.atRoot);
  app.use('/check', limitGuesses());
  for (const route of atRoot) mountRoute(app, route, deps);
  refuseOtherMethods(app, atRoot);

  const underApi = ROUTES.filter(({ spec }) => !spec.atRoot);
  const api = express.Router();
  const description = openApiDocument(ROUTES);
  api.get('/openapi.json', (_request, response) => {
    response.json(description);
  });
  api.use('/docs', swaggerUi.serve, swaggerUi.setup(description));
  for (const route of underApi) mountRoute(api, route, deps);
  refuseOtherMethods(api, underApi);
  app.use('/api/v1', api);

  app.use(() => {
    throw new AppError('not_found');
  });
  app.use(answerErrors(deps.log));
  return app;
}
