import { Door } from '@eenplan/kit';
import { createTestDatabase, type TestDatabase } from '@eenplan/testing';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ demonstrators: true });
});
afterAll(() => database.drop());

describe.each([true, false])('a read that stands by itself, statements prepared: %s', (preparedStatements) => {
  let door: Door;
  const sent: string[] = [];
  beforeAll(async () => {
    const onStatement = (sql: string): void => void sent.push(sql);
    door = await Door.open({ url: database.url, entities: [], poolSize: 1, preparedStatements, onStatement });
  });
  afterAll(() => door.close());

  const read = <T>(municipality: string, sql: string, values?: unknown[]): Promise<T[]> =>
    door.readOnce({ municipality }, (reads) => reads.query<T[]>(sql, values));
  const here = "select current_setting('app.municipality', true) as municipality";

  it('is inside its own municipality, one after the other on one connection', async () => {
    for (const municipality of ['0222', '0304', '0222']) {
      expect(await read(municipality, here)).toEqual([{ municipality }]);
      const rows = await read<{ municipality: string }>(
        municipality,
        'select distinct municipality from core.resident',
      );
      expect(rows).toEqual([{ municipality }]);
    }
  });

  it('leaves the connection outside every municipality', async () => {
    await read('0222', here);
    const rows = await door.reference((tx) => tx.query<unknown[]>('select id from core.resident'));
    expect(rows).toEqual([]);
  });

  it('gives what the driver gives of each type, and takes values', async () => {
    const sql = `select $1::text as word, 9007199254740991::bigint as large, '2018-03-01'::date as day, array['a', 'b'] as list,
      '2018-03-01T10:00:00.123456Z'::timestamptz as moment, null::text as nothing, $2::uuid[] as ids`;
    expect(await read('0222', sql, ["D'Ancona 🌷", []])).toEqual([
      {
        ...{ word: "D'Ancona 🌷", large: 9_007_199_254_740_991, day: '2018-03-01', list: ['a', 'b'], nothing: null },
        ...{ moment: new Date('2018-03-01T10:00:00.123Z'), ids: [] },
      },
    ]);
  });

  it('that fails says so, and the connection goes on', async () => {
    for (let time = 0; time < 3; time += 1) {
      await expect(read('0222', 'select 1 / $1::integer as x', [0])).rejects.toMatchObject({ code: '22012' });
      await expect(read('0222', 'select nothing from nowhere')).rejects.toMatchObject({ code: '42P01' });
      expect(await read('0222', 'select 1 / $1::integer as x', [1])).toEqual([{ x: 1 }]);
    }
    expect(await read('0304', here)).toEqual([{ municipality: '0304' }]);
  });

  it('writes nothing: a statement that writes is refused before it is sent', async () => {
    const before = sent.length;
    for (const sql of [
      'delete from core.resident',
      'with gone as (delete from core.resident returning id) select * from gone',
    ]) {
      await expect(read('0222', sql)).rejects.toThrow('needs a transaction');
    }
    expect(sent).toHaveLength(before);
  });

  it('answers the first while others wait for the connection', async () => {
    const asked = Array.from({ length: 20 }, (_, number) => (number % 2 === 0 ? '0222' : '0304'));
    const rows = await Promise.all(asked.map((municipality) => read(municipality, here)));
    expect(rows).toEqual(asked.map((municipality) => [{ municipality }]));
  });
});
