import type { TestServer } from '@eenplan/testing';
import {
  bsn,
  countsOf,
  csvFile,
  csvRow,
  csvRows,
  empty,
  HEADER,
  importFile,
  SECRET_NAME,
  short,
  startTown,
} from './imports';

let server: TestServer;
beforeAll(async () => {
  server = await startTown();
});
afterEach(() => empty(server));
afterAll(() => server.close());

const refusalOf = async (content: string | Uint8Array, format: 'csv' | 'json' = 'csv'): Promise<string> => {
  const outcome = await importFile(server, content, { format }).catch((error: unknown) => error);
  if (!(outcome instanceof Error)) throw new Error('The file was not refused.');
  return `${(outcome as Error & { code: string }).code}: ${outcome.message}`;
};

describe('a file that is refused as a whole, before anything is loaded', () => {
  afterEach(async () => {
    expect(await countsOf(server.database)).toEqual([0, 0, 0]);
  });

  it.each<[string, string, RegExp]>([
    [
      'an unknown column',
      [`${HEADER},shoe_size`, `${csvRow(0)},42`].join('\n'),
      /^IMPORT_COLUMN_UNKNOWN: Line 1, column 9 /,
    ],
    ['a missing column', [HEADER.replace('bsn,', ''), csvRow(0)].join('\n'), /^IMPORT_COLUMN_MISSING: Line 1 .*bsn/],
    ['a doubled column', [`${HEADER},bsn`, `${csvRow(0)},`].join('\n'), /^IMPORT_COLUMN_DOUBLED: Line 1 .*bsn/],
    ['no header', csvRows(2).join('\n'), /^IMPORT_COLUMN_UNKNOWN: Line 1, column 1 /],
    ['a quote in the header', `"${csvFile(csvRows(1))}`, /^IMPORT_COLUMN_UNKNOWN: Line 1/],
    ['nothing', '', /^IMPORT_FILE_EMPTY/],
    ['lines that end in CR alone', csvFile(csvRows(2), '\r'), /^IMPORT_COLUMN_UNKNOWN: Line 1/],
  ])('%s', async (_what, content, expected) => {
    const refusal = await refusalOf(content);
    expect(refusal).toMatch(expected);
    expect(refusal).not.toContain(SECRET_NAME);
    expect(refusal).not.toMatch(/\d{9}/);
  });

  it('Latin-1, with the line of the first strange character, however far down', async () => {
    const rows = csvRows(1500);
    rows[1200] = csvRow(1200, { family_name: 'Zoë' });
    expect(await refusalOf(Buffer.from(csvFile(rows), 'latin1'))).toMatch(/^IMPORT_NOT_UTF8: Line 1202 /);
  });

  it('UTF-16', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csvFile(csvRows(1)), 'utf16le')]);
    expect(await refusalOf(bytes)).toMatch(/^IMPORT_NOT_UTF8: Line 1 /);
  });

  it('an empty JSON file', async () => {
    expect(await refusalOf(' \n', 'json')).toMatch(/^IMPORT_FILE_EMPTY/);
  });
});

describe('rows that are wrong', () => {
  const good = csvRow(0);
  it.each<[string, string, string[]]>([
    ['cut off in a date', csvFile([good, csvRow(1).slice(0, -3)]).trimEnd(), ['3 household_from ROW_DATE_INVALID']],
    ['cut off in a name', csvFile([good, `${bsn(1)},San`]).trimEnd(), ['3 null ROW_COLUMN_COUNT']],
    ['cut off in quotes', csvFile([good, `${bsn(1)},"San`]).trimEnd(), ['3 null ROW_QUOTES_WRONG']],
    ['a column too many', csvFile([`${csvRow(1)},x`, good]), ['2 null ROW_COLUMN_COUNT']],
    ['a quote that is not closed', csvFile([csvRow(1, { given_names: '"Jan' }), good]), ['2 null ROW_QUOTES_WRONG']],
    ['a number that fails the test', csvFile([csvRow(1, { bsn: '999990018' }), good]), ['2 bsn ROW_BSN_INVALID']],
    ['a line without an end', csvFile(['x'.repeat(200_000), good]), ['2 null ROW_TOO_LONG']],
    [
      'two mistakes in one row',
      csvFile([csvRow(1, { bsn: 'x', birth_date: '2999' }), good]),
      ['2 bsn ROW_BSN_INVALID', '2 birth_date BIRTH_DATE_IN_FUTURE'],
    ],
  ])('%s: the row is told, the right one is kept', async (_what, content, expected) => {
    const { tally, wrong } = await importFile(server, content);
    expect(wrong.map(short)).toEqual(expected);
    expect(tally).toMatchObject({ read: 2, loaded: 1, wrong: 1, takenBack: false });
    expect(await countsOf(server.database)).toEqual([1, 1, 1]);
    expect(JSON.stringify(wrong)).not.toMatch(new RegExp(`${SECRET_NAME}|\\d{9}`));
  });

  it('a character that the end of the file cuts through costs that row alone', async () => {
    const bytes = Buffer.from(`${csvFile([good])}${bsn(1)},Zoë`);
    const { wrong } = await importFile(server, bytes.subarray(0, -1));
    expect(wrong.map(short)).toEqual(['3 null ROW_COLUMN_COUNT']);
  });

  it('with all-or-nothing nothing is loaded, and every wrong row is told', async () => {
    const rows = csvRows(1200);
    rows[3] = csvRow(3, { bsn: 'x' });
    rows[1199] = 'cut o';
    const { tally, wrong } = await importFile(server, csvFile(rows), { allOrNothing: true });
    expect(wrong.map(short)).toEqual(['5 bsn ROW_BSN_INVALID', '1201 null ROW_COLUMN_COUNT']);
    expect(tally).toMatchObject({ loaded: 0, wrong: 2, firstWrongLine: 5, takenBack: true });
    expect(await countsOf(server.database)).toEqual([0, 0, 0]);
  });
});

const turned = (line: string): string => line.split(',').reverse().join(',');

describe('files that other programs write', () => {
  it.each<[string, string]>([
    ['CRLF', csvFile(csvRows(3), '\r\n')],
    ['a byte order mark', `\ufeff${csvFile(csvRows(3))}`],
    ['semicolons', csvFile(csvRows(3)).replaceAll(',', ';')],
    ['quotes around everything', csvFile(csvRows(3)).replaceAll(/[^,\n]+/g, '"$&"')],
    ['no end of the last line', csvFile(csvRows(3)).trimEnd()],
    ['empty lines', csvFile(csvRows(3)).replaceAll('\n', '\n\n').replace('\n\n', '\n')],
    ['columns in another order', csvFile(csvRows(3)).split('\n').map(turned).join('\n')],
  ])('%s', async (_what, content) => {
    expect((await importFile(server, content)).tally).toMatchObject({ read: 3, loaded: 3, wrong: 0 });
    expect(await countsOf(server.database)).toEqual([3, 3, 3]);
  });

  const person = (index: number, changes: object = {}) => ({
    ...{ bsn: bsn(index), given_names: 'Sanne', family_name: 'Boer', ...changes },
    ...{ household: 'H', household_role: 'OTHER', household_from: '2016-01-01' },
  });

  it.each<[string, string]>([
    ['a JSON array on one line', JSON.stringify([person(0), person(1), person(2)])],
    ['a JSON array over many', JSON.stringify([person(0), person(1), person(2)], null, 2)],
    ['an object per line', [person(0), person(1), person(2)].map((each) => JSON.stringify(each)).join('\n')],
  ])('%s', async (_what, content) => {
    expect((await importFile(server, content, { format: 'json' })).tally).toMatchObject({ loaded: 3, wrong: 0 });
    expect(await countsOf(server.database)).toEqual([3, 3, 1]);
  });

  it.each<[string, string, string[]]>([
    ['a key that is no column', `[${JSON.stringify({ ...person(0), shoe_size: 42 })}]`, ['1 null ROW_COLUMN_UNKNOWN']],
    ['a number as a number', `[${JSON.stringify({ ...person(0), bsn: 999990019 })}]`, ['1 bsn ROW_TEXT_EXPECTED']],
    [
      'an array that was cut off',
      JSON.stringify([person(0), person(1)], null, 1).slice(0, -30),
      ['10 null ROW_FILE_BROKEN'],
    ],
    ['a line that was cut off', `${JSON.stringify(person(0))}\n{"bsn": "99`, ['2 null ROW_NOT_JSON']],
    ['a line that is a list', `${JSON.stringify(person(0))}\n[1]`, ['2 null ROW_NOT_JSON']],
    ['an object that is no JSON', '[{"bsn": 012}]', ['1 null ROW_NOT_JSON']],
  ])('%s', async (_what, content, expected) => {
    const { wrong } = await importFile(server, content, { format: 'json' });
    expect(wrong.map(short)).toEqual(expected);
    expect(JSON.stringify(wrong)).not.toMatch(/\d{9}/);
  });
});
