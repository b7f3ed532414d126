import { createHmac, randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers';
import { benchKeys } from '../work/identity.mjs';
import { newId } from '../work/ids.mjs';

const COLUMNS = {
  municipality: 'text',
  id: 'uuid',
  trace_id: 'text',
  operation_id: 'text',
  name: 'text',
  started_at: 'timestamptz',
  ended_at: 'timestamptz',
  status_code: 'smallint',
  processing_activity_id: 'text',
  data_subject_id: 'text',
  data_subject_id_type: 'text',
};
const NAMES = Object.keys(COLUMNS);
const ARRAYS = Object.values(COLUMNS).map((type, at) => `$${at + 1}::${type}[]`);
const TEXT = `insert into core.processing_log (${NAMES.join(', ')}) select * from unnest(${ARRAYS.join(', ')})`;

/** A line per person, as Eenplan writes them: under a stand-in and never an id. */
export function linesOf({ municipality, name, startedAt, subjects, type = 'Resident' }) {
  const operation = {
    ...{ municipality, trace_id: randomBytes(16).toString('hex'), operation_id: randomBytes(8).toString('hex'), name },
    ...{ started_at: startedAt, ended_at: new Date().toISOString(), status_code: 1 },
    ...{ processing_activity_id: 'urn:eenplan:activity:wmo:support', data_subject_id_type: type },
  };
  return subjects.map((id) => ({ ...operation, id: newId(), data_subject_id: standIn(municipality, id) }));
}

const standIn = (municipality, id) =>
  createHmac('sha256', benchKeys.pseudonym).update(`eenplan:log:${municipality}:`).update(id).digest('base64url');

/** The insert of lines, as a prepared statement. */
export const linesStep = (lines) => ({
  ...{ name: 'lines', text: TEXT },
  values: NAMES.map((name) => lines.map((line) => line[name])),
});

/** Group commit, as Eenplan does it: what comes while a group is being written goes in the next one. */
export class LogGroup {
  constructor(pool) {
    this.pool = pool;
    this.waiting = [];
    this.writing = null;
  }

  /** Resolves when the lines are committed. */
  append(lines) {
    if (lines.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.waiting.push({ lines, resolve, reject });
      this.writing ??= this.write();
    });
  }

  async write() {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, 500);
      try {
        await this.pool.query(linesStep(group.flatMap(({ lines }) => lines)));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.writing = null;
  }
}
