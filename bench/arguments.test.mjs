import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QUERIES, readArguments, STACKS, UsageError } from './arguments.mjs';

test('without options everything is measured', () => {
  const { quick, only, stacks, scale, rounds } = readArguments([]);
  assert.deepEqual({ quick, only, stacks, scale }, { quick: false, only: QUERIES, stacks: STACKS, scale: 1 });
  assert.ok(rounds >= 5);
});

test('--quick is smaller, and what is asked beside it holds', () => {
  const usual = readArguments([]);
  const quick = readArguments(['--quick', '--scale', '1']);
  assert.ok(quick.rounds * quick.seconds < usual.rounds * usual.seconds);
  assert.equal(quick.scale, 1);
});

test('--plans looks at ten times the data, or at what is asked', () => {
  assert.deepEqual([readArguments(['--plans']).scale, readArguments(['--plans', '--scale', '2']).scale], [10, 2]);
});

test('--signals needs few households, and is as long as a full run', () => {
  const { signals, scale, rounds } = readArguments(['--signals']);
  assert.deepEqual({ signals, scale, rounds }, { signals: true, scale: 0.05, rounds: readArguments([]).rounds });
});

test('lists keep the order of the table, whatever the order they are asked in', () => {
  assert.deepEqual(readArguments(['--only', 'M1,Q1']).only, ['Q1', 'M1']);
  assert.deepEqual(readArguments(['--stacks=limit,eenplan']).stacks, ['eenplan', 'limit']);
});

for (const words of [
  ['--only', 'Q9'],
  ['--stacks', ''],
  ['--rounds', '0'],
  ['--rounds', '1.5'],
  ['--scale', ''],
  ['--json'],
  ['--fast'],
  ['--warm-up', '0'],
  ['Q1'],
]) {
  test(`${words.join(' ')} is told how it should be`, () => assert.throws(() => readArguments(words), UsageError));
}
