import { MunicipalityService } from '@eenplan/core';
import { Refusal } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { applyBudgets, budgetsOfFile, budgetsSection, WITH_BUDGETS } from './budgets';
import { deepTable, smallTable } from './made-up-budget';

let server: TestServer;
let next = 9100;
beforeAll(async () => {
  server = await startTestServer({ demonstrators: false });
});
afterAll(() => server.close());

/** A municipality of its own for a test. */
async function newMunicipality(): Promise<string> {
  const code = String(next++);
  await server.platform.get(MunicipalityService).put(code, 'Voorbeeldgemeente');
  return code;
}

const apply = (code: string, value: unknown): Promise<string[]> => applyBudgets(server.platform, code, value);

async function rowsOf(code: string): Promise<unknown> {
  const tables = ['budget', 'budget_heading', 'budget_line'];
  return Promise.all(
    tables.map((table) =>
      server.database.query(`select * from core.${table} where municipality = $1 order by id`, [code]),
    ),
  );
}

describe('what changed, in words', () => {
  it('of the files of the demonstrators', async () => {
    const told = await Promise.all(
      WITH_BUDGETS.map(async (file) => [file, await apply(await newMunicipality(), budgetsOfFile(file))]),
    );
    expect(Object.fromEntries(told)).toEqual({
      '0160': [
        'budget 2015: 33 lines, costs 46080000.00, income 46080000.00',
        'budget 2016: 32 lines, costs 43750000.00, income 43750000.00',
        'budget 2017: 32 lines, costs 42120000.00, income 42120000.00',
        'budget 2018: 32 lines, costs 41410000.00, income 41410000.00',
      ],
      '0222': [
        'budget 2017: 34 lines, costs 104121634.00, income 0.00',
        'budget 2018: 34 lines, costs 103719634.00, income 0.00',
        'budget 2019: 34 lines, costs 103535834.00, income 0.00',
      ],
      '0304': [
        'budget 2016: 1 line, costs 0.00, income 4543241.00',
        'budget 2017: 1 line, costs 0.00, income 4385663.00',
        'budget 2018: 1 line, costs 0.00, income 4321414.00',
        'budget 2019: 1 line, costs 0.00, income 4261215.00',
        'budget 2020: 1 line, costs 0.00, income 4209858.00',
      ],
    });
  });

  it.each(WITH_BUDGETS)('applying %s twice changes nothing the second time', async (file) => {
    const code = await newMunicipality();
    await apply(code, budgetsOfFile(file));
    const before = await rowsOf(code);
    expect(await apply(code, budgetsOfFile(file))).toEqual([]);
    expect(await rowsOf(code)).toEqual(before);
  });

  it('a year that changed is replaced wholly; the others keep their rows', async () => {
    const code = await newMunicipality();
    await apply(code, [smallTable()]);
    const changed = smallTable();
    changed.headings[0] = {
      ...changed.headings[0],
      lines: [{ title: 'Begeleiding', kind: 'COST', euro: { 2021: 107, 2022: -50 } }],
    };
    expect(await apply(code, [changed])).toEqual(['budget 2021 replaced: 2 lines, costs 107.00, income 0.00']);
    const [{ count } = { count: 0 }] = await server.database.query<{ count: number }>(
      'select count(*)::int as count from core.budget_line where municipality = $1',
      [code],
    );
    expect(count).toBe(4);
  });

  it('a year that a file does not name is left alone', async () => {
    const code = await newMunicipality();
    await apply(code, [smallTable()]);
    expect(await apply(code, [deepTable(2031, 1, 1)])).toEqual(['budget 2031: 1 line, costs 1.00, income 0.00']);
    expect(await apply(code, [smallTable()])).toEqual([]);
    expect(await apply(code, [])).toEqual([]);
  });
});

/** A small table with something else in it. */
const withHeadings = (...headings: unknown[]): object[] => [{ ...smallTable(), headings }];
const category = (more: object): object => ({ kind: 'CATEGORY', title: 'Overig', ...more });
const withLine = (line: object): object[] =>
  withHeadings(
    category({
      lines: [
        { title: 'Goed', kind: 'COST', euro: { 2021: 1 } },
        { title: 'Fout', ...line },
      ],
    }),
  );
/** A line of costs that names a category, and where it does. */
const paysFor = (code: string): object => ({ title: 'Begeleiding', kind: 'COST', euro: { 2021: 1 }, category: code });
const CATEGORY = '0.headings.0.lines.1.category';
const cost = (euro: object): object[] => withLine({ kind: 'COST', euro });

describe('what is refused, with its place', () => {
  it.each<[string, unknown[], string, string]>([
    ['a year before 2000', [{ ...smallTable(), years: [1999] }], 'BUDGET_YEAR_OUT_OF_RANGE', '0.years.0'],
    ['a year after 2100', [{ ...smallTable(), years: [2021, 2101] }], 'BUDGET_YEAR_OUT_OF_RANGE', '0.years.1'],
    ['half a year', [{ ...smallTable(), years: [2021.5] }], 'BUDGET_YEAR_OUT_OF_RANGE', '0.years.0'],
    ['a year twice', [{ ...smallTable(), years: [2021, 2021] }], 'BUDGET_YEAR_TWICE', '0.years.1'],
    ['a year in two tables', [smallTable(), smallTable()], 'BUDGET_YEAR_TWICE', '1.years.0'],
    ['a heading twice', withHeadings(category({}), category({})), 'BUDGET_HEADING_TWICE', '0.headings.1'],
    [
      'a code twice',
      withHeadings(category({ code: '6' }), { ...category({ code: '6' }), title: 'Anders' }),
      'BUDGET_HEADING_TWICE',
      '0.headings.1',
    ],
    [
      'a heading twice, deeper',
      withHeadings(category({ headings: [category({}), { ...category({}), title: 'Anders' }, category({})] })),
      'BUDGET_HEADING_TWICE',
      '0.headings.0.headings.2',
    ],
    [
      'a task field without a code',
      withHeadings({ kind: 'TASK_FIELD', title: 'Maatwerk' }),
      'BUDGET_HEADING_WITHOUT_CODE',
      '0.headings.0',
    ],
    ['a law without its law', withHeadings({ kind: 'LAW', title: 'W' }), 'BUDGET_HEADING_WITHOUT_CODE', '0.headings.0'],
    ['half a euro', cost({ 2021: 0.5 }), 'BUDGET_AMOUNT_NOT_WHOLE', '0.headings.0.lines.1.euro.2021'],
    ['thousands with a dot', cost({ 2021: 4.54 }), 'BUDGET_AMOUNT_NOT_WHOLE', '0.headings.0.lines.1.euro.2021'],
    ['too much', cost({ 2022: 1e15 }), 'BUDGET_AMOUNT_NOT_WHOLE', '0.headings.0.lines.1.euro.2022'],
    ['a year of another table', cost({ 2023: 1 }), 'BUDGET_YEAR_NOT_OF_TABLE', '0.headings.0.lines.1.euro.2023'],
    [
      'a kind that is neither',
      withLine({ kind: 'BALANCE', euro: { 2021: 1 } }),
      'BUDGET_LINE_KIND_UNKNOWN',
      '0.headings.0.lines.1.kind',
    ],
    ['no amount', withLine({ kind: 'COST' }), 'BUDGET_LINE_WITHOUT_AMOUNT', '0.headings.0.lines.1'],
    [
      'an amount that is pro memorie too',
      withLine({ kind: 'COST', pm: true, euro: { 2021: 1 } }),
      'BUDGET_LINE_WITHOUT_AMOUNT',
      '0.headings.0.lines.1',
    ],
    ['a category that nobody has', withLine(paysFor('WMO_CARS')), 'BUDGET_CATEGORY_UNKNOWN', CATEGORY],
    [
      'a category of income',
      withLine({ ...paysFor('WMO_GUIDANCE'), kind: 'INCOME' }),
      'BUDGET_CATEGORY_OF_INCOME',
      CATEGORY,
    ],
    [
      'a category of another law than the line',
      withLine({ ...paysFor('WMO_GUIDANCE'), law: 'JEUGDWET' }),
      'BUDGET_CATEGORY_OF_OTHER_LAW',
      CATEGORY,
    ],
    [
      'a category of another law than the heading above it',
      withHeadings(category({ law: 'JEUGDWET', headings: [{ ...category({}), lines: [paysFor('WMO_GUIDANCE')] }] })),
      'BUDGET_CATEGORY_OF_OTHER_LAW',
      '0.headings.0.headings.0.lines.0.category',
    ],
    [
      'a category that two lines of a year pay for',
      withHeadings(category({ lines: [paysFor('WMO_GUIDANCE'), { ...paysFor('WMO_GUIDANCE'), title: 'Ook' }] })),
      'BUDGET_CATEGORY_TWICE',
      CATEGORY,
    ],
    [
      'half a euro published',
      withHeadings(category({ published: { income: { 2021: 0.5 } } })),
      'BUDGET_AMOUNT_NOT_WHOLE',
      '0.headings.0.published.income.2021',
    ],
    [
      'six levels',
      [deepTable(2031, 6, 1)],
      'BUDGET_TOO_DEEP',
      '0.headings.0.headings.0.headings.0.headings.0.headings.0.headings',
    ],
  ])('%s', async (_what, value, code, path) => {
    const municipality = await newMunicipality();
    const refusal: unknown = await apply(municipality, value).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect([(refusal as Refusal).code, (refusal as Refusal).path.join('.')]).toEqual([code, path]);
    expect(await rowsOf(municipality)).toEqual([[], [], []]);
  });

  it.each<[string, unknown, string]>([
    ['no list', {}, ''],
    ['an unknown key', [{ ...smallTable(), total: 1 }], '0'],
    ['an unknown key of a line', withLine({ kind: 'COST', euro: { 2021: 1 }, cents: 1 }), '0.headings.0.lines.1'],
    ['an amount in words', cost({ 2021: '4.543.241' }), '0.headings.0.lines.1.euro.2021'],
    ['an amount without end', cost({ 2021: Infinity }), '0.headings.0.lines.1.euro.2021'],
    ['no amount in a cell', cost({ 2021: null }), '0.headings.0.lines.1.euro.2021'],
    ['pm that is not', withLine({ kind: 'COST', pm: false }), '0.headings.0.lines.1.pm'],
    ['another kind of heading', withHeadings({ kind: 'WET', title: 'W' }), '0.headings.0.kind'],
    ['no source', [{ ...smallTable(), source: undefined }], '0.source'],
  ])('by the schema: %s', (_what, value, path) => {
    const result = budgetsSection().schema.safeParse(value);
    expect(result.error?.issues[0]?.path.join('.')).toBe(path);
  });
});

describe('as a configuration file, by an administrator', () => {
  const APPLY = /* GraphQL */ `
    mutation Apply($input: ConfigurationApplyInput!) {
      configurationApply(input: $input) {
        changes
        errors {
          code
          message
          path
        }
      }
    }
  `;
  const applyFile = async (code: string, file: string, preview = false): Promise<unknown> => {
    const input = { file, fromOn: '2018-03-01', preview };
    const token = await server.persona('administrator', code);
    return (await server.query<{ configurationApply: unknown }>(token, APPLY, { input })).configurationApply;
  };
  const file = (kind: string): string =>
    [
      'budgets:',
      '  - title: Sociaal domein',
      '    years: [2021]',
      "    source: { document: Voorbeeld 2021, section: '4' }",
      '    headings:',
      '      - kind: CATEGORY',
      '        title: Overig',
      '        lines:',
      `          - { title: Begeleiding, kind: ${kind}, euro: { 2021: 12 } }`,
    ].join('\n');

  it('is previewed, applied, and then changes nothing', async () => {
    const code = await newMunicipality();
    const changes = ['budget 2021: 1 line, costs 12.00, income 0.00'];
    expect(await applyFile(code, file('COST'), true)).toEqual({ changes, errors: [] });
    expect(await rowsOf(code)).toEqual([[], [], []]);
    expect(await applyFile(code, file('COST'))).toEqual({ changes, errors: [] });
    expect(await applyFile(code, file('COST'))).toEqual({ changes: [], errors: [] });
  });

  it('is refused with the line of the file', async () => {
    const path = ['budgets', '0', 'headings', '0', 'lines', '0', 'kind'];
    expect(await applyFile(await newMunicipality(), file('NEITHER'))).toEqual({
      changes: null,
      errors: [{ code: 'BUDGET_LINE_KIND_UNKNOWN', message: 'Line 9: A line is COST or INCOME.', path }],
    });
  });
});
