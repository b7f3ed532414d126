import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';

const asRoot = process.getuid?.() === 0 ? it : it.skip;
const running: EmbeddedPostgres[] = [];
let place: string;
let lines: string[];

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'eenplan-embedded-'));
  // As root the server's own user must pass through.
  await chmod(place, 0o755);
  lines = [];
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  await rm(place, { recursive: true, force: true });
});

const data = (): string => join(place, 'data');

async function start(dataDir = data()): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, throwaway: true, onProgress: (line) => lines.push(line) });
  running.push(server);
  return server;
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

async function postmasterPid(): Promise<number> {
  return Number.parseInt(await readFile(join(data(), 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

describe('a new start', () => {
  it('makes the data and the database, on 127.0.0.1 alone, and says what it does', async () => {
    const server = await start();
    expect(server).toMatchObject({ reused: false, started: true });
    expect(new URL(server.url)).toMatchObject({
      hostname: '127.0.0.1',
      port: String(server.port),
      pathname: '/eenplan',
    });
    expect(await ask(server.url, 'select current_database()')).toEqual(['eenplan']);
    expect(await ask(server.url, 'show listen_addresses')).toEqual(['127.0.0.1']);
    expect(await ask(server.url, 'show unix_socket_directories')).toEqual(['']);
    expect(lines).toEqual([expect.stringMatching(/^preparing PostgreSQL 18 in .*, once$/)]);
  });

  it('keeps the password where only its user reads it, and nowhere else', async () => {
    const { password } = new URL((await start()).url);
    expect(password.length).toBeGreaterThanOrEqual(32);
    expect((await stat(join(data(), 'postgres-password'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(data(), 'postgres.log'), 'utf8')).not.toContain(password);
    expect(lines.join()).not.toContain(password);
    const left = (await readdir(data())).sort();
    expect(left).toEqual(['postgres', 'postgres-owner.json', 'postgres-password', 'postgres.log']);
  });

  it('promises durability, except when it is thrown away', async () => {
    const settings =
      "select setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')";
    expect(await ask((await start()).url, settings)).toEqual(['off', 'off', 'off']);
    const durable = await startEmbeddedPostgres({ dataDir: join(place, 'durable') });
    running.push(durable);
    expect(await ask(durable.url, settings)).toEqual(['on', 'on', 'on']);
  });
});

describe('a second start', () => {
  it('reuses the data', async () => {
    const first = await start();
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    await first.stop();
    const second = await start();
    expect(second).toMatchObject({ reused: true, started: true });
    expect(await ask(second.url, 'select answer from kept')).toEqual([42]);
  });

  it('attaches to a running server and leaves it running', async () => {
    const owner = await start();
    const guest = await start();
    expect(guest).toMatchObject({ reused: true, started: false, url: owner.url });
    await guest.stop();
    expect(await ask(owner.url, 'select 1')).toEqual([1]);
  });

  it('starts one server when two start at once', async () => {
    const servers = await Promise.all([start(), start(), start()]);
    expect(servers.filter((server) => server.started)).toHaveLength(1);
    expect(new Set(servers.map((server) => server.url)).size).toBe(1);
  });

  it('waits for a server that is just ending, and starts the next', async () => {
    const first = await start();
    const [second] = await Promise.all([start(), first.stop()]);
    const third = second.started ? second : await start();
    expect(await ask(third.url, 'select 1')).toEqual([1]);
  });
});

describe('leftovers', () => {
  it('starts after the server was killed, with what was committed', async () => {
    // Durable: a thrown-away server may lose its last commits when it is killed.
    const first = await startEmbeddedPostgres({ dataDir: data() });
    await ask(first.url, 'create table kept as select 42 as answer');
    process.kill(await postmasterPid(), 'SIGKILL');
    const second = await start();
    expect(second).toMatchObject({ reused: true, started: true });
    expect(await ask(second.url, 'select answer from kept')).toEqual([42]);
  });

  it('starts when the number of a killed server is that of another process now', async () => {
    await (await start()).stop();
    const pidFile = [String(process.pid), join(data(), 'postgres'), '1700000000', '5432', '', '127.0.0.1', '', 'ready'];
    await writeFile(join(data(), 'postgres', 'postmaster.pid'), pidFile.join('\n'), { mode: 0o644 });
    expect(await start()).toMatchObject({ reused: true, started: true });
  });

  it('redoes a folder that was half made', async () => {
    await mkdir(join(data(), 'postgres', 'base'), { recursive: true });
    await writeFile(join(data(), 'postgres', 'PG_VERSION'), '18\n');
    await mkdir(join(data(), 'postgres.unfinished-1'));
    const server = await start();
    expect(server).toMatchObject({ reused: false, started: true });
    expect(await readdir(data())).not.toContain('postgres.unfinished-1');
  });

  it('takes over a start lock of a process that is gone', async () => {
    await mkdir(data());
    await writeFile(join(data(), 'postgres-starting.lock'), JSON.stringify({ pid: process.pid, startedAt: 'earlier' }));
    await chmod(data(), 0o755);
    expect(await start()).toMatchObject({ started: true });
  });
});

describe('a clear refusal', () => {
  it('does not remove data that lost a file', async () => {
    await (await start()).stop();
    await rename(join(data(), 'postgres', 'global', 'pg_control'), join(place, 'pg_control'));
    await expect(start()).rejects.toMatchObject({
      code: 'DATABASE_DATA_DAMAGED',
      message: expect.stringMatching(/^.+$/),
    });
    expect(await readdir(join(data(), 'postgres'))).toContain('base');
  });

  it('names both versions when the data is of another PostgreSQL', async () => {
    await (await start()).stop();
    await writeFile(join(data(), 'postgres', 'PG_VERSION'), '17\n');
    const message = expect.stringMatching(/PostgreSQL 17 .* PostgreSQL 18/);
    await expect(start()).rejects.toMatchObject({ code: 'DATABASE_DATA_VERSION', message });
  });

  it('tells that the password is lost', async () => {
    await (await start()).stop();
    await rm(join(data(), 'postgres-password'));
    await expect(start()).rejects.toMatchObject({ code: 'DATABASE_PASSWORD_LOST' });
    await writeFile(join(data(), 'postgres-password'), 'wrong\n');
    await expect(start()).rejects.toMatchObject({ code: 'DATABASE_PASSWORD_LOST' });
  });

  it('tells what the server says when it does not start', async () => {
    await (await start()).stop();
    await writeFile(join(data(), 'postgres', 'postgresql.auto.conf'), 'no_such_setting = 1\n');
    const message = expect.stringMatching(/^the embedded PostgreSQL ended: .*configuration file.*$/);
    await expect(start()).rejects.toMatchObject({ code: 'DATABASE_START_FAILED', message });
  });

  it('tells that the data folder is a file', async () => {
    await writeFile(data(), '');
    await expect(start()).rejects.toMatchObject({ code: 'DATA_DIR_UNUSABLE' });
  });

  asRoot('names the folder that the server may not enter', async () => {
    await chmod(place, 0o700);
    const message = expect.stringContaining(`cannot enter ${place}: set DATA_DIR`);
    await expect(start()).rejects.toMatchObject({ code: 'DATA_DIR_UNREACHABLE', message });
  });
});
