import type { TestDatabase } from '@eenplan/testing';
import { Client } from 'pg';
import { until } from './until';

/** A transaction of a connection of its own that holds a lock until it is let go. */
export interface Held {
  release(): Promise<void>;
}

/** Takes a lock in a second connection. */
export async function hold(database: TestDatabase, sql: string): Promise<Held> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('begin');
  await client.query(sql);
  let held = true;
  return {
    release: async () => {
      if (!held) return;
      held = false;
      await client.query('rollback');
      await client.end();
    },
  };
}

/** Keeps whoever opens a support request waiting at its insert, with the shared lock on the switch in hand. */
export const HOLDS_UP_OPENING = 'lock table wmo.support_request in share mode';
/** Keeps whoever turns a switch waiting at its last statement, with the lock on the switch in hand. */
export const HOLDS_UP_SWITCHING = "select 1 from core.revision where name = 'modules' for update";

/** The process of the statement that waits for a lock, once there is one. */
export const waitingFor = (database: TestDatabase, statement: string): Promise<number> =>
  until(`a statement ${statement} that waits for a lock`, async () => {
    const sql = `select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like $1`;
    return (await database.query<{ pid: number }>(sql, [`%${statement}%`]))[0]?.pid;
  });

/** The statements by which the two sides can be told. */
export const OPENING_WAITS_FOR_SWITCH = 'core.module_switch%for share';
export const CHANGE_WAITS_FOR_SWITCH = 'core.module_switch%for update';
export const OPENING_INSERTS = 'INSERT INTO%support_request';
export const CHANGE_ANNOUNCES = 'update core.revision';

/** Ends a statement as an error, so that its transaction rolls back. */
export const cancel = (database: TestDatabase, pid: number): Promise<unknown> =>
  database.query('select pg_cancel_backend($1)', [pid]);
