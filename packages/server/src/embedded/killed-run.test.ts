import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformFile } from '@swc/core';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';

/** Runs in a process of its own: jest cannot be killed to see what then happens. */
const RUN = `
  const { startEmbeddedPostgres } = require('./embedded-postgres.js');
  const { Client } = require('pg');
  const [dataDir, ending] = process.argv.slice(2);
  const say = (value) => process.stdout.write(JSON.stringify(value) + '\\n');
  startEmbeddedPostgres({ dataDir, throwaway: true }).then(async (server) => {
    process.on('SIGINT', async () => {
      const client = new Client({ connectionString: server.url });
      await client.connect();
      const { rows } = await client.query('select 1 as alive');
      await client.end();
      await server.stop();
      say(rows[0]);
      process.exit(0);
    });
    say({ url: server.url, started: server.started });
    if (ending === 'exit') process.exit(0);
    setInterval(() => undefined, 1000);
  });
`;

const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];
let scripts: string;
let place: string;

beforeAll(async () => {
  scripts = await mkdtemp(join(tmpdir(), 'eenplan-scripts-'));
  const sources = (await readdir(__dirname)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  for (const name of sources) {
    const { code } = await transformFile(join(__dirname, name), {
      swcrc: false,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    await writeFile(join(scripts, name.replace(/ts$/, 'js')), code);
  }
  await writeFile(join(scripts, 'run.js'), RUN);
});

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'eenplan-killed-'));
  await chmod(place, 0o755);
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(running.splice(0).map((server) => server.stop()));
  // Whatever a failed test left running is ended by the next start.
  await (await startEmbeddedPostgres({ dataDir: data(), throwaway: true })).stop();
  await rm(place, { recursive: true, force: true });
});

afterAll(() => rm(scripts, { recursive: true, force: true }));

const data = (): string => join(place, 'data');

function startElsewhere(ending = 'stay'): ChildProcess {
  const child = spawn(process.execPath, [join(scripts, 'run.js'), data(), ending], {
    env: { ...process.env, NODE_PATH: join(__dirname, '../../../../node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  children.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<{ url: string; started: boolean }> {
  if (child.stdout === null) throw new Error('no output');
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return JSON.parse(chunk.toString()) as { url: string; started: boolean };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function untilSilent(url: string): Promise<boolean> {
  for (let tries = 0; tries < 100 && (await answers(url)); tries += 1) await sleep(50);
  return !(await answers(url));
}

async function start(lines: string[] = []): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    dataDir: data(),
    throwaway: true,
    onProgress: (line) => lines.push(line),
  });
  running.push(server);
  return server;
}

it('attaches to the server of another process, and leaves it running', async () => {
  const child = startElsewhere();
  const other = await firstLine(child);
  const guest = await start();
  expect(guest).toMatchObject({ started: false, reused: true, url: other.url });
  await guest.stop();
  expect(await answers(other.url)).toBe(true);
});

it('ends the server that a killed run left, and goes on with its data', async () => {
  const child = startElsewhere();
  const { url } = await firstLine(child);
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('create table kept as select 42 as answer');
  await client.end();
  await kill(child);
  expect(await answers(url)).toBe(true);

  const lines: string[] = [];
  const server = await start(lines);
  expect(server).toMatchObject({ started: true, reused: true });
  expect(lines).toEqual([expect.stringMatching(/^stopping the PostgreSQL that a killed run left \(process \d+\)$/)]);
  const next = new Client({ connectionString: server.url });
  await next.connect();
  expect((await next.query('select answer from kept')).rows).toEqual([{ answer: 42 }]);
  await next.end();
});

it('begins again after a kill while the data was being made', async () => {
  const child = startElsewhere();
  const halfway = async (): Promise<boolean> =>
    (await readdir(data()).catch(() => [])).some((name) => name.startsWith('postgres.unfinished-'));
  while (!(await halfway())) await sleep(2);
  await kill(child);
  expect(await readdir(data())).toContain('postgres-starting.lock');

  expect(await start()).toMatchObject({ started: true, reused: false });
  expect((await readdir(data())).filter((name) => /unfinished|lock/.test(name))).toEqual([]);
});

it('lets the server live through Ctrl-C until stop() ends it', async () => {
  const child = startElsewhere();
  const { url } = await firstLine(child);
  const answer = firstLine(child);
  // The terminal signals the whole process group, as here.
  process.kill(-Number(child.pid), 'SIGINT');
  expect(await answer).toEqual({ alive: 1 });
  expect(await answers(url)).toBe(false);
});

it('leaves no server behind when its process ends without stop()', async () => {
  const child = startElsewhere('exit');
  const { url } = await firstLine(child);
  expect(await untilSilent(url)).toBe(true);
  // Removed as the last thing of an orderly end.
  while ((await readdir(join(data(), 'postgres'))).includes('postmaster.pid')) await sleep(10);
});
