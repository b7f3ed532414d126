import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHere } from './support/command';
import { isAlive, run, type Running, start, until } from './support/processes';

jest.setTimeout(90_000);

let dataDir: string;
let running: Running[] = [];
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'eenplan-start-up-'));
  // As root the server's own user must pass through.
  await chmod(dataDir, 0o755);
});
afterAll(async () => {
  for (const { child } of running) child.kill('SIGTERM');
  await Promise.all(running.map(({ ended }) => ended));
  await rm(dataDir, { recursive: true, force: true });
});

const environment = (): Record<string, string> => ({ DATA_DIR: join(dataDir, 'data'), PORT: '0' });

async function serve(changes: Record<string, string> = {}): Promise<Running> {
  const server = start(['serve'], { ...environment(), ...changes });
  running.push(server);
  await until('ready', () => {
    if (server.child.exitCode !== null) throw new Error(`It ended instead: ${server.stderr()}`);
    return /^ready$/m.test(server.stdout()) || undefined;
  });
  return server;
}

async function stop(server: Running, signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
  server.child.kill(signal);
  await server.ended;
  running = running.filter((other) => other !== server);
}

const addressOf = (server: Running): string => /GraphQL +(\S+)\/graphql/.exec(server.stdout())?.[1] ?? '';
const postgresOf = async (): Promise<number> =>
  Number.parseInt(await readFile(join(dataDir, 'data', 'postgres', 'postmaster.pid'), 'utf8'), 10);
const hasEnded = (pid: number) => until(`process ${pid} to end`, () => !isAlive(pid) || undefined);

describe('a first start', () => {
  let server: Running;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => stop(server));

  it('says what it does, who may call and where, and ends with ready', () => {
    expect(server.stderr()).toContain('preparing PostgreSQL');
    expect(server.stderr()).toContain('loaded Doetinchem');
    for (const persona of ['generalist', 'resident', 'partner', 'administrator']) {
      expect(server.stdout()).toMatch(new RegExp(`^ +${persona} +\\S`, 'm'));
    }
    expect(server.stdout()).toMatch(/^GraphiQL +http:\/\/127\.0\.0\.1:\d+\/$/m);
    expect(server.stdout()).toMatch(/^ready$/m);
  });

  it('prints a curl that answers with a household when pasted into a shell', () => {
    const line =
      server
        .stdout()
        .split('\n')
        .find((text) => text.startsWith('curl ')) ?? '';
    const { stdout, status } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect(status).toBe(0);
    const answer = JSON.parse(stdout) as { data: { households: { nodes: { members: object[]; plan: object }[] } } };
    expect(answer).not.toHaveProperty('errors');
    const [household] = answer.data.households.nodes;
    // Whose household it is depends on which municipality comes first.
    const names = {
      givenNames: expect.stringMatching(/./) as string,
      familyName: expect.stringMatching(/./) as string,
    };
    expect(household?.members.length).toBeGreaterThan(0);
    for (const member of household?.members ?? []) {
      expect(member).toEqual({ role: expect.stringMatching(/^[A-Z_]+$/) as string, resident: names });
    }
    expect(household?.plan).toEqual({
      title: expect.stringMatching(/./) as string,
      director: expect.any(Object) as object,
    });
  });

  it('serves health, metrics and GraphiQL, without a token and without anything from elsewhere', async () => {
    const get = (path: string) => fetch(`${addressOf(server)}${path}`);
    expect([(await get('/health/live')).status, (await get('/health/ready')).status]).toEqual([200, 200]);
    expect(await (await get('/health/ready')).json()).toEqual({ status: 'ready' });
    expect(await (await get('/metrics')).text()).toMatch(/^eenplan_requests_total\{status="200"\} [1-9]/m);
    const page = await (await get('/')).text();
    expect(page).toContain('<html');
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('logs one JSON line per request, with nothing of the request in it', () => {
    const lines = server
      .stdout()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(logged).toContainEqual(expect.objectContaining({ service: 'eenplan', msg: 'request', status: 200 }));
    expect(lines.join('')).not.toMatch(/households|Bearer|eyJ/);
  });

  it('gives tokens that work', async () => {
    const arguments_ = ['token', '--municipality', '0304', '--persona', 'administrator'];
    const { stdout, code } = await run(arguments_, environment());
    expect(code).toBe(0);
    const headers = { Authorization: `Bearer ${stdout.trim()}`, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ query: '{ viewer { kind municipality } }' });
    const response = await fetch(`${addressOf(server)}/graphql`, { method: 'POST', headers, body });
    expect(await response.json()).toEqual({ data: { viewer: { kind: 'ADMINISTRATOR', municipality: '0304' } } });
  });

  it('works together with commands on the same data', async () => {
    const ask = (...args: string[]) => run(args, environment());
    const [modules, schema, migrate] = await Promise.all([
      ask('modules', '--municipality', '0304'),
      ask('schema', '--municipality', '0304'),
      ask('migrate'),
    ]);
    expect(modules.stdout).toMatch(/^wmo +ACTIVE/m);
    expect(modules.stdout).toMatch(/^debt-help +OFF/m);
    expect(schema.stdout).toContain('type WmoSupportRequest');
    expect(schema.stdout).not.toMatch(/debt.?help/i);
    expect(migrate).toEqual({ code: 0, stdout: 'nothing to migrate\n', stderr: '' });
    expect(isAlive(await postgresOf())).toBe(true);
  });

  it('leaves its port to itself: a second one says that it is taken', async () => {
    const port = new URL(addressOf(server)).port;
    const { code, stderr } = await run(['serve'], { ...environment(), PORT: port });
    // A slow machine also tells how it gets on.
    const told = stderr.replace(/^.+(?: …|: done in .+)\n/gm, '');
    expect({ code, told }).toEqual({ code: 1, told: oneLine(`PORT_UNAVAILABLE: .*${port}.* taken`) });
  });
});

describe('a later start', () => {
  it('reuses the data, and Ctrl-C ends it and its PostgreSQL', async () => {
    const server = await serve();
    expect(server.stderr()).not.toMatch(/preparing|migrated|loaded/);
    const postgres = await postgresOf();
    expect(isAlive(postgres)).toBe(true);
    await stop(server);
    expect(server.child.exitCode).toBe(0);
    // Its pid file goes a moment before the process does.
    await hasEnded(postgres);
  });

  it('copes with what a killed run left behind', async () => {
    const killed = await serve();
    const leftover = await postgresOf();
    await stop(killed, 'SIGKILL');
    const server = await serve();
    await hasEnded(leftover);
    expect(server.stdout()).toContain('0222 Doetinchem');
    const postgres = await postgresOf();
    await stop(server, 'SIGTERM');
    expect(server.child.exitCode).toBe(0);
    await hasEnded(postgres);
  });
});

/** Exactly one line, beginning so. */
const oneLine = (pattern: string): string => expect.stringMatching(new RegExp(`^${pattern}[^\\n]*\\n$`)) as string;

describe('a start that cannot succeed says so in one line, without a password, and ends', () => {
  const ISSUER = { OIDC_ISSUER: 'https://a.nl', OIDC_AUDIENCE: 'eenplan', OIDC_JWKS_URI: 'https://a.nl/jwks' };
  const server = (): string => process.env['EENPLAN_TEST_DATABASE_URL'] ?? '';

  it.each([
    ['a port that is a word', { PORT: 'four thousand' }, 'PORT_INVALID'],
    ['a port that does not exist', { PORT: '70000' }, 'PORT_INVALID'],
    [
      'a database where nothing listens',
      { DATABASE_URL: 'postgresql://u:secret@127.0.0.1:1/db' },
      'DATABASE_UNREACHABLE',
    ],
    ['a DATABASE_URL of something else', { DATABASE_URL: 'mysql://u:secret@127.0.0.1/db' }, 'DATABASE_URL_INVALID'],
    ['the development issuer in production', { NODE_ENV: 'production' }, 'DEVELOPMENT_ISSUER_REFUSED'],
    ['an invented day in production', { NODE_ENV: 'production', EENPLAN_NOW: '2018-01-01' }, 'CLOCK_REFUSED'],
    ['half an issuer', { OIDC_ISSUER: 'https://a.nl' }, 'ISSUER_INCOMPLETE'],
  ])('%s', async (_what, changes, code) => {
    const ended = await runHere(['serve'], { ...environment(), ...changes });
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: oneLine(code) });
    expect(ended.stderr).not.toContain('secret');
  });

  it.each([
    ['without an issuer, in production', { NODE_ENV: 'production' }, 'DEVELOPMENT_ISSUER_REFUSED'],
    ['without keys', ISSUER, 'KEYS_MISSING'],
    ['with keys that are none', { ...ISSUER, EENPLAN_KEYS: '{"lookup":"secret"}' }, 'KEYS_INVALID'],
  ])("a database of one's own %s", async (_what, changes, code) => {
    const ended = await runHere(['serve'], { ...environment(), DATABASE_URL: server(), ...changes });
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: oneLine(code) });
    expect(ended.stderr).not.toContain('secret');
  });

  it.each([
    ['a municipality that is not served', ['modules', '--municipality', '9999'], 'MUNICIPALITY_UNKNOWN'],
    ['a persona that does not exist', ['token', '--municipality', '0222', '--persona', 'god'], 'PERSONA_UNKNOWN'],
    ['a code that is none', ['token', '--municipality', 'x', '--persona', 'partner'], 'MUNICIPALITY_CODE_INVALID'],
    ['a module that does not exist', ['migrate', '--module', 'x'], 'MODULE_UNKNOWN'],
    ['down without a module', ['migrate', '--down'], 'MODULE_NEEDED'],
  ])('a command with %s', async (_what, args, code) => {
    expect(await runHere(args, environment())).toMatchObject({ code: 1, stdout: '', stderr: oneLine(code) });
  });
});
