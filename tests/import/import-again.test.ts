import type { TestServer } from '@eenplan/testing';
import { countsOf, csvFile, csvRow, csvRows, empty, importFile, short, startTown } from './imports';

let server: TestServer;
beforeAll(async () => {
  server = await startTown();
});
afterEach(() => empty(server));
afterAll(() => server.close());

const family = (key: string, first: number): string[] => [
  csvRow(first, { household: key, household_role: 'PARENT' }),
  csvRow(first + 1, { household: key, household_role: 'CHILD' }),
  csvRow(first + 2, { household: key, household_role: 'CHILD', bsn: '' }),
];

describe('the same file again', () => {
  it('changes nothing: people with and without a number are there already, in one household each', async () => {
    const content = csvFile([...family('A', 0), ...family('B', 3), csvRow(6, { bsn: '' })]);
    expect((await importFile(server, content)).tally).toMatchObject({ loaded: 7, alreadyThere: 0, wrong: 0 });
    expect((await importFile(server, content)).tally).toMatchObject({ loaded: 0, alreadyThere: 7, wrong: 0 });
    expect((await importFile(server, content, { allOrNothing: true })).tally).toMatchObject({
      alreadyThere: 7,
      wrong: 0,
    });
    expect(await countsOf(server.database)).toEqual([7, 7, 3]);
  });

  it('after it was stopped loads what is missing', async () => {
    const content = csvFile(csvRows(1600));
    const stop = new AbortController();
    const stopped = importFile(server, content, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'IMPORT_STOPPED' });
    expect(await countsOf(server.database)).toEqual([500, 500, 500]);
    expect((await importFile(server, content)).tally).toMatchObject({ loaded: 1100, alreadyThere: 500, wrong: 0 });
    expect(await countsOf(server.database)).toEqual([1600, 1600, 1600]);
  });

  it('twice at once makes nothing double', async () => {
    const content = csvFile(Array.from({ length: 400 }, (_, index) => family(`F${index}`, 3 * index)).flat());
    const both = await Promise.all([importFile(server, content), importFile(server, content)]);
    expect(both.map(({ tally }) => tally.wrong)).toEqual([0, 0]);
    expect(both[0].tally.loaded + both[1].tally.loaded).toBe(1200);
    expect(await countsOf(server.database)).toEqual([1200, 1200, 400]);
  });

  it('together with all-or-nothing at once makes nothing double', async () => {
    const content = csvFile(csvRows(1200));
    await Promise.all([importFile(server, content), importFile(server, content, { allOrNothing: true })]);
    expect(await countsOf(server.database)).toEqual([1200, 1200, 1200]);
  });

  it('put right: who was wrong joins the household of the others', async () => {
    const rows = family('A', 0);
    const wrong = [rows[0] ?? '', (rows[1] ?? '').replace('CHILD', 'KIND'), rows[2] ?? ''];
    expect((await importFile(server, csvFile(wrong))).tally).toMatchObject({ loaded: 2, wrong: 1 });
    expect((await importFile(server, csvFile(rows))).tally).toMatchObject({ loaded: 1, alreadyThere: 2 });
    expect(await countsOf(server.database)).toEqual([3, 3, 1]);
  });
});

describe('a household', () => {
  it('stays whole where batches meet, and when its rows stand far apart', async () => {
    const rows = [csvRow(0, { household: 'far' }), ...csvRows(498, 1), ...family('edge', 499), ...csvRows(600, 502)];
    await importFile(server, csvFile([...rows, csvRow(1102, { household: 'far' })]));
    expect(await countsOf(server.database)).toEqual([1103, 1103, 1100]);
  });

  it('of another file is another household, whatever its key', async () => {
    await importFile(server, csvFile([csvRow(0, { household: '1' })]));
    await importFile(server, csvFile([csvRow(1, { household: '1' })]));
    expect(await countsOf(server.database)).toEqual([2, 2, 2]);
  });

  it('takes in somebody who was on file without one', async () => {
    await importFile(server, csvFile([csvRow(0, { household: '', household_role: '', household_from: '' })]));
    expect(await countsOf(server.database)).toEqual([1, 0, 0]);
    expect((await importFile(server, csvFile([csvRow(0)]))).tally).toMatchObject({ loaded: 1 });
    expect(await countsOf(server.database)).toEqual([1, 1, 1]);
  });
});

describe('a number that is on file', () => {
  it('of somebody with another name is told, and changes nothing', async () => {
    await importFile(server, csvFile([csvRow(0)]));
    const { wrong } = await importFile(server, csvFile([csvRow(0, { given_names: 'Iemand anders' })]));
    expect(wrong.map(short)).toEqual(['2 bsn BSN_ALREADY_ON_FILE']);
    expect(await countsOf(server.database)).toEqual([1, 1, 1]);
  });

  it('stands twice in one file: the same person is there already, another one is wrong', async () => {
    const { tally, wrong } = await importFile(
      server,
      csvFile([csvRow(0), csvRow(0), csvRow(0, { birth_date: '1981' })]),
    );
    expect(tally).toMatchObject({ loaded: 1, alreadyThere: 1, wrong: 1 });
    expect(wrong.map(short)).toEqual(['4 bsn BSN_ALREADY_ON_FILE']);
  });

  it('stands in one file many times, with a number or without', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => csvRow(0, index % 2 === 0 ? {} : { bsn: '' }));
    expect((await importFile(server, csvFile(rows))).tally).toMatchObject({ loaded: 2, alreadyThere: 38, wrong: 0 });
    expect(await countsOf(server.database)).toEqual([2, 2, 1]);
  });

  it('with all-or-nothing the double one refuses the file', async () => {
    const rows = [csvRow(0), csvRow(0, { birth_date: '1981' })];
    expect((await importFile(server, csvFile(rows), { allOrNothing: true })).tally.takenBack).toBe(true);
    expect(await countsOf(server.database)).toEqual([0, 0, 0]);
  });
});
