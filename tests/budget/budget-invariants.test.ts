import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { loadBudgets } from './budgets';

let server: TestServer;
let budget: string;
let heading: string;
let otherBudget: string;
beforeAll(async () => {
  server = await startTestServer({ demonstrators: false });
  await loadBudgets(server);
  [budget, otherBudget] = [await idOf(2017), await idOf(2018)];
  heading = await firstHeadingOf(budget);
});
afterAll(() => server.close());

const first = async (sql: string, value: unknown): Promise<string> =>
  (await server.database.query<{ id: string }>(sql, [value]))[0]?.id ?? '';
const idOf = (year: number): Promise<string> =>
  first("select id from core.budget where municipality = '0222' and year = $1", year);
const firstHeadingOf = (id: string): Promise<string> =>
  first('select id from core.budget_heading where budget_id = $1 order by path limit 1', id);

/** Which constraint refuses a statement of the application; undefined when none does. */
async function refusedBy(sql: string, values: readonly unknown[], municipality = '0222'): Promise<string | undefined> {
  try {
    await server.database.asApp(municipality, (client) => client.query(sql, [...values]));
    return undefined;
  } catch (error) {
    const { constraint, code } = error as { constraint?: string; code?: string };
    return constraint ?? code;
  }
}

const insertHeading = (path: string, title: string, more: { code?: string; budget?: string; kind?: string } = {}) =>
  refusedBy(
    `insert into core.budget_heading
       (municipality, id, budget_id, path, kind, code, title, source_document, source_section)
     values ('0222', $1, $2, $3, $4, $5, $6, 'Document', '1')`,
    [newId(), more.budget ?? budget, path, more.kind ?? 'CATEGORY', more.code ?? null, title],
  );

const insertLine = (
  of: { budget: string; heading: string; path?: string },
  position: number,
  kind = 'COST',
  amount = 1,
) =>
  refusedBy(
    `insert into core.budget_line
       (municipality, id, budget_id, heading_id, heading_path, position, kind, title, amount_in_cents,
        source_document, source_section)
     values ('0222', $1, $2, $3, $4, $5, $6, 'Regel', $7, 'Document', '1')`,
    [newId(), of.budget, of.heading, of.path ?? '001', position, kind, amount],
  );

describe('the database keeps', () => {
  it('one budget per municipality and year', async () => {
    const sql = `insert into core.budget
      (municipality, id, year, title, source_document, source_section, content_hash, recorded_at)
      values ('0222', $1, $2, 'Tweede', 'Document', '1', repeat('0', 64), '2017-01-01')`;
    expect(await refusedBy(sql, [newId(), 2017])).toBe('budget_one_per_year');
    expect(await refusedBy(sql, [newId(), 1999])).toBe('budget_year_check');
    expect(await refusedBy(sql, [newId(), 2101])).toBe('budget_year_check');
  });

  it('a line under a heading of its own budget', async () => {
    expect(await insertLine({ budget: otherBudget, heading }, 900)).toBe('budget_line_heading');
    expect(await insertLine({ budget, heading, path: '002' }, 900)).toBe('budget_line_heading');
  });

  it('one line in a place, of a kind, within the limit', async () => {
    expect(await insertLine({ budget, heading }, 1)).toBe('budget_line_place');
    expect(await insertLine({ budget, heading }, 901, 'BALANCE')).toBe('budget_line_kind_check');
    expect(await insertLine({ budget, heading }, 902, 'COST', 1_000_000_000_001)).toBe(
      'budget_line_amount_in_cents_check',
    );
  });

  it('one line of a budget for a category, of costs, by a code that a module can have', async () => {
    const names = (code: string, of = 'COST', title = 'Woonvoorzieningen') =>
      refusedBy(
        `insert into core.budget_line (municipality, id, budget_id, heading_id, heading_path, position, kind, title,
           category_code, source_document, source_section)
         select municipality, $1, budget_id, heading_id, heading_path, 990, $2, 'Regel', $3, source_document, source_section
         from core.budget_line where budget_id = $4 and title = $5`,
        [newId(), of, code, budget, title],
      );
    expect(await names('WMO_WHEELCHAIRS')).toBe('budget_line_category_once');
    expect(await names('WMO_AIDS', 'INCOME')).toBe('budget_line_category_of_costs');
    expect(await names('aids')).toBe('budget_line_category_code_check');
  });

  it('a product in one category, of a product of the catalogue', async () => {
    await server.database.query("insert into core.product_code (municipality, code) values ('0222', 'rolstoel')");
    const counts = (product: string, municipality = '0222') =>
      refusedBy(
        `insert into core.budget_category_product (municipality, id, product_code, category_code, law_code, recorded_at)
         values ($1, $2, $3, 'WMO_WHEELCHAIRS', 'WMO', '2017-01-01')`,
        [municipality, newId(), product],
      );
    expect(await counts('rolstoel')).toBeUndefined();
    expect(await counts('rolstoel')).toBe('budget_category_product_once');
    expect(await counts('auto')).toBe('budget_category_product_municipality_product_code_fkey');
    expect(await counts('rolstoel', '0304')).toBe('42501');
    expect(await refusedBy("update core.budget_category_product set category_code = 'WMO_AIDS'", [])).toBe('42501');
  });

  it('one heading in a place, by title and by code', async () => {
    expect(await insertHeading('001', 'Nieuw')).toBe('budget_heading_place');
    expect(await insertHeading('900', 'Volksgezondheid')).toBe('budget_heading_title_once');
    expect(await insertHeading('900', 'Nieuw', { code: '7.1' })).toBe('budget_heading_code_once');
  });

  it('a heading under one that is there, in the same budget, at most five deep', async () => {
    expect(await insertHeading('900.001', 'Nieuw')).toBe('budget_heading_parent');
    expect(await insertHeading('1', 'Nieuw')).toBe('budget_heading_path_check');
    expect(await insertHeading('001.001.001.001.001.001', 'Nieuw')).toBe('budget_heading_path_check');
  });

  it('a task field with its code', async () => {
    expect(await insertHeading('900', 'Nieuw', { kind: 'TASK_FIELD' })).toBe('budget_heading_coded');
    expect(await insertHeading('900', 'Nieuw', { kind: 'LAW' })).toBe('budget_heading_coded');
  });

  it('what is there: the application changes no row, and removes a budget only as a whole', async () => {
    for (const table of ['budget', 'budget_heading', 'budget_line']) {
      expect(await refusedBy(`update core.${table} set title = 'Anders'`, [])).toBe('42501');
    }
    expect(await refusedBy('delete from core.budget_line', [])).toBe('42501');
    expect(await refusedBy('delete from core.budget_heading', [])).toBe('42501');
  });

  it('nothing behind when a budget goes', async () => {
    expect(await refusedBy('delete from core.budget where year = 2019', [])).toBeUndefined();
    const [left] = await server.database.query<{ count: number }>(
      `select count(*)::int as count from core.budget_heading h
       where not exists (select from core.budget b where b.id = h.budget_id)`,
    );
    expect(left).toEqual({ count: 0 });
    expect(await refusedBy("delete from core.budget where municipality = '0160'", [])).toBeUndefined();
    expect(await idOf(2017)).toBe(budget);
    const [others] = await server.database.query<{ count: number }>(
      "select count(*)::int as count from core.budget where municipality = '0160'",
    );
    expect(others).toEqual({ count: 4 });
  });
});
