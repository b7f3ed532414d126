import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@eenplan/server';
import pg from 'pg';
import { build } from './build.mjs';

const HOUSEHOLDS = 20_000;
const here = import.meta.dirname;
const root = join(here, '..', '..');

/**
 * Starts PostgreSQL on the data of this scale, built first where it is not there. Kept under a name that holds the scale and a
 * hash of every migration and of what builds the rows, so that old data is never measured.
 */
export async function openDatabase({ scale, data }, say) {
  const name = `eenplan-bench-${scale}-${hash()}`;
  const folder = join(data ?? tmpdir(), name);
  const built = join(folder, 'built.json');
  if (!existsSync(built)) removeOutdated(data ?? tmpdir(), scale);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'database'), onProgress: say });
  try {
    if (!existsSync(built)) {
      const households = Math.round(HOUSEHOLDS * scale);
      say(`building ${households} households in ${folder}, once`);
      writeFileSync(built, JSON.stringify(await build(server.url, households, say)));
    }
    await prepare(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const postmaster = Number(
    readFileSync(join(folder, 'database', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  return { url: server.url, households: Math.round(HOUSEHOLDS * scale), postmaster, stop: () => server.stop() };
}

/** What was built of this scale from other migrations, or never finished; not what another run uses now. */
function removeOutdated(place, scale) {
  if (!existsSync(place)) return;
  for (const name of readdirSync(place).filter((each) => each.startsWith(`eenplan-bench-${scale}-`))) {
    const isInUse = existsSync(join(place, name, 'database', 'postgres', 'postmaster.pid'));
    if (!isInUse) rmSync(join(place, name), { recursive: true, force: true });
  }
}

function hash() {
  const files = ['migrations', 'bench/data/sql'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const sum = createHash('sha256');
  for (const file of [...files, join(here, 'build.mjs')].sort()) sum.update(readFileSync(file));
  return sum.digest('hex').slice(0, 12);
}

/** What an earlier run wrote goes, so that every run begins with the same rows; and the peers get their views. */
async function prepare(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`begin;
      set local session_replication_role = replica;
      delete from debt_help.arrears_signal where partner_reference not like 'built-%';
      truncate core.signal, core.signal_receipt, core.webhook, core.webhook_delivery, core.outbox_event, core.event_counter
        cascade;
      truncate core.processing_log, core.audit_log;
      ${readFileSync(join(here, 'peer-views.sql'), 'utf8')}
      commit`);
    await client.query('vacuum (analyze) debt_help.arrears_signal');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}
