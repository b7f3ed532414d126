import { AsyncResource } from 'node:async_hooks';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { GraphqlRequest } from './graphql-route';
import { LIMITS } from './limits';
import { answerFault, answerNotJson } from './on-error';
import type { RouteParts } from './graphql-route';

/** What the short way needs: where it ends, the headers that every answer has, and the long way. */
export interface ShortWayParts extends Pick<RouteParts, 'logger' | 'metrics'> {
  readonly route: (request: GraphqlRequest, response: ServerResponse) => Promise<void>;
  /** Middleware that sets the same headers on every answer. */
  readonly headers: readonly RequestHandler[];
  readonly otherwise: RequestListener;
}

/**
 * The way of nearly every request: a program that is no browser posts JSON of a known length to `/graphql`. It comes to the
 * same route with the same headers as on the long way, past a router with nothing else to say. All else goes that way.
 */
export function shortWay({ route, headers, otherwise, ...parts }: ShortWayParts): RequestListener {
  const usual = headersSetBy(headers);
  return (request, response) => {
    if (!isUsual(request)) {
      otherwise(request, response);
      return;
    }
    for (const [name, value] of usual) response.setHeader(name, value);
    bodyOf(request, (text) => {
      const body = parsed(text);
      if (body === undefined) answerNotJson(response);
      else {
        route(Object.assign(request, { body }), response).catch((error: unknown) => {
          answerFault(parts, error, response);
        });
      }
    });
  };
}

/** The headers of middleware that looks at no request. */
function headersSetBy(handlers: readonly RequestHandler[]): readonly (readonly [string, string])[] {
  const set = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => set.set(name, value),
    removeHeader: (name: string) => set.delete(name),
  };
  for (const handler of handlers) void handler({} as never, response as never, () => undefined);
  return [...set];
}

/** Nothing that the long way would have something to say about: an origin, an encoding, a size, another type. */
function isUsual({ method, url, headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length']);
  return (
    method === 'POST' &&
    url === '/graphql' &&
    headers.origin === undefined &&
    headers['content-encoding'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    /^application\/json(?:; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '') &&
    length > 0 &&
    length <= LIMITS.bodyBytes
  );
}

/** Node reads no more of a body than its length says. */
function bodyOf(request: IncomingMessage, done: (text: string) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  // What began with the request goes on with its body: a body comes in by events of the connection.
  const goOn = AsyncResource.bind(done);
  request.on('end', () => {
    goOn((chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString('utf8'));
  });
}

/** As express reads it: an object or a list, and nothing else. Undefined when it is neither. */
function parsed(text: string): unknown {
  if (!/^[\x20\x09\x0a\x0d]*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
