import { Query, type QueryArrayResult, type QueryResult } from 'pg';
import { forgetStatement, nameOfStatement, type PreparedStatements } from './statement-names';

/** Puts a connection inside a municipality for the rest of the transaction. */
export const INTO_MUNICIPALITY = "select set_config('app.municipality', $1, true)";
/**
 * The same for a statement that is kept prepared. One plan serves all its values: an answer of eleven edges takes as long
 * to plan as to read, and all that its plan depends on stands in its text, page size included.
 */
const INTO_MUNICIPALITY_PREPARED = `${INTO_MUNICIPALITY}, set_config('plan_cache_mode', 'force_generic_plan', true)`;
const INTO_MUNICIPALITY_NAME = 'eenplan_into_municipality';

/** The messages of a connection that a flight sends: the types of pg leave them out. */
interface Connection extends PreparedStatements {
  parse(message: { readonly text: string; readonly name: string }): void;
  bind(message: { readonly statement: string; readonly values: readonly unknown[] }): void;
  execute(message: { readonly portal: string; readonly rows: number }): void;
}

/** What pg's own query does, which a flight adds a statement to. */
interface PgQuery {
  name: string | undefined;
  prepare(connection: Connection): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
}

type Done = (error: Error | null, result: QueryResult | QueryArrayResult) => void;

const QueryOfPg = Query as unknown as new (config: object, values: undefined, done: Done) => PgQuery;

/**
 * One reading statement within a municipality, in one flight: both statements are sent together, and PostgreSQL runs what
 * comes before a Sync as one transaction. So the wall around a municipality costs no turn of the network.
 */
export class Flight extends QueryOfPg {
  private isBehindTheWall = false;

  constructor(
    private readonly municipality: string,
    private readonly statement: {
      readonly sql: string;
      readonly values: readonly unknown[];
      readonly isNamed: boolean;
    },
    done: Done,
  ) {
    super({ text: statement.sql, values: [...statement.values], queryMode: 'extended' }, undefined, done);
  }

  override prepare(connection: Connection): void {
    const { sql, isNamed } = this.statement;
    this.name = isNamed ? nameOfStatement(connection, sql) : undefined;
    const name = isNamed ? INTO_MUNICIPALITY_NAME : '';
    if (!isNamed || connection.parsedStatements[name] === undefined) {
      const text = isNamed ? INTO_MUNICIPALITY_PREPARED : INTO_MUNICIPALITY;
      connection.parse({ text, name });
      if (isNamed) connection.parsedStatements[name] = text;
    }
    connection.bind({ statement: name, values: [this.municipality] });
    connection.execute({ portal: '', rows: 0 });
    super.prepare(connection);
  }

  override handleRowDescription(message: unknown): void {
    this.isBehindTheWall = true;
    super.handleRowDescription(message);
  }

  /** The row of the first statement comes without a description, and is of no interest. */
  override handleDataRow(message: unknown): void {
    if (this.isBehindTheWall) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.isBehindTheWall) super.handleCommandComplete(message, connection);
  }

  override handleError(error: Error, connection: Connection): void {
    if (this.name !== undefined) forgetStatement(connection, this.statement.sql, this.name);
    super.handleError(error, connection);
  }
}
