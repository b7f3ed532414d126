import { prepareValue } from 'pg/lib/utils.js';

/**
 * Several prepared statements sent together, with one Sync: one round trip and one implicit transaction. The rows are
 * texts, as PostgreSQL sends them. It uses pg's Submittable interface: `client.query(flight)`.
 */
export class Flight {
  /** @param steps - `{ name, text, values }` in order. */
  constructor(steps) {
    this.steps = steps;
    this.results = [];
    this.rows = [];
    this.error = null;
    this.done = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
  }

  submit(connection) {
    connection.prepared ??= new Set();
    connection.stream.cork?.();
    for (const { name, text, values } of this.steps) {
      if (!connection.prepared.has(name)) connection.parse({ name, text });
      connection.prepared.add(name);
      connection.bind({ portal: '', statement: name, values: values.map(prepareValue) });
      connection.execute({ portal: '', rows: 0 });
    }
    connection.sync();
    connection.stream.uncork?.();
    return null;
  }

  handleRowDescription() {}

  handleDataRow({ fields }) {
    this.rows.push(fields);
  }

  handleCommandComplete() {
    this.results.push(this.rows);
    this.rows = [];
  }

  handleEmptyQuery() {}

  handlePortalSuspended() {}

  handleError(error) {
    this.error = error;
  }

  handleReadyForQuery() {
    if (this.error) this.reject(this.error);
    else this.resolve(this.results);
  }
}

/** Runs the steps on a connection of the pool; the rows of each step. */
export async function fly(pool, steps) {
  const client = await pool.connect();
  try {
    const flight = new Flight(steps);
    client.query(flight);
    return await flight.done;
  } finally {
    client.release();
  }
}
