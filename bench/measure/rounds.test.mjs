import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rotated } from './rounds.mjs';

test('each round begins with the next stack, and has them all', () => {
  assert.deepEqual(
    [0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round).join('')),
    ['abc', 'bca', 'cab', 'abc'],
  );
});
