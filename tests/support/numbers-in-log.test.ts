import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesWithNumbers, numbersIn } from './numbers-in-log';

describe('a number in a log', () => {
  it.each([
    ['in a value', '{"bsn":"999990019"}', ['999990019']],
    ['in a sentence, twice', 'who has 999990019, 123456782?', ['999990019', '123456782']],
    ['after a colon', '{"sub":999990019}', ['999990019']],
  ])('is found %s', (_where, text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each([
    ['nine digits that are none', '{"x":"999990082"}'],
    ['a moment', '{"time":1519862400019}'],
    ['a part of an id', '01900000-0000-7000-8000-999990019001 a999990019'],
  ])('is not %s', (_what, text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it('is told by its file alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'eenplan-numbers-'));
    try {
      writeFileSync(join(folder, 'clean.log'), '{"status":200}\n');
      writeFileSync(join(folder, 'odd.log'), '{"x":"999990019"}\n');
      expect(filesWithNumbers(folder)).toEqual(['odd.log']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
