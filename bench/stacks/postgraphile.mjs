import './with-resolvers.mjs';
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { serve } from './child.mjs';

/** PostGraphile 5 on the same tables, as the same role, with row-level security. It checks no token and writes no log. */
serve(async ({ databaseUrl, connections }) => {
  const pgl = postgraphile({
    extends: [PostGraphileAmberPreset],
    // Every column may order and narrow a list: a view has no indexes that PostGraphile sees.
    disablePlugins: ['PgIndexBehaviorsPlugin'],
    schema: { defaultBehavior: '+list +connection' },
    grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
    grafast: {
      context: ({ node }) => ({
        pgSettings: { role: 'eenplan_app', 'app.municipality': node.req.headers['x-municipality'] },
      }),
    },
    pgServices: [
      makePgService({ connectionString: databaseUrl, schemas: ['bench'], poolConfig: { max: connections } }),
    ],
  });
  const server = createServer();
  server.on('error', () => undefined);
  await pgl.createServ(grafserv).addTo(server); // cspell:disable-line: its own name
  await pgl.getSchema();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await pgl.release();
  };
  return { port: server.address().port, stop };
});
