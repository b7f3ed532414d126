import { startTestServer, type TestServer } from '@eenplan/testing';
import { doetinchemTable, neerijnenTable, OPVOEDINGSONDERSTEUNING } from './tables';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface SeenProduct {
  readonly title: string;
  readonly code: string;
  readonly lawCode: string | null;
  readonly category: string | null;
  readonly line: number | null;
  readonly kind: string | null;
  readonly access: string | null;
  readonly priceInCents: number | null;
  readonly source: string;
  readonly targetGroups: readonly { readonly position: number; readonly targetGroup: { readonly code: string } }[];
}
const QUERY = `query($on: Date, $law: String, $line: Int, $after: String) {
  products(on: $on, law: $law, line: $line, first: 100, after: $after) {
    nodes { code title lawCode category line kind access priceInCents source
      targetGroups { position targetGroup { code } } } } }`;

async function catalogue(town: string, variables: object): Promise<readonly SeenProduct[]> {
  const token = await server.persona('resident', town);
  const seen = await server.query<{ products: { nodes: SeenProduct[] } }>(token, QUERY, variables);
  return seen.products.nodes;
}

/** The list of a target group under a heading, in the order of the document. */
const listOf = (products: readonly SeenProduct[], group: string, category: string): string[] =>
  products
    .filter((product) => product.category === category)
    .flatMap(({ title, targetGroups }) =>
      targetGroups.filter(({ targetGroup }) => targetGroup.code === group).map(({ position }) => ({ title, position })),
    )
    .sort((left, right) => left.position - right.position)
    .map(({ title }) => title);

describe('S033: the table of target groups of Neerijnen, as it is', () => {
  const headings = [
    'Nuldelijn',
    'Eerstelijnszorg',
    'Tweedelijnszorg',
    'Ondersteunende producten en voorzieningen',
    'Mogelijke producten (ongedeeld)',
  ];

  it('row for row, cell for cell: 12 groups with 51 results and 135 places of products', async () => {
    const token = await server.persona('generalist', '0304');
    const { catalogueTargetGroups } = await server.query<{
      catalogueTargetGroups: { code: string; title: string; results: string[] }[];
    }>(token, '{ catalogueTargetGroups { code title results } }');
    const products = await catalogue('0304', {});
    const loaded = catalogueTargetGroups.map(({ code, title, results }) => ({
      ...{ code, title, results },
      products: headings.map((heading) => listOf(products, code, heading)),
    }));
    expect(loaded).toEqual(neerijnenTable);
    expect(loaded.flatMap(({ results }) => results)).toHaveLength(51);
    expect(products.flatMap(({ targetGroups: places }) => places)).toHaveLength(135);
  });

  it('its dirt included: one product twice in a list, no law, no price, a treatment where none is needed', async () => {
    const products = await catalogue('0304', {});
    const twice = products.find(({ title }) => title === OPVOEDINGSONDERSTEUNING);
    expect(twice?.targetGroups.filter(({ targetGroup }) => targetGroup.code === '10')).toHaveLength(2);
    expect(new Set(products.map(({ lawCode }) => lawCode))).toEqual(new Set([null]));
    expect(new Set(products.map(({ priceInCents }) => priceInCents))).toEqual(new Set([null]));
    expect(listOf(products, '8', 'Tweedelijnszorg')).toContain('Behandeling jeugd GGZ');
    const shelter = products.filter(({ title }) => title === 'Maatschappelijke opvang en vrouwenopvang');
    expect(shelter.map(({ line }) => line).sort()).toEqual([1, null]);
  });

  it('S016: a line of it is found by the line', async () => {
    const zero = await catalogue('0304', { line: 0 });
    expect(zero.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Ondersteuning naastbetrokkenen', 'Ondersteuning van naastbetrokkenen']),
    );
    expect(new Set(zero.map(({ line }) => line))).toEqual(new Set([0]));
  });
});

describe('S036: the table of provisions per law of Doetinchem, as it is', () => {
  it.each(Object.entries(doetinchemTable))('row for row: %s', async (law, titles) => {
    const products = await catalogue('0222', { on: '2017-12-31', law });
    const shown = products.map(({ category, title }) => `${category ?? ''}: ${title}`).sort();
    expect(shown).toEqual([...titles].sort());
  });

  it('R37: it is valid in 2017; what is of 2018 is another version, and before 2017 there is none', async () => {
    expect(await catalogue('0222', { on: '2016-12-31' })).toEqual([]);
    const of2017 = await catalogue('0222', { on: '2017-12-31' });
    const of2018 = await catalogue('0222', { on: '2018-01-01' });
    expect([of2017.length, of2018.length]).toEqual([54, 55]);
    expect(of2017.every(({ source }) => source.startsWith('Doetinchem 2017 §6.2'))).toBe(true);
    const announced = of2018.filter(({ source }) => !source.startsWith('[A]'));
    expect(announced).toEqual([
      expect.objectContaining({ title: 'Ontwikkelen Plus', lawCode: 'WMO', kind: 'DEVELOP' }),
    ]);
  });

  it('S008: what develops and what stabilises is told apart where the table does', async () => {
    const products = await catalogue('0222', { on: '2017-12-31', law: 'WMO' });
    const kinds = Object.fromEntries(products.map(({ title, kind }) => [title, kind]));
    expect(kinds).toMatchObject({
      'schoon huis (stabiliseren)': 'STABILISE',
      'coachen (ontwikkelen)': 'DEVELOP',
      'Wonen Omklapwoning': null,
    });
  });
});

it('a partner reads no catalogue, and nobody that of another municipality', async () => {
  const partner = await server.persona('partner', '0222');
  const { body } = await server.post(partner, '{ products { nodes { id } } }');
  expect((body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe('FORBIDDEN');
  const [row] = await server.database.query<{ id: string }>(
    "select id from core.product where municipality = '0304' limit 1",
  );
  const token = await server.persona('generalist', '0222');
  const query = 'query($id: ID!) { product(id: $id) { id } }';
  expect(await server.query(token, query, { id: row?.id })).toEqual({ product: null });
  const own = await server.persona('generalist', '0304');
  expect(await server.query(own, query, { id: row?.id })).toEqual({ product: { id: row?.id } });
});
