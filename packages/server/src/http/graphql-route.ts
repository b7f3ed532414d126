import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import {
  actorOf,
  type Caller,
  EdgeLoaders,
  newId,
  type Platform,
  type TraceContext,
  traceContextOf,
  traceparentOf,
  Trail,
  whileTrailing,
} from '@eenplan/kit';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { ModuleSets } from '../schema/module-sets';
import type { SchemaCache } from '../schema/schema-cache';
import type { Admission } from './admission';
import { answerError } from './answer-error';
import type { ServerContext } from './apollo';
import { HttpRefusal } from './http-refusal';
import type { Metrics } from './metrics';
import type { EndOfOperation } from '../log/end-of-operation';
import type { Identified } from '../identity/authenticate';
import { logRefusal } from '../log/refusal-trail';

/** What one Apollo Server brings along: itself and its express handler. */
export interface Mounted {
  readonly server: ApolloServer<ServerContext>;
  readonly handler: RequestHandler;
}

/** What the route needs. */
export interface RouteParts {
  readonly platform: Platform;
  readonly admission: Admission;
  readonly sets: ModuleSets;
  readonly schemas: SchemaCache<Mounted>;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly endOfOperation: EndOfOperation;
}

interface State {
  readonly requestId: string;
  readonly caller: Caller;
  readonly codes: string[];
  readonly trail: Trail;
}

const states = new WeakMap<Request, State>();

/** Mounts a server: its context comes from what the route found out about the request. */
export function mount(server: ApolloServer<ServerContext>, platform: Platform): Mounted {
  const handler = expressMiddleware(server, {
    context: async ({ req }: { req: Request }) => contextOf(stateOf(req), platform),
  });
  return { server, handler };
}

function stateOf(request: Request): State {
  const state = states.get(request);
  if (!state) throw new Error('A request reached GraphQL without a caller.');
  return state;
}

/** The context of a request or a subscription. */
export const contextOf = ({ caller, requestId, codes, trail }: State, platform: Platform): Promise<ServerContext> =>
  Promise.resolve({
    caller,
    platform,
    requestId,
    trail,
    loaders: new EdgeLoaders(platform, caller),
    get: platform.get,
    onCodes: (found) => codes.push(...found),
  });

/** POST /graphql: token to caller, municipality to schema, then GraphQL. */
export const graphqlRoute =
  (parts: RouteParts) =>
  async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const requestId = newId();
    response.setHeader('X-Request-Id', requestId);
    const trace = traceContextOf(request.headers['traceparent']);
    const identified = await identifiedBy(parts, request, response, { requestId, trace });
    if (!identified) return;
    const { caller, client } = identified;
    const trail = new Trail(actorOf(caller, client), trace, requestId);
    response.setHeader('traceparent', traceparentOf(trace.traceId, trail.operationId));
    const state: State = { requestId, caller, codes: [], trail };
    states.set(request, state);
    observe(parts, response, state);
    const projected = await parts.schemas.get((await parts.sets.of(caller.municipality)).set);
    response.once('close', projected.acquire());
    whileTrailing(trail, () => projected.made.handler(request, response, next));
  };

async function identifiedBy(
  parts: RouteParts,
  request: Request,
  response: Response,
  { requestId, trace }: { readonly requestId: string; readonly trace: TraceContext },
): Promise<Identified | null> {
  const { admission, metrics, logger } = parts;
  try {
    const { headers } = request;
    return await admission.admit({ headers, authorization: headers.authorization }, request.body ?? {});
  } catch (error) {
    if (!(error instanceof HttpRefusal)) throw error;
    const { status, code, message, headers } = await logRefusal(
      error,
      { requestId, trace, clock: parts.platform.clock },
      parts.endOfOperation,
    );
    metrics.requests.inc({ status: String(status) });
    logger.info({ requestId, status, code }, 'refused');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (code === 'ORIGIN_REFUSED') response.removeHeader('Access-Control-Allow-Origin');
    answerError(response, status, code, message);
    return null;
  }
}

/** One line and the counts of a request, when its answer is on its way. */
function observe({ metrics, logger }: RouteParts, response: Response, { requestId, caller, codes }: State): void {
  const started = performance.now();
  response.once('finish', () => {
    const milliseconds = Math.round(performance.now() - started);
    metrics.duration.observe(milliseconds / 1000);
    metrics.requests.inc({ status: String(response.statusCode) });
    codes.forEach((code) => metrics.errors.inc({ code }));
    const { municipality, kind } = caller;
    logger.info({ requestId, municipality, kind, status: response.statusCode, codes, milliseconds }, 'request');
  });
}
