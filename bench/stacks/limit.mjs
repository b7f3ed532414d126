import pg from 'pg';
import { listenBare } from './bare-http.mjs';
import { serve } from './child.mjs';
import { fly } from './flight.mjs';
import { signalStep } from './limit-signal.mjs';
import { answerStep } from './limit-statements.mjs';

/** One statement by hand behind node:http: no token, no purpose, no row-level security, no log. */
serve(async ({ databaseUrl, connections }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, options: '-c timezone=UTC' });
  const { port, stop } = await listenBare(async (name, input) => {
    const step = name === 'M1' ? signalStep(input) : answerStep[name](input);
    const [[[text]]] = await fly(pool, [step]);
    return text;
  });
  return {
    port,
    stop: async () => {
      await stop();
      await pool.end();
    },
  };
});
