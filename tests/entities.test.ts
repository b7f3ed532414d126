import { installedModules } from '@eenplan/cli';
import { createTestDatabase, type TestDatabase } from '@eenplan/testing';
import { getMetadataArgsStorage } from 'typeorm';

/** How PostgreSQL calls a type that an entity names otherwise. */
const NAMES: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone' };

interface Column {
  readonly place: string;
  readonly type: string;
  readonly nullable: boolean;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Every column of every entity, its base classes included. */
const columnsOfEntities = (): Column[] =>
  installedModules
    .flatMap((module) => module.entities)
    .flatMap((entity) => {
      const { tables, columns } = getMetadataArgsStorage();
      const table = tables.find(({ target }) => target === entity);
      const inherited = columns.filter(({ target }) => typeof target === 'function' && isOrExtends(entity, target));
      return inherited.map(({ propertyName, options }) => ({
        place: `${table?.schema ?? ''}.${table?.name ?? ''}.${options.name ?? snake(propertyName)}`,
        type: NAMES[String(options.type)] ?? String(options.type),
        nullable: options.nullable ?? false,
      }));
    });

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM keys its metadata by Function
const isOrExtends = (entity: Function, base: Function): boolean =>
  entity === base || Object.prototype.isPrototypeOf.call(base, entity);

/** Every column of the database. One of a view may always be null to PostgreSQL, so of those it says nothing. */
async function columnsOfDatabase(): Promise<Map<string, Partial<Column>>> {
  const rows = await database.query<Column & { isView: boolean }>(`
    select format('%s.%s.%s', table_schema, table_name, column_name) as place, data_type as type,
      is_nullable = 'YES' as nullable, table_type = 'VIEW' as "isView"
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema not in ('pg_catalog', 'information_schema')`);
  const columns = rows.map(({ place, type, nullable, isView }) =>
    isView ? { place, type } : { place, type, nullable },
  );
  return new Map(columns.map((column) => [column.place, column]));
}

it('every column of every entity is in the database, with its type and nullability', async () => {
  const found = await columnsOfDatabase();
  const expected = columnsOfEntities();
  expect(expected.length).toBeGreaterThan(50);
  const missing = expected.filter((column) => !isSatisfiedBy(column, found.get(column.place)));
  expect(missing.map((column) => ({ entity: column, database: found.get(column.place) }))).toEqual([]);
});

const isSatisfiedBy = (column: Column, found: Partial<Column> | undefined): boolean =>
  found?.type === column.type && (found.nullable ?? column.nullable) === column.nullable;

it('a column that no row can do without is known to its entity, or no insert could ever work', async () => {
  const known = new Set(columnsOfEntities().map(({ place }) => place));
  const tables = new Set([...known].map((place) => place.slice(0, place.lastIndexOf('.'))));
  const needed = await database.query<{ place: string; table: string }>(`
    select format('%s.%s.%s', table_schema, table_name, column_name) as place,
      format('%s.%s', table_schema, table_name) as table
    from information_schema.columns where is_nullable = 'NO' and column_default is null`);
  const missing = needed.filter(({ place, table }) => tables.has(table) && !known.has(place));
  expect(missing).toEqual([]);
});
