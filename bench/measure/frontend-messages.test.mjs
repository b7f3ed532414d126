import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { test } from 'node:test';
import { FrontendMessages } from './frontend-messages.mjs';

const int = (value, bytes) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeIntBE(value, 0, bytes);
  return buffer;
};
const message = (letter, ...parts) => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from(letter), int(body.length + 4, 4), body]);
};
const STARTUP = Buffer.concat([int(9, 4), int(3 << 16, 4), Buffer.from('\0')]);
const parse = message('P', 'name\0', 'select $1, $2\0', int(0, 2));
const bind = message('B', '\0name\0', int(0, 2), int(2, 2), int(1, 4), 'a', int(-1, 4), int(0, 2));
const execute = message('E', '\0', int(0, 4));

function heard(...chunks) {
  const all = [];
  const messages = new FrontendMessages({
    onStatement: ({ text, values }) => all.push([text, values]),
    onRoundTrip: () => all.push('round trip'),
  });
  for (const chunk of chunks) messages.take(chunk);
  return all;
}

test('a prepared statement is heard each time it is executed, with its values', () => {
  const sent = [STARTUP, parse, bind, execute, message('S'), bind, execute, message('S')];
  const once = [['select $1, $2', ['a', null]], 'round trip'];
  assert.deepEqual(heard(...sent), [...once, ...once]);
});

test('a simple query is a statement and a round trip', () => {
  assert.deepEqual(heard(STARTUP, message('Q', 'begin\0')), [['begin', []], 'round trip']);
});

test('it does not matter where the bytes were cut', () => {
  const sent = Buffer.concat([STARTUP, parse, bind, execute, message('S')]);
  const bytes = Array.from(sent, (_byte, at) => sent.subarray(at, at + 1));
  assert.deepEqual(heard(...bytes), heard(sent));
});
