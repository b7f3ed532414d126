import type { TestDatabase } from '@eenplan/testing';

/** A row as it is in its table, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** All tables and views in memory: what the oracle decides on. */
export class Facts {
  private readonly byTable = new Map<string, readonly Row[]>();
  private readonly byId = new Map<string, Row>();
  private readonly groups = new Map<string, Map<unknown, Row[]>>();

  /** Reads every row of these tables, past every rule. */
  static async read(database: TestDatabase, tables: readonly string[]): Promise<Facts> {
    const facts = new Facts();
    for (const table of new Set(tables)) {
      const rows = await database.query<{ row: Row }>(`select to_jsonb(held) as row from ${table} held`);
      facts.keep(
        table,
        rows.map(({ row }) => row),
      );
    }
    return facts;
  }

  private keep(table: string, rows: readonly Row[]): void {
    this.byTable.set(table, rows);
    for (const row of rows) this.byId.set(`${table} ${String(row['municipality'])} ${String(row['id'])}`, row);
  }

  /** Every row of a table. */
  all(table: string): readonly Row[] {
    const rows = this.byTable.get(table);
    if (!rows) throw new Error(`${table} was not read.`);
    return rows;
  }

  /** The row with an id in a municipality. */
  find(table: string, municipality: unknown, id: unknown): Row | undefined {
    return this.byId.get(`${table} ${String(municipality)} ${String(id)}`);
  }

  /** Rows of a municipality that have this in a column. */
  where(table: string, municipality: unknown, column: string, value: unknown): readonly Row[] {
    const key = `${table}.${column}`;
    let groups = this.groups.get(key);
    if (!groups) {
      groups = new Map<unknown, Row[]>();
      for (const row of this.all(table)) groups.set(row[column], [...(groups.get(row[column]) ?? []), row]);
      this.groups.set(key, groups);
    }
    return (groups.get(value) ?? []).filter((row) => row['municipality'] === municipality);
  }
}

/** A day, a code or an id as text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Does a period (`from_on` inclusive, `until_on` exclusive) hold on a day? */
export const holdsOn = (row: Row, day: string): boolean =>
  String(row['from_on']) <= day && (row['until_on'] === null || textOf(row['until_on']) > day);
