import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receivedIn, requestFor, signalOf } from './signal-requests.mjs';

const receipt = { id: 'x', outcome: 'RECEIVED', remarks: [] };
const text = (data) => JSON.stringify({ data });

test('one signal is a call of one, more are a call of many', () => {
  const signals = ['a', 'b'].map((reference) => signalOf(reference, () => 0.5));
  const variablesOf = (list) => JSON.parse(requestFor(list, {}).body).variables.input;
  assert.equal(variablesOf(signals.slice(0, 1)).partnerReference, 'a');
  assert.deepEqual(
    variablesOf(signals).signals.map(({ partnerReference }) => partnerReference),
    ['a', 'b'],
  );
});

test('what was not received is not counted as sent', () => {
  assert.equal(receivedIn(text({ signalSubmit: { receipt, errors: [] } }), 1), 1);
  assert.equal(receivedIn(text({ signalsSubmit: { results: [{ receipt }, { receipt }], errors: [] } }), 2), 2);
  const refused = { receipt: null, errors: [{ code: 'X' }] };
  assert.throws(() => receivedIn(text({ signalSubmit: refused }), 1), /0 of 1/);
  assert.throws(() => receivedIn(text({ signalsSubmit: { results: [{ receipt }, refused] } }), 2), /1 of 2/);
});
