import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknownRequests } from './golden-requests.mjs';

test('of every golden request it is said what it is asked of, so that its plan is looked at', () => {
  assert.deepEqual(unknownRequests(), []);
});
