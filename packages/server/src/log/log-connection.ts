import { Pool } from 'pg';

/** A way to the two logs and to nothing else: as the role that may add lines and read none. */
export interface LogConnection {
  query(sql: string, values: readonly string[]): Promise<unknown>;
  end(): Promise<void>;
}

/** Milliseconds that a group of lines may take, and that a connection may: then its answers are refused. */
const PATIENCE = 5_000;

/**
 * Opens it; connects with the first lines. Two, so that a slow group does not hold up the next.
 * @param isPrepared - Is its statement kept prepared?
 */
export function openLogConnection(url: string, isPrepared: boolean, onLost: (error: unknown) => void): LogConnection {
  const pool = new Pool({
    ...{ connectionString: url, max: 2, connectionTimeoutMillis: PATIENCE, query_timeout: 2 * PATIENCE },
    ...{ options: `-c role=eenplan_log -c timezone=UTC -c statement_timeout=${PATIENCE}` },
    ...{ application_name: 'eenplan log', keepAlive: true },
  });
  pool.on('error', onLost);
  const name = isPrepared ? { name: 'eenplan_lines' } : {};
  return { query: (text, values) => pool.query({ ...name, text, values: [...values] }), end: () => pool.end() };
}
