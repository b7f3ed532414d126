import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedModules } from '@eenplan/cli';
import { BsnVault, inOrder, isBsn, migrateUp } from '@eenplan/kit';
import { migrateQueue } from '@eenplan/server';
import pg from 'pg';
import { benchKeys } from '../work/identity.mjs';

const folder = join(import.meta.dirname, 'sql');

/** Migrates an empty database and fills it, with every constraint and trigger on. The answer is how many rows there are. */
export async function build(url, households, say) {
  await migrateUp(url, inOrder(installedModules));
  await migrateQueue(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('bench.households', $1, true)", [String(households)]);
    for (const file of readdirSync(folder).sort()) {
      const start = performance.now();
      await client.query(readFileSync(join(folder, file), 'utf8'));
      if (file.startsWith('00-')) await putNumbers(client, households);
      await client.query('analyze');
      say(`${file} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
    await client.query('commit');
    await client.query('vacuum (analyze)');
    return await countRows(client);
  } finally {
    await client.end();
  }
}

/** BSNs of the official test range, each for one resident; there are 9,091, so most residents have none. */
async function putNumbers(client, households) {
  const vault = new BsnVault(benchKeys);
  await client.query('create table bench.bsn (municipality text, number bigint, bsn_encrypted text, bsn_lookup text)');
  const rows = [];
  for (let household = 0, number = 999_900_000; number <= 999_999_999 && household < households; number += 1) {
    const bsn = String(number);
    if (!isBsn(bsn)) continue;
    const municipality = ['9001', '9002', '9003'][household % 3];
    rows.push([municipality, household * 3, vault.encrypt(municipality, bsn), vault.lookupHash(municipality, bsn)]);
    household += 1;
  }
  const columns = [0, 1, 2, 3].map((at) => rows.map((row) => row[at]));
  await client.query(
    'insert into bench.bsn select * from unnest($1::text[], $2::bigint[], $3::text[], $4::text[])',
    columns,
  );
}

async function countRows(client) {
  const { rows } = await client.query(
    `select schemaname || '.' || relname as table, n_live_tup::integer as rows from pg_stat_user_tables
     where n_live_tup > 0 order by 2 desc`,
  );
  return Object.fromEntries(rows.map(({ table, rows: count }) => [table, count]));
}
