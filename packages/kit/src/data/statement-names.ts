/** What pg knows of the prepared statements of a connection. */
export interface PreparedStatements {
  /** Text by name. */
  readonly parsedStatements: Record<string, string>;
  close(message: { readonly type: 'S'; readonly name: string }): void;
}

/** Statements that a connection keeps prepared: PostgreSQL keeps the plan of each in its memory. */
const MOST = 64;

/** Names by text, the one that was used last at the end. Undefined: it failed here, and is prepared no more. */
const names = new WeakMap<PreparedStatements, Map<string, string | undefined>>();
let made = 0;

/** The name under which a connection keeps this statement prepared. Beyond the most, the one used longest ago is closed. */
export function nameOfStatement(connection: PreparedStatements, text: string): string | undefined {
  const kept = names.get(connection) ?? new Map<string, string | undefined>();
  names.set(connection, kept);
  const name = kept.has(text) ? kept.get(text) : newName(connection, kept);
  kept.delete(text);
  kept.set(text, name);
  return name;
}

function newName(connection: PreparedStatements, kept: Map<string, string | undefined>): string {
  const [oldest] = kept;
  if (kept.size >= MOST && oldest) {
    const [text, name] = oldest;
    kept.delete(text);
    if (name !== undefined) {
      connection.close({ type: 'S', name });
      Reflect.deleteProperty(connection.parsedStatements, name);
    }
  }
  made += 1;
  return `eenplan_${made}`;
}

/** A statement failed. Whether the connection has it is not known, so it goes without a name from now on. */
export function forgetStatement(connection: PreparedStatements, text: string, name: string): void {
  names.get(connection)?.set(text, undefined);
  Reflect.deleteProperty(connection.parsedStatements, name);
}
