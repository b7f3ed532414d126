import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalText, firstDifference } from './canonical.mjs';

test('the order of keys does not matter, and that of lists does', () => {
  assert.equal(canonicalText({ b: [2, 1], a: { d: 1, c: null } }), canonicalText({ a: { c: null, d: 1 }, b: [2, 1] }));
  assert.notEqual(canonicalText([1, 2]), canonicalText([2, 1]));
});

test('an amount is the same as a number and as a text; another text is not made a number', () => {
  assert.equal(canonicalText({ costs: '-1200', title: '12' }), '{"costs":-1200,"title":"12"}');
  assert.equal(canonicalText({ costs: '12.5' }), '{"costs":"12.5"}');
});

test('null, nothing and an empty list are three answers', () => {
  assert.equal(new Set([{ a: null }, {}, { a: [] }].map(canonicalText)).size, 3);
});

test('a difference is told by its place', () => {
  assert.equal(firstDifference({ a: [{ b: 1 }] }, { a: [{ b: 1 }] }), null);
  assert.equal(firstDifference({ a: [{ b: 1 }] }, { a: [{ b: 2 }] }), '$.a.0.b: 1 and 2');
  assert.equal(firstDifference({ a: [1] }, { a: [1, 2] }), '$.a.1: undefined and 2');
  assert.match(firstDifference({ a: [] }, { a: {} }), /list and object/);
  assert.match(firstDifference({ a: null }, {}), /^\$\.a/);
});
