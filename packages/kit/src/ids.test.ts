import { isId, newId } from './ids';

describe('newId', () => {
  it('gives ids that are different and sort in the order of making', () => {
    const ids = Array.from({ length: 5_000 }, newId);
    expect(new Set(ids).size).toBe(5_000);
    expect(ids).toEqual([...ids].sort());
    expect(ids.every(isId)).toBe(true);
  });
});

describe('isId', () => {
  it.each([
    ['01900000-0000-7000-8000-000000000001', true],
    ['01900000-0000-7000-8000-00000000000A', false],
    ['01900000-0000-4000-8000-000000000001', false],
    ['01900000-0000-7000-c000-000000000001', false],
    ['00000000-0000-0000-0000-000000000000', false],
    ['01900000000070008000000000000001', false],
    ["01900000-0000-7000-8000-000000000001'", false],
    ['', false],
    [1, false],
    [null, false],
  ])('%j: %s', (value, expected) => {
    expect(isId(value)).toBe(expected);
  });
});
