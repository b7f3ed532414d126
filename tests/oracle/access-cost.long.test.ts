import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { installedModules } from '@eenplan/cli';
import { type Caller, EdgeLoaders, inOrder, newId, type RequestContext, resolversOfModule } from '@eenplan/kit';
import { serviceCaller, type TestServer } from '@eenplan/testing';
import express from 'express';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { HOUSEHOLD_DOSSIER } from '../stories/household-dossier';
import { SUBJECTS } from './world/professionals-of-world';
import { idOf } from './world/rows-of-world';
import { startWorld } from './world/world';

/** What access, purpose and logs cost, side by side in one run: the whole server against the same resolvers without them. */
const ROUNDS = 7;
const REQUESTS = 15;
const WARM_UP = 15;

const WORKLIST = `{ terms(first: 25) { totalCount pageInfo { hasNextPage endCursor } nodes { title lawCode dueOn
  resident { givenNames familyName } household { members { resident { givenNames } } } } } }`;
const QUESTIONS = [
  {
    name: 'dossier of a household',
    query: HOUSEHOLD_DOSSIER,
    variables: { id: idOf('0222', 'core.household mother') },
  },
  { name: 'worklist of terms', query: WORKLIST, variables: {} },
] as const;
type Question = (typeof QUESTIONS)[number];

/** Somewhere to ask. */
interface Asked {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

let server: TestServer;
let plain: ApolloServer<RequestContext>;
const listening: Server[] = [];
let without: Asked;
let sides: Asked[];

beforeAll(async () => {
  server = await startWorld();
  const whole = await listen(createServer(server.app));
  without = { name: 'without', url: await listen(createServer(await unguarded())), headers: {} };
  const withEverything = { roles: ['generalist'], activities: ['resident:rights'], sub: 'persona-generalist' };
  const byInvolvement = { roles: ['caseworker'], activities: ['resident:rights'], sub: SUBJECTS.director };
  const side = async (name: string, claims: typeof withEverything): Promise<Asked> => {
    const token = await server.token({ ...claims, kind: 'PROFESSIONAL', municipality: '0222' });
    return {
      name,
      url: whole,
      headers: { authorization: `Bearer ${token}`, 'processing-activity': 'resident:rights' },
    };
  };
  sides = [without, await side('generalist', withEverything), await side('caseworker', byInvolvement)];
}, 120_000);
afterAll(async () => {
  for (const each of listening) each.close();
  await plain.stop();
  await server.close();
});

async function listen(http: Server): Promise<string> {
  listening.push(http);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
}

/** The same resolvers, edges and rows behind the same Apollo: no token, no access table, no purpose, no trail. */
async function unguarded(): Promise<express.Express> {
  const modules = inOrder(installedModules);
  const schema = buildSchemaSync({
    resolvers: modules.flatMap(resolversOfModule) as unknown as NonEmptyArray<never>,
    validate: false,
    pubSub: { publish: () => undefined, subscribe: () => never() },
  });
  plain = new ApolloServer<RequestContext>({ schema, stopOnTerminationSignals: false });
  await plain.start();
  const caller = await callerWithEverything();
  const { platform } = server;
  const contextOf = (): RequestContext => ({
    ...{ caller, platform, requestId: newId(), loaders: new EdgeLoaders(platform, caller), get: platform.get },
  });
  const app = express();
  app.use('/graphql', express.json(), expressMiddleware(plain, { context: () => Promise.resolve(contextOf()) }));
  return app;
}

/** Nobody subscribes here. */
async function* never(): AsyncGenerator {
  yield await Promise.resolve(null);
}

async function callerWithEverything(): Promise<Caller> {
  const { laws, lawsOff, catalogue } = await server.eenplan.sets.of('0222');
  const scopes = catalogue.get('generalist') ?? new Set<string>();
  const who = { kind: 'PROFESSIONAL', subject: 'persona-generalist', roles: ['generalist'] } as const;
  return serviceCaller('0222', { ...who, scopes, laws, lawsOff });
}

async function ask({ url, headers }: Asked, { query, variables }: Question): Promise<string> {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return response.text();
}

/** Statements that one request sends; the fewest of some, because the server also looks for switches by itself. */
async function statementsOf(side: Asked, question: Question): Promise<number> {
  const count = async (): Promise<number> => (await server.eenplan.metrics.statements.get()).values[0]?.value ?? 0;
  const counts: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    const before = await count();
    await ask(side, question);
    counts.push((await count()) - before);
  }
  return Math.min(...counts);
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

it.each(QUESTIONS)(
  'what access, purpose and logs cost: $name',
  async (question) => {
    const times = new Map<Asked, number[]>(sides.map((side) => [side, []]));
    const answer = await ask(without, question);
    expect(answer).toContain('"data":{');
    expect(answer).not.toContain('"errors"');
    expect(await ask(sides[1] ?? without, question)).toBe(answer);
    for (const side of sides) for (let time = 0; time < WARM_UP; time += 1) await ask(side, question);
    for (let round = 0; round < ROUNDS; round += 1) {
      // Another one begins each round, so that none is always the first.
      for (const side of [...sides.slice(round % sides.length), ...sides.slice(0, round % sides.length)]) {
        const start = performance.now();
        for (let time = 0; time < REQUESTS; time += 1) await ask(side, question);
        times.get(side)?.push((performance.now() - start) / REQUESTS);
      }
    }
    const base = median(times.get(without) ?? []);
    for (const side of sides) {
      const each = median(times.get(side) ?? []);
      const statements = await statementsOf(side, question);
      process.stdout.write(
        `${question.name}, ${side.name}: ${each.toFixed(2)} ms, ratio ${(each / base).toFixed(2)}, ` +
          `${statements} statements (median of ${ROUNDS} rounds of ${REQUESTS} requests)\n`,
      );
      expect(each).toBeGreaterThan(0);
    }
  },
  300_000,
);
