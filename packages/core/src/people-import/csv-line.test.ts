import { splitCsvLine } from './csv-line';

it.each<[string, string[] | null]>([
  ['a,b,c', ['a', 'b', 'c']],
  ['', ['']],
  [',,', ['', '', '']],
  ['"a",b', ['a', 'b']],
  ['"a,b",c', ['a,b', 'c']],
  ['"a ""b""",c', ['a "b"', 'c']],
  ['"",b', ['', 'b']],
  ['a,""', ['a', '']],
  ['a,"b",', ['a', 'b', '']],
  ['"a', null],
  ['a,"b', null],
  ['"a""', null],
  ['"a"b,c', null],
  ['a"b,c', null],
  ['a, "b"', null],
])('%j', (line, values) => {
  expect(splitCsvLine(line, ',')).toEqual(values);
});
