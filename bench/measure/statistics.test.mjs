import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, percentile, ratio, summarise } from './statistics.mjs';

test('the median is the middle one, or the mean of the two in the middle', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.ok(Number.isNaN(median([])));
});

test('a percentile is a value that was measured', () => {
  const values = Array.from({ length: 100 }, (_none, at) => 100 - at);
  assert.deepEqual([percentile(values, 0.5), percentile(values, 0.99), percentile(values, 1)], [50, 99, 100]);
  assert.equal(percentile([7], 0.01), 7);
});

const slice = (requests, changes = {}) => ({
  ...{ requests, seconds: 2, latencies: [1, 2, 3], serverCpu: 100 * requests, databaseCpu: 50 * requests, rss: 10 },
  ...changes,
});

test('a stack is the median of its rounds, so that one disturbed round does not count', () => {
  const { perSecond, p50, serverCpu, databaseCpu } = summarise([slice(200), slice(220), slice(2)]);
  assert.deepEqual([perSecond, p50, serverCpu, databaseCpu], [100, 2, 100, 50]);
});

test('what cannot be seen on this machine is null', () => {
  assert.equal(summarise([slice(200, { databaseCpu: null })]).databaseCpu, null);
});

test('a ratio is taken round by round: a slow machine slows both', () => {
  assert.equal(ratio([slice(100), slice(10), slice(50)], [slice(200), slice(20), slice(100)]), 0.5);
});
