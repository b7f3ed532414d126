import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
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
import type { Logger } from 'pino';
import type { ModuleSets } from '../schema/module-sets';
import type { SchemaCache } from '../schema/schema-cache';
import type { Admission } from './admission';
import { answerError, answerJson } from './answer-error';
import type { ServerContext } from './apollo';
import { HttpRefusal } from './http-refusal';
import type { StraightAnswers } from './straight-answers';
import type { Metrics } from './metrics';
import type { EndOfOperation } from '../log/end-of-operation';
import type { Identified } from '../identity/authenticate';
import { logRefusal } from '../log/refusal-trail';

/** A request whose body has been read. */
export interface GraphqlRequest extends IncomingMessage {
  readonly body?: unknown;
}

/** What one Apollo Server brings along: itself, and how it answers. */
export interface Mounted {
  readonly server: ApolloServer<ServerContext>;
  readonly answer: (request: GraphqlRequest, response: ServerResponse, state: State) => Promise<void>;
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

/** What the route found out about a request. */
export interface State {
  readonly requestId: string;
  readonly caller: Caller;
  readonly codes: string[];
  readonly trail: Trail;
}

/** Mounts a server: its context comes from what the route found out about the request. */
export function mount(server: ApolloServer<ServerContext>, platform: Platform, straight: StraightAnswers): Mounted {
  return {
    server,
    answer: async ({ method = 'POST', headers, body }, response, state) => {
      const json = await straight.answer(body, headers.accept, await contextOf(state, platform));
      if (json !== null) {
        answerJson(response, json);
        return;
      }
      const answered = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers: headerMapOf(headers), search: '', body },
        context: () => contextOf(state, platform),
      });
      for (const [name, value] of answered.headers) response.setHeader(name, value);
      response.statusCode = answered.status ?? 200;
      // Nothing here is answered in parts: no schema has the directives for it.
      answerJson(response, answered.body.kind === 'complete' ? answered.body.string : '');
    },
  };
}

function headerMapOf(headers: IncomingMessage['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
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
  async (request: GraphqlRequest, response: ServerResponse): Promise<void> => {
    const requestId = newId();
    response.setHeader('X-Request-Id', requestId);
    const trace = traceContextOf(request.headers['traceparent']);
    const identified = await identifiedBy(parts, request, response, { requestId, trace });
    if (!identified) return;
    const { caller, client } = identified;
    const trail = new Trail(actorOf(caller, client), trace, requestId);
    response.setHeader('traceparent', traceparentOf(trace.traceId, trail.operationId));
    const state: State = { requestId, caller, codes: [], trail };
    observe(parts, response, state);
    const projected = await parts.schemas.get((await parts.sets.of(caller.municipality)).set);
    response.once('close', projected.acquire());
    await whileTrailing(trail, () => projected.made.answer(request, response, state));
  };

async function identifiedBy(
  parts: RouteParts,
  request: GraphqlRequest,
  response: ServerResponse,
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
function observe({ metrics, logger }: RouteParts, response: ServerResponse, { requestId, caller, codes }: State): void {
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
