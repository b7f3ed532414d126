import { JsonElements } from './json-elements';

const cut = (text: string, size: number): string[] => {
  const elements = new JsonElements();
  const found: string[] = [];
  for (let from = 0; from < text.length; from += size) {
    for (const element of elements.push(text.slice(from, from + size)))
      found.push(`${element.line} ${String(element.text)}`);
  }
  for (const element of elements.end()) found.push(`${element.line} ${String(element.text)}`);
  return found.filter(
    (each, index) => !each.endsWith('null') || found.findIndex((one) => one.endsWith('null')) === index,
  );
};

describe.each([1, 3, 1000])('in pieces of %i characters', (size) => {
  it.each<[string, string[]]>([
    ['[]', []],
    [' [ ] \n', []],
    ['[{"a":1},{"b":"}"}]', ['1 {"a":1}', '1 {"b":"}"}']],
    ['[\n{"a":"\\"]"},\n {"b":[{}]}\n]\n', ['2 {"a":"\\"]"}', '3 {"b":[{}]}']],
    ['[{"a":1}', ['1 {"a":1}', '1 null']],
    ['[{"a":1},\n{"b":', ['1 {"a":1}', '2 null']],
    ['[{"a":1} {"b":2}]', ['1 {"a":1}', '1 null']],
    ['[{"a":1},]', ['1 {"a":1}', '1 null']],
    ['[1]', ['1 null']],
    ['{"a":1}', ['1 null']],
    ['[{"a":1}]\n[', ['1 {"a":1}', '2 null']],
    ['', ['1 null']],
  ])('%j', (text, found) => {
    expect(cut(text, size)).toEqual(found);
  });
});
