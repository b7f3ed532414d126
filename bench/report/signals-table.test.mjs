import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWorthIt, signalsTableOf } from './signals-table.mjs';

const slice = (signals, calls, callers = 1) => ({
  signals,
  calls,
  callers,
  seconds: 1,
  serverCpu: 1000,
  databaseCpu: null,
});
const rows = (many) => {
  const alone = [slice(100, 100), slice(50, 50)];
  return [
    { listener: 'nobody', way: 'calls of 1, one caller', slices: alone, alone },
    { listener: 'nobody', way: 'calls of 1000, one caller', slices: [slice(many, 2), slice(many / 2, 1)], alone },
  ];
};

test('a ratio is that of one round, so that both saw the same machine', () => {
  const [, , one, many] = signalsTableOf(rows(2000)).split('\n');
  assert.match(one, /\| calls of 1, one caller +\| +75 \| +1\.0 \| +15\.0 \|/);
  assert.match(many, /\| calls of 1000, one caller \| +1500 \| +20\.0 \| +750\.0 \|/);
});

test('less than twenty times as many is not worth it', () => {
  assert.deepEqual([isWorthIt(rows(2000)), isWorthIt(rows(1990))], [true, false]);
});
