import { databaseCpu } from '../measure/processes.mjs';
import { openWay } from '../measure/load.mjs';
import { rotated } from '../measure/rounds.mjs';
import { randomFrom } from '../work/random.mjs';
import { MUNICIPALITIES } from '../work/identity.mjs';
import { MANY, receivedIn, requestFor, signalOf } from './signal-requests.mjs';
import { subscribeTo } from './subscription.mjs';

const SEED = 20_261_128;

/** How signals are sent: one caller who waits for each answer, some at once, and one caller with calls of many. */
const WAYS = [
  { name: 'calls of 1, one caller', signals: 1, callers: () => 1 },
  { name: 'calls of 1, some callers', signals: 1, callers: ({ connections }) => connections },
  { name: `calls of ${MANY}, one caller`, signals: MANY, callers: () => 1 },
];
const SITUATIONS = [
  { name: 'nobody', webhook: false },
  { name: 'the partner', webhook: true },
];

/** Rounds of slices, on one server: the rows of the table. Whoever listens, its events are written and not delivered. */
export async function runSignals(bench, settings, say) {
  const rows = [];
  for (const { name: listener, webhook } of SITUATIONS) {
    if (webhook) await subscribeTo(bench);
    const slices = new Map(WAYS.map(({ name }) => [name, []]));
    for (const way of WAYS) await slice(bench, way, settings, settings.warmUp);
    for (let round = 0; round < settings.rounds; round += 1) {
      for (const way of rotated(WAYS, round)) {
        slices.get(way.name).push(await slice(bench, way, settings, settings.seconds));
      }
      say(`${listener} listens: round ${round + 1} of ${settings.rounds}`);
    }
    const [alone] = slices.values();
    for (const [name, own] of slices) rows.push({ listener, way: name, slices: own, alone });
  }
  return rows;
}

let references = 0;

/** One slice of load: signals received and seconds, and what the server and PostgreSQL used of the processor. */
async function slice({ stacks: [stack], callers, database }, way, settings, seconds) {
  const connections = way.callers(settings);
  const [pool, random] = [openWay(stack, connections), randomFrom(SEED)];
  const next = () =>
    Array.from({ length: way.signals }, () => signalOf(`S-${process.pid}-${(references += 1)}`, random));
  const before = { cpu: (await stack.usage()).cpu, database: databaseCpu(database.postmaster) };
  const start = performance.now();
  const end = start + seconds * 1000;
  let [signals, calls] = [0, 0];
  const caller = async () => {
    do {
      const { path, headers, body } = requestFor(next(), callers.headers[MUNICIPALITIES[0]].signaller);
      const response = await pool.request({ path, method: 'POST', headers, body });
      signals += receivedIn(await response.body.text(), way.signals);
      calls += 1;
    } while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: connections }, caller));
  const took = (performance.now() - start) / 1000;
  const after = { cpu: (await stack.usage()).cpu, database: databaseCpu(database.postmaster) };
  await pool.close();
  const cpuOf = ({ cpu: { user, system } }) => user + system;
  return {
    ...{ signals, calls, callers: connections, seconds: took, serverCpu: cpuOf(after) - cpuOf(before) },
    databaseCpu: after.database === null ? null : after.database - before.database,
  };
}
