/**
 * A worker process of its own, on the built packages, with one made-up job that never ends. It says which municipality
 * it has begun with. DATABASE_URL says where, JOB which code.
 */
const { Buffer } = require('node:buffer');
const { systemClock } = require('@eenplan/kit');
const { coreModule } = require('@eenplan/core');
const { createLogger, startWorker } = require('@eenplan/server');

const job = {
  code: process.env.JOB,
  title: { en: 'Long', nl: 'Lang' },
  schedule: '17 3 29 2 *',
  run: (_platform, municipality) => {
    process.stdout.write(`begun ${municipality}\n`);
    return new Promise(() => undefined);
  },
};
const key = Buffer.alloc(32, 'tests');
startWorker({
  databaseUrl: process.env.DATABASE_URL,
  modules: [{ ...coreModule, jobs: [job] }],
  clock: systemClock,
  keys: { current: 'test', encryption: { test: key }, lookup: key, pseudonym: key },
  logger: createLogger(),
  concurrency: 1,
  lookEvery: 500,
});
