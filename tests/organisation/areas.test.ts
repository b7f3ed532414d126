import { newId } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';
import { countEveryTable } from '../support/refusals';
import { applySection, OTHER_TOWN, refusalOf, startTowns, TOWN } from './apply';

const NORTH = { code: 'noord', name: 'Noord', kind: 'AREA' };
const FILE = {
  areas: [
    { code: 'dorp', name: 'Het Dorp', kind: 'VILLAGE', parent: 'noord' },
    NORTH,
    { code: 'zuid', name: 'Zuid', kind: 'AREA', untilOn: '2017-01-01' },
    { code: 'west', name: 'West', kind: 'AREA', fromOn: '2017-01-01' },
  ],
  postcodes: [
    { postcode: '7001AA', area: 'dorp' },
    { postcode: '7001AB', area: 'noord', houseNumbers: { side: 'ODD' } },
    { postcode: '7001AB', area: 'zuid', houseNumbers: { side: 'EVEN' } },
    { postcode: '7001AB', area: 'west', houseNumbers: { first: 2, last: 98, side: 'EVEN' } },
  ],
};

let server: TestServer;
let token: string;
let first: string[];
beforeAll(async () => {
  server = await startTowns();
  token = await server.persona('generalist', TOWN);
  first = await applySection(server, 'organisation', FILE);
});
afterAll(() => server.close());

const areaOf = async (postcode: string, houseNumber: number, on?: string): Promise<string | null> => {
  const query = `query($postcode: Postcode!, $houseNumber: Int!, $on: Date) {
    areaOf(postcode: $postcode, houseNumber: $houseNumber, on: $on) { code }
  }`;
  const { areaOf: area } = await server.query<{ areaOf: { code: string } | null }>(token, query, {
    postcode,
    houseNumber,
    on,
  });
  return area?.code ?? null;
};

describe('a file with areas and postcodes', () => {
  it('tells what changed, and the second time nothing', async () => {
    expect(first).toEqual([
      'area noord: new from 2015-01-01',
      'area dorp: new from 2015-01-01',
      'area zuid: new from 2015-01-01 until 2017-01-01',
      'area west: new from 2017-01-01',
      'postcode 7001AA in dorp: new from 2015-01-01',
      'postcode 7001AB 1- odd in noord: new from 2015-01-01',
      'postcode 7001AB 2- even in zuid: new from 2015-01-01 until 2017-01-01',
      'postcode 7001AB 2-98 even in west: new from 2017-01-01',
    ]);
    const before = await countEveryTable(server.database);
    expect(await applySection(server, 'organisation', FILE)).toEqual([]);
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('gives every address one area by date', async () => {
    const found = await Promise.all([
      areaOf('7001AA', 1),
      areaOf('7001AB', 7),
      areaOf('7001AB', 8, '2016-12-31'),
      areaOf('7001AB', 8, '2017-01-01'),
      areaOf('7001AB', 98),
      areaOf('7001AB', 100),
      areaOf('7001AB', 8, '2014-12-31'),
      areaOf('7001AC', 8),
      areaOf('7001AA', -1),
    ]);
    expect(found).toEqual(['dorp', 'noord', 'zuid', 'west', 'west', null, null, null, null]);
  });

  it('nests them, as they are on a day', async () => {
    const query = (on: string) => `{ areas(on: "${on}") { code parent { code } children { code } teams { fromOn } } }`;
    expect(await server.query(token, query('2016-01-01'))).toEqual({
      areas: [
        { code: 'dorp', parent: { code: 'noord' }, children: [], teams: [] },
        { code: 'noord', parent: null, children: [{ code: 'dorp' }], teams: [] },
        { code: 'zuid', parent: null, children: [], teams: [] },
      ],
    });
    const { areas } = await server.query<{ areas: { code: string }[] }>(token, query('2017-01-01'));
    expect(areas.map(({ code }) => code)).toEqual(['dorp', 'noord', 'west']);
  });
});

describe('a file that cannot be', () => {
  it.each([
    ['an unknown parent', { areas: [{ ...NORTH, code: 'x', parent: 'y' }] }, 'AREA_UNKNOWN areas 0 parent'],
    ['an area in itself', { areas: [{ ...NORTH, code: 'x', parent: 'x' }] }, 'AREA_CYCLE areas 0 parent'],
    [
      'areas in each other',
      { areas: ['a b', 'b c', 'c a'].map((pair) => ({ ...NORTH, code: pair[0], parent: pair[2] })) },
      'AREA_CYCLE areas 2 parent',
    ],
    [
      'eleven areas in each other',
      { areas: Array.from('abcdefghijkl').map((code, index, all) => ({ ...NORTH, code, parent: all[index + 1] })) },
      'AREA_TOO_DEEP areas 9 parent',
    ],
    ['an area that moves', { areas: [{ ...NORTH, parent: 'west' }] }, 'ORGANISATION_FACT_FIXED areas 0 parent'],
    ['an area of another kind', { areas: [{ ...NORTH, kind: 'VILLAGE' }] }, 'ORGANISATION_FACT_FIXED areas 0 kind'],
    ['a code twice', { areas: [NORTH, NORTH] }, 'ORGANISATION_CODE_TWICE areas 1 code'],
    [
      'a period that ends before it starts',
      { areas: [{ ...NORTH, code: 'x', untilOn: '2014-12-31' }] },
      'ORGANISATION_PERIOD_EMPTY areas 0 untilOn',
    ],
    [
      'a postcode in two areas on one day',
      {
        postcodes: [
          { postcode: '7002AA', area: 'noord' },
          { postcode: '7002AB', area: 'noord' },
          { postcode: '7002AA', area: 'west', houseNumbers: { first: 10, last: 20 } },
        ],
      },
      'POSTCODE_IN_TWO_AREAS postcodes 2 postcode',
    ],
    [
      'a postcode that is in another area already',
      { postcodes: [{ postcode: '7001AA', area: 'noord' }] },
      'POSTCODE_IN_TWO_AREAS postcodes 0 postcode',
    ],
    [
      'a postcode twice in one area',
      { postcodes: Array.from({ length: 2 }, () => ({ postcode: '7001AA', area: 'dorp' })) },
      'POSTCODE_IN_TWO_AREAS postcodes 1 postcode',
    ],
    ['a postcode in no area', { postcodes: [{ postcode: '7002AA', area: 'x' }] }, 'AREA_UNKNOWN postcodes 0 area'],
    [
      'a postcode before its area',
      { postcodes: [{ postcode: '7002AA', area: 'west', fromOn: '2016-12-31' }] },
      'ORGANISATION_OUTSIDE_PERIOD postcodes 0 fromOn',
    ],
    [
      'a postcode after its area',
      { postcodes: [{ postcode: '7002AA', area: 'zuid', untilOn: '2017-01-02' }] },
      'ORGANISATION_OUTSIDE_PERIOD postcodes 0 untilOn',
    ],
    [
      'house numbers that are none',
      { postcodes: [{ postcode: '7002AA', area: 'noord', houseNumbers: { first: 9, last: 3 } }] },
      'POSTCODE_RANGE_EMPTY postcodes 0 houseNumbers',
    ],
  ])('%s is refused with its place, and nothing is kept', async (_what, file, refusal) => {
    const before = await countEveryTable(server.database);
    expect(await refusalOf(server, 'organisation', file)).toBe(refusal);
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it.each([
    ['an unknown key', { area: [] }],
    ['a postcode with a space', { postcodes: [{ postcode: '7001 AA', area: 'noord' }] }],
    ['month 13', { areas: [{ ...NORTH, fromOn: '2015-13-01' }] }],
    ['house number 0', { postcodes: [{ postcode: '7001AA', area: 'noord', houseNumbers: { first: 0 } }] }],
  ])('%s is no such file', async (_what, file) => {
    await expect(applySection(server, 'organisation', file)).rejects.toThrow(/./);
  });
});

describe('the database', () => {
  const insert = `insert into core.area (municipality, id, code, name, kind, parent_id, from_on, recorded_at)
    values ('${TOWN}', $1, $2, 'x', 'AREA', $3, $4, '2018-03-01')`;
  const refusedBy = async (sql: string, values: readonly unknown[] = []): Promise<string | undefined> => {
    try {
      await server.database.asApp(TOWN, (client) => client.query(sql, [...values]));
      return undefined;
    } catch (error) {
      const { constraint, code } = error as { constraint?: string; code?: string };
      return constraint ?? code;
    }
  };

  it('lets no chain of areas come round', async () => {
    const [a, b] = [newId(), newId()];
    expect(await refusedBy(insert, [a, 'self', a, '2015-01-01'])).toBe('area_after_the_one_around_it');
    const both = `${insert}, ('${TOWN}', $5, 'other', 'x', 'AREA', $1, '2015-01-01', '2018-03-01')`;
    expect(await refusedBy(both, [a, 'one', b, '2015-01-01', b])).toBe('area_after_the_one_around_it');
    expect(await refusedBy(`update core.area set parent_id = id where code = 'noord'`)).toBe('42501');
    const asOwner = server.database.query(`update core.area set parent_id = id where code = 'noord'`);
    await expect(asOwner).rejects.toMatchObject({ constraint: 'area_never_moved' });
  });

  it('keeps an address in one area, and a part within its whole', async () => {
    const address = `insert into core.area_postcode
      (municipality, id, area_id, postcode, first_number, last_number, side, from_on, recorded_at)
      select '${TOWN}', $1, id, '7001AB', $2, $3, $4, '2017-06-01', '2018-03-01' from core.area where code = 'west'`;
    expect(await refusedBy(address, [newId(), 1, null, 'ALL'])).toBe('area_postcode_one_area');
    expect(await refusedBy(address, [newId(), 98, 98, 'EVEN'])).toBe('area_postcode_one_area');
    expect(await refusedBy(address, [newId(), 99, 100, 'EVEN'])).toBe('area_postcode_side');
    const end = `update core.area set until_on = '2017-02-01' where code = $1`;
    expect(await refusedBy(end, ['noord'])).toBe('area_within_area');
    expect(await refusedBy(end, ['west'])).toBe('area_postcode_within_area');
    expect(await refusedBy(`update core.area set until_on = null where code = 'zuid'`)).toBeUndefined();
  });
});

describe('a later file', () => {
  it('renames an area, and what ends takes along what is in it', async () => {
    const lines = await applySection(
      server,
      'organisation',
      { areas: [{ ...NORTH, name: 'Noordoost', untilOn: '2019-01-01' }] },
      { fromOn: '2018-06-01' },
    );
    expect(lines).toEqual([
      'area noord: until 2019-01-01',
      'area noord: name is "Noordoost"',
      'area dorp: until 2019-01-01',
      'postcode 7001AA: until 2019-01-01',
      'postcode 7001AB 1- odd: until 2019-01-01',
    ]);
    expect([await areaOf('7001AA', 1, '2018-12-31'), await areaOf('7001AA', 1, '2019-01-01')]).toEqual(['dorp', null]);
  });

  it('moves a postcode from one area to the next', async () => {
    const postcodes = [
      { postcode: '7001AB', area: 'west', houseNumbers: { first: 2, last: 98, side: 'EVEN' }, untilOn: '2018-07-01' },
      { postcode: '7001AB', area: 'noord', houseNumbers: { side: 'EVEN' }, fromOn: '2018-07-01' },
    ];
    await applySection(server, 'organisation', { postcodes }, { fromOn: '2018-06-01' });
    expect([await areaOf('7001AB', 8, '2018-06-30'), await areaOf('7001AB', 8, '2018-07-01')]).toEqual([
      'west',
      'noord',
    ]);
    expect(await applySection(server, 'organisation', { postcodes }, { fromOn: '2018-06-01' })).toEqual([]);
  });
});

it('the same codes and postcodes in another municipality are another matter', async () => {
  await applySection(server, 'organisation', { areas: [NORTH] }, { municipality: OTHER_TOWN });
  const other = await server.persona('generalist', OTHER_TOWN);
  expect(await server.query(other, '{ areas { code } areaOf(postcode: "7001AA", houseNumber: 1) { code } }')).toEqual({
    areas: [{ code: 'noord' }],
    areaOf: null,
  });
});
