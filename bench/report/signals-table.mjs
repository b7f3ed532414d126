import { median } from '../measure/statistics.mjs';
import { linesOf } from './table.mjs';

/** How many times as many signals per second calls of many must take in. */
const WANTED = 20;

const rateOf = ({ signals, seconds }) => signals / seconds;
const ratioOf = ({ slices, alone }) => median(slices.map((slice, round) => rateOf(slice) / rateOf(alone[round])));
const perSignal = (name) => (row) => {
  const values = row.slices.map((slice) => (slice[name] === null ? NaN : slice[name] / slice.signals));
  return values.some(Number.isNaN) ? '-' : median(values).toFixed(0);
};

const COLUMNS = [
  ['who listens', ({ listener }) => listener],
  ['how', ({ way }) => way],
  ['signals/s', ({ slices }) => median(slices.map(rateOf)).toFixed(0)],
  ['times one caller', (row) => ratioOf(row).toFixed(1)],
  ['ms per call', ({ slices }) => median(slices.map(millisecondsPerCall)).toFixed(1)],
  ['server CPU µs per signal', perSignal('serverCpu')],
  ['PostgreSQL CPU µs per signal', perSignal('databaseCpu')],
];

/** Of several callers at once each waits for its own. */
const millisecondsPerCall = ({ seconds, calls, callers }) => (seconds * 1000 * callers) / calls;

/** The rows as a table in Markdown. */
export const signalsTableOf = (rows) => linesOf(COLUMNS, rows);

/** Do calls of many take in so many times the signals of one caller, whoever listens? */
export const isWorthIt = (rows) =>
  rows.filter(({ way }) => /^calls of \d{2}/.test(way)).every((row) => ratioOf(row) >= WANTED);
