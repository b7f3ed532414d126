import * as pg from 'pg';
import type { QueryArrayResult, QueryResult } from 'pg';
import { forgetStatement, nameOfStatement, type PreparedStatements } from './statement-names';

/** Puts a connection inside a municipality for the rest of the transaction. */
export const INTO_MUNICIPALITY = "select set_config('app.municipality', $1, true)";
/**
 * The same for a statement that is kept prepared. One plan serves all its values: an answer of eleven edges takes as long
 * to plan as to read, and all that its plan depends on stands in its text, page size included.
 */
const INTO_MUNICIPALITY_PREPARED = `${INTO_MUNICIPALITY}, set_config('plan_cache_mode', 'force_generic_plan', true)`;

/** A statement of a flight. */
export interface FlightStep {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What a flight begins with: the wall around a municipality. */
export const intoMunicipality = (municipality: string, isPrepared: boolean): FlightStep => ({
  ...{ sql: isPrepared ? INTO_MUNICIPALITY_PREPARED : INTO_MUNICIPALITY, values: [municipality] },
});

/** The messages of a connection that a flight sends: the types of pg leave them out. */
interface Connection extends PreparedStatements {
  parse(message: { readonly text: string; readonly name: string }): void;
  bind(message: { readonly statement: string; readonly values: readonly unknown[] }): void;
  execute(message: { readonly portal: string; readonly rows: number }): void;
}

/** What pg's own query does, which a flight adds statements to. */
interface PgQuery {
  name: string | undefined;
  prepare(connection: Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
}

type Done = (error: Error | null, result: QueryResult | QueryArrayResult) => void;

/** As pg writes a value of a parameter; its types leave it out. */
const { prepareValue } = (pg as unknown as { readonly utils: { readonly prepareValue: (value: unknown) => unknown } })
  .utils;

const QueryOfPg = pg.Query as unknown as new (config: object, values: undefined, done: Done) => PgQuery;

/**
 * Statements within a municipality in one flight: they are sent together, and PostgreSQL runs what comes before a Sync as
 * one transaction, each statement seeing what was committed before it. So the wall around a municipality costs no turn of
 * the network. The answer is that of the last one; where one fails, none was.
 */
export class Flight extends QueryOfPg {
  /** Statements before the last that are not done yet. */
  private left: number;
  private readonly names = new Map<string, string>();

  constructor(
    private readonly before: readonly FlightStep[],
    private readonly last: FlightStep,
    private readonly isPrepared: boolean,
    done: Done,
  ) {
    super({ text: last.sql, values: [...last.values], queryMode: 'extended' }, undefined, done);
    this.left = before.length;
  }

  override prepare(connection: Connection): void {
    this.name = this.nameOf(this.last, connection);
    for (const step of this.before) {
      const name = this.nameOf(step, connection) ?? '';
      if (connection.parsedStatements[name] === undefined) {
        connection.parse({ text: step.sql, name });
        if (name !== '') connection.parsedStatements[name] = step.sql;
      }
      connection.bind({ statement: name, values: step.values.map((value) => prepareValue(value)) });
      connection.execute({ portal: '', rows: 0 });
    }
    super.prepare(connection);
  }

  /** The rows of the statements before the last are of no interest. */
  override handleDataRow(message: unknown): void {
    if (this.left === 0) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.left === 0) super.handleCommandComplete(message, connection);
    else this.left -= 1;
  }

  /** What comes after the one that failed was not looked at, so what the connection knows of it is not known. */
  override handleError(error: Error, connection: Connection): void {
    for (const [sql, name] of this.names) forgetStatement(connection, sql, name);
    super.handleError(error, connection);
  }

  private nameOf({ sql }: FlightStep, connection: Connection): string | undefined {
    const name = this.isPrepared ? nameOfStatement(connection, sql) : undefined;
    if (name !== undefined) this.names.set(sql, name);
    return name;
  }
}
