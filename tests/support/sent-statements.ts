import { Client } from 'pg';

/** A statement as it went to the database. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What opens and closes a transaction, or enters a municipality. */
const AROUND = /^\s*(start transaction|begin|commit|rollback|savepoint|release|select set_config\()/i;

type Query = (this: Client, ...call: unknown[]) => unknown;

/**
 * Keeps every statement, with its values, that any connection of this process sends during some work. The platform itself
 * never tells anybody the values: they may be of residents.
 */
export async function sentDuring(work: () => Promise<unknown>): Promise<SentStatement[]> {
  const sent: SentStatement[] = [];
  const prototype = Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function (...call) {
    const [first, second] = call;
    const { text, values } = (typeof first === 'string' ? { text: first, values: second } : first) as {
      text?: unknown;
      values?: unknown;
    };
    if (typeof text === 'string' && !AROUND.test(text))
      sent.push({ text, values: Array.isArray(values) ? values : [] });
    return query.apply(this, call);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent;
}
