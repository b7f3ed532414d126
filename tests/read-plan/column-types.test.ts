import type { Reads } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** What a column of each declared type is in PostgreSQL. */
const ACTUAL: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  uuid: ['uuid'],
  date: ['date'],
  boolean: ['boolean'],
  integer: ['integer', 'bigint'],
  smallint: ['smallint'],
  bigint: ['bigint'],
  jsonb: ['jsonb'],
  timestamptz: ['timestamp with time zone'],
};

const columns = (): Promise<readonly (readonly [column: string, declared: string, table: string, name: string])[]> =>
  server.platform.door.readOnce({ municipality: '0222' }, ({ dataSource }: Reads) =>
    Promise.resolve(
      dataSource.entityMetadatas.flatMap(({ tablePath, name, columns: all }) =>
        all.map(
          (column) => [`${name}.${column.propertyName}`, String(column.type), tablePath, column.databaseName] as const,
        ),
      ),
    ),
  );

it('every column is in the database what its entity says: JSON carries it by that', async () => {
  const rows = await server.database.query<{ name: string; type: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as name, pg_catalog.format_type(a.atttypid, null) as type
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where a.attnum > 0 and not a.attisdropped`,
  );
  const actual = new Map(rows.map(({ name, type }) => [name, type]));
  const all = await columns();
  expect(all.length).toBeGreaterThan(500);
  const odd = all.filter(([, declared, table, name]) => {
    const type = actual.get(`${table}.${name}`);
    return type === undefined || !(ACTUAL[declared] ?? []).includes(type);
  });
  expect(odd).toEqual([]);
});
