import { createHash } from 'node:crypto';
import type { TestDatabase } from '@eenplan/testing';

/** A value of a column, as SQL has it. */
export type Value = string | number | boolean | null;
/** A row to be made. */
export type NewRow = Readonly<Record<string, Value>>;

/** The id of what has this name in a municipality: the same in every database that is filled from this world. */
export function idOf(municipality: string, name: string): string {
  const hex = createHash('sha256').update(`${municipality} ${name}`).digest('hex');
  return `01610000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}

/** What nearly every row holds: when and by whom it was recorded. */
const USUAL: Readonly<Record<string, Value>> = {
  recorded_at: '2018-02-01T09:00:00Z',
  recorded_by: 'somebody',
  version: 1,
};

/** What is in a list before there is a row of it: the code of a product, a module that can be switched. */
const LISTED: Readonly<Record<string, { readonly table: string; readonly by: string }>> = {
  'core.product': { table: 'core.product_code', by: 'code' },
  'core.module_activation': { table: 'core.module_switch', by: 'module' },
};

/** Rows that are put into a database together: some checks look when all are there. */
export class WorldRows {
  private readonly rows: { readonly table: string; readonly row: NewRow }[] = [];

  /** Adds a row; gives its id. */
  add(municipality: string, table: string, name: string, row: NewRow): string {
    const id = idOf(municipality, `${table} ${name}`);
    const listed = LISTED[table];
    if (listed) this.rows.push({ table: listed.table, row: { municipality, [listed.by]: row[listed.by] ?? null } });
    this.rows.push({ table, row: { municipality, id, ...row } });
    return id;
  }

  /** Puts every row in, in one transaction. */
  async put(database: TestDatabase): Promise<void> {
    const columns = await columnsOf(database);
    const statements = this.rows.map(({ table, row }) => insertOf(table, row, columns.get(table) ?? new Set()));
    await database.query(`begin; ${statements.join('; ')}; commit`);
  }
}

async function columnsOf(database: TestDatabase): Promise<Map<string, Set<string>>> {
  const rows = await database.query<{ name: string; column: string }>(
    `select table_schema || '.' || table_name as name, column_name as column from information_schema.columns
     where table_schema in ('core', 'wmo', 'debt_help')`,
  );
  const columns = new Map<string, Set<string>>();
  for (const { name, column } of rows) columns.set(name, (columns.get(name) ?? new Set()).add(column));
  return columns;
}

function insertOf(table: string, given: NewRow, columns: ReadonlySet<string>): string {
  const usual = Object.entries(USUAL).filter(([column]) => columns.has(column));
  const row = { ...Object.fromEntries(usual), ...given };
  const names = Object.keys(row);
  return `insert into ${table} (${names.join(', ')}) values (${names.map((name) => literal(row[name] ?? null)).join(', ')}) on conflict do nothing`;
}

const literal = (value: Value): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
