import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import pg from 'pg';
import { buildSchema } from 'type-graphql';
import { DataSource, DefaultNamingStrategy } from 'typeorm';
import type { Context } from './context.js';
import * as entities from './entities.js';
import { Loaders } from './loaders.js';
import * as resolvers from './resolvers.js';

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string): string {
    return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

const { Row: _Row, PageInfo: _PageInfo, TermConnection: _Terms, Refusal: _Refusal, SignalPayload: _Payload } = entities;
const NOT_ROWS: unknown[] = [_Row, _PageInfo, _Terms, _Refusal, _Payload];

/** Starts it; the port, and how to stop. */
export async function start(url: string, connections: number): Promise<{ port: number; stop: () => Promise<void> }> {
  const source = new DataSource({
    ...{ type: 'postgres', url, poolSize: connections, namingStrategy: new SnakeNaming(), driver: pg },
    entities: Object.values(entities).filter((each) => !NOT_ROWS.includes(each)),
  });
  await source.initialize();
  const schema = await buildSchema({ resolvers: Object.values(resolvers) as never, validate: false });
  const server = new ApolloServer<Context>({ schema, introspection: false });
  const { url: address } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => {
      const municipality = String(req.headers['x-municipality']);
      return { source, municipality, loaders: new Loaders(source, municipality) };
    },
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await source.destroy();
  };
  return { port: Number(new URL(address).port), stop };
}
