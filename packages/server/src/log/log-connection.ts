import { insertOf, type LogLines } from '@eenplan/core';
import { Pool } from 'pg';

/** A way to the two logs and to nothing else: as the role that may add lines and read none. */
export interface LogConnection {
  /** Writes lines in one statement, which is one transaction: either every line is there, or none is. */
  write(lines: LogLines): Promise<unknown>;
  end(): Promise<void>;
}

/** Milliseconds that a group of lines may take, and that a connection may: then its answers are refused. */
const PATIENCE = 5_000;

/**
 * Opens it; connects with the first lines. Two, so that a slow group does not hold up the next.
 * @param isPrepared - Are its statements kept prepared? There are not many: one per small number of lines.
 */
export function openLogConnection(url: string, isPrepared: boolean, onLost: (error: unknown) => void): LogConnection {
  const pool = new Pool({
    ...{ connectionString: url, max: 2, connectionTimeoutMillis: PATIENCE, query_timeout: 2 * PATIENCE },
    ...{ options: `-c role=eenplan_log -c timezone=UTC -c statement_timeout=${PATIENCE}` },
    ...{ application_name: 'eenplan log', keepAlive: true },
  });
  pool.on('error', onLost);
  const names = new Map<string, string>();
  const nameOf = (sql: string): string => {
    const name = names.get(sql) ?? `eenplan_lines_${names.size}`;
    names.set(sql, name);
    return name;
  };
  return {
    write: (lines) => {
      const { sql: text, values } = insertOf(lines);
      return pool.query({ ...(isPrepared && { name: nameOf(text) }), text, values: [...values] });
    },
    end: () => pool.end(),
  };
}
