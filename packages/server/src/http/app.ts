import type { RequestListener } from 'node:http';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import helmet from 'helmet';
import { answerError } from './answer-error';
import { type DevelopmentPersonas, graphiqlPage } from './graphiql';
import { graphqlRoute, type RouteParts } from './graphql-route';
import { LIMITS } from './limits';
import type { Origins } from './origins';
import { isLoopback } from './loopback';
import { answerFault } from './on-error';
import { shortWay } from './short-way';

/** What the app needs besides the GraphQL route. */
export interface AppParts extends RouteParts {
  /** Has everything been migrated and the first projections made? */
  readonly isReady: () => boolean;
  readonly origins: Origins;
  /** GraphiQL at `/`, with a choice of personas; null outside development mode. */
  readonly personas: DevelopmentPersonas | null;
}

/** The HTTP surface. */
export function createApp(parts: AppParts): RequestListener {
  const app = express();
  const safe = helmet({ contentSecurityPolicy: parts.personas ? GRAPHIQL_POLICY : undefined });
  const route = graphqlRoute(parts);
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(safe);
  addOperations(app, parts);
  app.use('/graphql', parts.origins.middleware(), notKept);
  app.post('/graphql', onlyJson, express.json({ limit: LIMITS.bodyBytes }), route);
  app.all('/graphql', (_request, response) => {
    response.setHeader('Allow', 'POST');
    answerError(
      response,
      405,
      'METHOD_NOT_ALLOWED',
      'Send GraphQL by POST, so that nothing of a resident stands in a URL.',
    );
  });
  if (parts.personas) addGraphiql(app, parts.personas);
  app.use((_request, response) => answerError(response, 404, 'ROUTE_NOT_FOUND', 'There is nothing at this address.'));
  app.use(onError(parts));
  return shortWay({ ...parts, route, headers: [safe as RequestHandler, notKept], otherwise: app });
}

/** An answer holds personal data: nothing between here and the client keeps a copy. */
const notKept: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** A browser sends JSON to another site only after a preflight; whatever a form can send goes no further (CSRF). */
const onlyJson: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) {
    next();
    return;
  }
  answerError(response, 415, 'CONTENT_TYPE_REFUSED', 'Send the request as application/json.');
};

function addOperations(app: express.Express, { metrics, isReady }: AppParts): void {
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', (_request, response) => {
    const ready = isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'starting' });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

const GRAPHIQL_POLICY = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'unsafe-inline'", "'unsafe-eval'", 'blob:'],
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'", 'data:'],
    imgSrc: ["'self'", 'data:'],
    workerSrc: ["'self'", 'blob:'],
    upgradeInsecureRequests: null,
  },
};

function addGraphiql(app: express.Express, personas: DevelopmentPersonas): void {
  app.get('/', async (request, response) => {
    // A page of another site that resolves to this machine must not be handed a token.
    if (!isLoopback(request.hostname)) {
      answerError(response, 404, 'ROUTE_NOT_FOUND', 'There is nothing at this address.');
      return;
    }
    const { municipality, persona, activity } = request.query;
    const choice = { municipality: textOf(municipality), persona: textOf(persona), activity: textOf(activity) };
    response
      .setHeader('Cache-Control', 'no-store')
      .type('html')
      .send(await graphiqlPage(personas, choice));
  });
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Whatever went wrong outside GraphQL. */
const onError =
  (parts: AppParts): ErrorRequestHandler =>
  (error: unknown, _request, response, _next) => {
    answerFault(parts, error, response);
  };
