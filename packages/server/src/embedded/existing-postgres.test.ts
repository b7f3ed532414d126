import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';
import { checkExistingPostgres } from './existing-postgres';
import { StartupError } from './startup-error';

const PASSWORD = 'correct-horse-battery';
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function refusal(url: string): Promise<StartupError> {
  const error: unknown = await checkExistingPostgres(url).catch((thrown: unknown) => thrown);
  if (!(error instanceof StartupError)) throw new Error('no StartupError', { cause: error });
  expect(error.message).toMatch(/^[^\n]+$/);
  expect(error.message).not.toContain(PASSWORD);
  return error;
}

async function listen(answer: (socket: Socket) => void): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** One message of the PostgreSQL protocol: its letter, its length, its body. */
function message(letter: string, ...body: (Buffer | string)[]): Buffer {
  const content = Buffer.concat(body.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return Buffer.concat([Buffer.from(letter), int32(content.length + 4), content]);
}

function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value);
  return buffer;
}

function int16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeInt16BE(value);
  return buffer;
}

/** Lets anyone in and answers any question with this version. */
function oldServer(version: string): (socket: Socket) => void {
  const ready = message('Z', 'I');
  const column = ['server_version_num\0', int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0)];
  const row = message('D', int16(1), int32(version.length), version);
  return (socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), ready]));
      socket.once('data', () => {
        socket.write(Buffer.concat([message('T', int16(1), ...column), row, message('C', 'SHOW\0'), ready]));
      });
    });
  };
}

describe('checkExistingPostgres', () => {
  it.each([
    'not a url',
    '',
    'mysql://root@127.0.0.1/eenplan',
    `postgres://user:${PASSWORD}@host:port/eenplan`,
    `postgres://user:%zz${PASSWORD}@127.0.0.1/eenplan`,
    `postgres://user:${PASSWORD}@127.0.0.1/eenplan?sslrootcert=/no/such/file`,
  ])('refuses %j as a URL', async (url) => {
    expect((await refusal(url)).code).toBe('DATABASE_URL_INVALID');
  });

  it('names the place where nothing listens', async () => {
    const port = await listen(() => undefined);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    const { code, message: text } = await refusal(`postgres://user:${PASSWORD}@127.0.0.1:${port}/eenplan`);
    expect(code).toBe('DATABASE_UNREACHABLE');
    expect(text).toContain(`"eenplan" at 127.0.0.1:${port} cannot be reached: nothing listens there`);
  });

  it('names a host that does not exist', async () => {
    const { code, message: text } = await refusal(`postgres://user:${PASSWORD}@no-such-host.invalid/eenplan`);
    expect(code).toBe('DATABASE_UNREACHABLE');
    expect(text).toContain('no-such-host.invalid:5432');
  });

  it('gives up on something that is not PostgreSQL', async () => {
    const port = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect((await refusal(`postgres://user:${PASSWORD}@127.0.0.1:${port}/eenplan`)).code).toBe('DATABASE_UNREACHABLE');
  });

  it('gives up on something that never answers', async () => {
    const sockets: Socket[] = [];
    const port = await listen((socket) => void sockets.push(socket));
    expect((await refusal(`postgres://user:${PASSWORD}@127.0.0.1:${port}/eenplan`)).code).toBe('DATABASE_UNREACHABLE');
    for (const socket of sockets) socket.destroy();
  });

  it('does not repeat what a server says about the password', async () => {
    const fields = { S: 'FATAL', C: 'XX000', M: `cannot parse postgres://user:${PASSWORD}@host` };
    const body = Object.entries(fields).map(([letter, text]) => `${letter}${text}\0`);
    const port = await listen((socket) => socket.once('data', () => socket.end(message('E', ...body, '\0'))));
    const { message: text } = await refusal(`postgres://user:${PASSWORD}@127.0.0.1:${port}/eenplan`);
    expect(text).toContain('cannot parse postgres://user:***@host');
  });

  it('refuses a PostgreSQL older than 15', async () => {
    const port = await listen(oldServer('140011'));
    const { code, message: text } = await refusal(`postgres://user:${PASSWORD}@127.0.0.1:${port}/eenplan`);
    expect(code).toBe('DATABASE_TOO_OLD');
    expect(text).toContain('is PostgreSQL 14 and eenplan needs 15 or newer');
  });

  it('takes 15', async () => {
    const port = await listen(oldServer('150000'));
    expect(await checkExistingPostgres(`postgres://user@127.0.0.1:${port}/eenplan`)).toEqual({ version: 15 });
  });
});

describe('checkExistingPostgres on a real server', () => {
  let place: string;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'eenplan-existing-'));
    await chmod(place, 0o755);
    server = await startEmbeddedPostgres({ dataDir: join(place, 'data'), throwaway: true });
  });

  afterAll(async () => {
    await server.stop();
    await rm(place, { recursive: true, force: true });
  });

  it('gives its version', async () => {
    expect(await checkExistingPostgres(server.url)).toEqual({ version: 18 });
  });

  it('tells that the login is refused, and of whom', async () => {
    for (const login of [`postgres:${PASSWORD}`, `nobody:${PASSWORD}`]) {
      const { code, message: text } = await refusal(`postgresql://${login}@127.0.0.1:${server.port}/eenplan`);
      expect(code).toBe('DATABASE_LOGIN_REFUSED');
      expect(text).toContain(`refuses the login of "${login.split(':')[0] ?? ''}"`);
    }
  });

  it('tells that the database does not exist', async () => {
    const { code, message: text } = await refusal(server.url.replace(/eenplan$/, 'elsewhere'));
    expect(code).toBe('DATABASE_UNREACHABLE');
    expect(text).toContain('database "elsewhere" does not exist');
  });
});
