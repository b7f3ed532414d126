import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inputsOf } from './inputs.mjs';
import { randomFrom } from './random.mjs';

const made = (name, seed) => {
  let last = 0;
  const about = { households: 500, today: '2028-02-29', reference: () => `r${++last}` };
  const make = inputsOf(name, { random: randomFrom(seed), ...about });
  return Array.from({ length: 200 }, make);
};

for (const name of ['Q1', 'Q2', 'Q3', 'M1']) {
  test(`${name} asks the same for a seed and something else for another`, () => {
    assert.deepEqual(made(name, 7), made(name, 7));
    assert.notDeepEqual(made(name, 7), made(name, 8));
  });
}

test('Q1 asks a household of its municipality by an id of version 7', () => {
  for (const { municipality, id } of made('Q1', 1)) {
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    const number = parseInt(id.replace('-', '').slice(0, 12), 16) - 1_735_689_600_000;
    assert.equal(municipality, ['9001', '9002', '9003'][number % 3]);
  }
});

test('M1 asks each reference once, and of a day that exists', () => {
  const signals = made('M1', 1).map(({ signal }) => signal);
  assert.equal(new Set(signals.map(({ partnerReference }) => partnerReference)).size, signals.length);
  assert.equal(signals[0].arrearsSince, '2027-02-28');
});
