import type { TestServer } from '@eenplan/testing';
import { configure } from '../support/contracts';

/** A refusal as a payload has it. */
interface Refused {
  readonly code: string;
  readonly path: readonly string[];
}

/** What an act on webhooks gave. */
export interface Acted {
  readonly webhook?: { readonly id: string; readonly version: number; readonly state: string } | null;
  readonly delivery?: { readonly id: string; readonly state: string } | null;
  readonly secret?: string | null;
  /** Code and field of each refusal. */
  readonly codes: readonly string[];
}

const ON_DELIVERY = ['webhookTest', 'webhookReplay', 'webhookSkip'];

/** Does an act on webhooks. */
export async function actOnWebhook(server: TestServer, token: string, name: string, input: object): Promise<Acted> {
  const secret = /(Subscribe|Renew)$/.test(name) ? 'secret' : '';
  const made = ON_DELIVERY.includes(name) ? 'delivery { id state }' : `webhook { id version state } ${secret}`;
  const query = `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { ${made} errors { code path } } }`;
  const answer = await server.query<Record<string, Acted & { errors: Refused[] }>>(token, query, { input });
  const { errors = [], ...rest } = answer[name] ?? { codes: [] };
  return { ...rest, codes: errors.map(({ code, path }) => [code, ...path.slice(1)].join(' ')) };
}

/** A webhook that was subscribed. */
export interface Subscribed {
  readonly id: string;
  readonly secret: string;
  readonly version: number;
}

export const CASES = ['nl.cases.case-opened.v1', 'nl.cases.case-closed.v1', 'nl.cases.case-reopened.v1'];

/** Subscribes a URL; must succeed. */
export async function subscribe(
  server: TestServer,
  token: string,
  url: string,
  eventTypes: readonly string[] = CASES,
): Promise<Subscribed> {
  const { webhook, secret, codes } = await actOnWebhook(server, token, 'webhookSubscribe', { url, eventTypes });
  expect(codes).toEqual([]);
  return { id: webhook?.id ?? '', secret: secret ?? '', version: webhook?.version ?? 0 };
}

/** One delivery as its log has it. */
export interface Logged {
  readonly id: string;
  readonly eventType: string;
  readonly sequence: number;
  readonly state: string;
  readonly attempts: number;
  readonly httpStatus: number | null;
  readonly fault: string | null;
}

/** The log of a webhook, oldest first. */
export async function logOf(server: TestServer, token: string, webhookId: string, root = 'webhookDeliveries') {
  const query = `query($id: ID!) { ${root}(first: 100, webhookId: $id) {
    nodes { id eventType sequence state attempts httpStatus fault } } }`;
  const answer = await server.query<Record<string, { nodes: Logged[] }>>(token, query, { id: webhookId });
  const nodes = answer[root]?.nodes ?? [];
  return root === 'webhookDeliveries' ? [...nodes].reverse() : nodes;
}

/** Lays down what a partner may receive, and how often it is tried: soon, and `tries` times. */
export async function agree(
  server: TestServer,
  municipality: string,
  {
    eventTypes = CASES,
    tries = 50,
    timeoutSeconds = 1,
    until,
  }: Partial<{ eventTypes: string[]; tries: number; timeoutSeconds: number; until: string }> = {},
  fromOn = '2018-03-01',
): Promise<void> {
  const agreement = { organisation: 'kvk:12345678', eventTypes, basis: 'AVG, art. 6 lid 1 (e)', from: '2018-01-01' };
  const events = {
    ...{ oin: '00000001823288444000', agreements: [{ ...agreement, ...(until ? { until } : {}) }] },
    delivery: { firstRetrySeconds: 1, factor: 1, tries, timeoutSeconds },
  };
  expect(await configure(server, municipality, { settings: { core: { events } } }, fromOn)).toEqual([]);
}
