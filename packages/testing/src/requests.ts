import type { IncomingMessage, ServerResponse } from 'node:http';
import supertest, { type Test } from 'supertest';

/** An app as node:http knows it. */
export type App = (request: IncomingMessage, response: ServerResponse) => void;

/** An error as clients get it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly path?: readonly string[] } & Readonly<Record<string, unknown>>;
}

/** A GraphQL answer. */
export interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly AnswerError[];
}

/** Headers beside the usual ones, or in place of them; null takes one away. */
export type Headers = Readonly<Record<string, string | null>>;

/** Sends a GraphQL request; a token of null sends none. */
export function postGraphql(
  app: App,
  token: string | null,
  query: string,
  variables?: object,
  headers: Headers = {},
): Test {
  const request = postBody(app, token, JSON.stringify({ query, ...(variables && { variables }) }));
  return Object.entries(headers).reduce(
    (sent, [name, value]) => (value === null ? sent.unset(name) : sent.set(name, value)),
    request,
  );
}

/** Sends a body as it is to the GraphQL route, for what is no GraphQL request. */
export function postBody(app: App, token: string | null, body: string, contentType = 'application/json'): Test {
  const request = supertest(app).post('/graphql').set('Content-Type', contentType);
  if (token !== null) void request.set('Authorization', `Bearer ${token}`);
  const activity = token === null ? null : usualActivity(token);
  if (activity !== null) void request.set('Processing-Activity', activity);
  return request.send(body);
}

/** An activity whose purpose covers everything: the rights of residents. */
export const EVERYTHING = 'resident:rights';

/** What callers of each kind usually work for in tests. */
export const USUAL_ACTIVITIES: Readonly<Record<string, string>> = {
  PROFESSIONAL: EVERYTHING,
  RESIDENT: 'resident:own-file',
  PARTNER: 'debt-help:early-signal',
  ADMINISTRATOR: 'resident:import',
  AUDITOR: 'privacy:supervise',
};

/** The activity that a test caller names by itself: the first one in the token; null of what is no token of a test. */
export function usualActivity(token: string): string | null {
  const { processing_activities: allowed } = claimsIn(token);
  const [first] = Array.isArray(allowed) ? (allowed as unknown[]) : [];
  return typeof first === 'string' ? first : null;
}

function claimsIn(token: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** The data of a GraphQL request; throws when the answer holds an error, so that no test reads half an answer. */
export async function queryGraphql<T>(
  app: App,
  token: string | null,
  query: string,
  variables?: object,
  headers?: Headers,
): Promise<T> {
  const response = await postGraphql(app, token, query, variables, headers);
  const { data, errors } = response.body as Answer<T>;
  if (data !== undefined && data !== null && errors === undefined) return data;
  throw new Error(`HTTP ${response.status}: ${JSON.stringify(errors ?? response.body)}`);
}
