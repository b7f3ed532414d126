import { writeFileSync } from 'node:fs';
import { dayInAmsterdam } from '@eenplan/kit';
import { openDatabase } from './data/database.mjs';
import { Bench } from './measure/bench.mjs';
import { runRounds } from './measure/rounds.mjs';
import { scansOf } from './plans/scans.mjs';
import { writeDocs, writeSignalDocs } from './report/docs.mjs';
import { describeMachine, loadBefore } from './report/machine.mjs';
import { rowsOf } from './report/results.mjs';
import { isWorthIt, signalsTableOf } from './report/signals-table.mjs';
import { tableOf } from './report/table.mjs';
import { runSignals } from './signals/run-signals.mjs';
import { makeCallers } from './work/tokens.mjs';

/** Runs what is asked and prints the table; the exit code. */
export async function measure(settings, say) {
  const load = loadBefore();
  return withBench(settings, say, async (bench) => {
    say(`starting ${settings.stacks.join(', ')}`);
    await bench.start(settings.stacks);
    for (const name of settings.only) await bench.compare(name);
    say('all stacks give the same answers');
    const slices = {};
    for (const name of settings.only) slices[name] = await runRounds(bench, name, settings, say);
    await bench.stop();
    const counts = {};
    for (const stack of settings.stacks) counts[stack] = await bench.count(stack, settings.only);
    const rows = settings.only.flatMap((name) => rowsOf(name, slices[name], counts));
    const results = { machine: await describeMachine(bench.database.url, load), settings, rows };
    console.log(tableOf(rows));
    if (settings.json !== null) writeFileSync(settings.json, `${JSON.stringify(results, null, 2)}\n`);
    if (settings.writeDocs) writeDocs(results);
    return 0;
  });
}

/** Compares signals in calls of many with calls of one and prints the table; the exit code is 1 when many are not worth it. */
export async function measureSignals(settings, say) {
  const load = loadBefore();
  return withBench(settings, say, async (bench) => {
    await bench.start(['eenplan']);
    const rows = await runSignals(bench, settings, say);
    await bench.stop();
    const results = { machine: await describeMachine(bench.database.url, load), settings, rows };
    console.log(signalsTableOf(rows));
    if (settings.json !== null) writeFileSync(settings.json, `${JSON.stringify(results, null, 2)}\n`);
    if (settings.writeDocs) writeSignalDocs(results);
    return isWorthIt(rows) ? 0 : 1;
  });
}

/** Looks for growing tables that are read from end to end; the exit code is 1 when there is one. */
export async function checkPlans(settings, say) {
  return withBench(settings, say, async (bench) => {
    const { statements, scans } = await scansOf(bench, settings.only);
    for (const { request, table, rows, text } of scans) {
      console.log(`${request} reads ${rows} rows of ${table}:\n  ${text.replace(/\s+/g, ' ').slice(0, 2_000)}`);
    }
    console.log(
      `${statements} statements, ${scans.length} times a growing table is read from end to end, or as good as`,
    );
    return scans.length === 0 ? 0 : 1;
  });
}

async function withBench(settings, say, work) {
  const database = await openDatabase(settings, say);
  const today = dayInAmsterdam(new Date());
  const { connections } = settings;
  const bench = new Bench({ database, callers: await makeCallers(), today, connections });
  try {
    return await work(bench);
  } finally {
    await bench.stop();
    await database.stop();
  }
}
