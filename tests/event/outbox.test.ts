import { caseOpened, coreEvents, emit, eventOfCase } from '@eenplan/core';
import { defineEvent, eventData } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { doAct, newCase, through } from '../case/acts';
import { codesOf } from '../case/cases';
import { actOnAllocation, allocateToFatima, madeUpCatalogue } from '../support/contracts';
import { asked, done, layDownOrdinance, ORDINANCE, publication, published } from '../support/decisions';
import { established } from '../support/wmo-acts';

interface Written {
  readonly type: string;
  readonly key: string;
  readonly sequence: number;
  readonly data: Readonly<Record<string, unknown>>;
}

let server: TestServer;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', '0222');
});
afterAll(() => server.close());

const eventsOf = (key: string): Promise<Written[]> =>
  server.database.query<Written & Record<string, unknown>>(
    'select type, key, sequence, data from core.outbox_event where key = $1 order by sequence',
    [key],
  );
const countEvents = async (): Promise<number> => {
  const [row] = await server.database.query<{ count: number }>('select count(*)::int as count from core.outbox_event');
  return row?.count ?? -1;
};

describe('an act writes its event in its own transaction', () => {
  it('opening, closing and opening a case again, with numbers that rise by one', async () => {
    const file = await through(server, generalist, await newCase(server, generalist), 'caseClose', 'caseReopen');
    expect(await eventsOf(file.case.id)).toEqual([
      {
        ...{ type: 'nl.cases.case-opened.v1', key: file.case.id, sequence: 1 },
        data: { caseId: file.case.id, on: '2018-02-01' },
      },
      {
        ...{ type: 'nl.cases.case-closed.v1', key: file.case.id, sequence: 2 },
        data: { caseId: file.case.id, on: '2018-03-01' },
      },
      {
        ...{ type: 'nl.cases.case-reopened.v1', key: file.case.id, sequence: 3 },
        data: { caseId: file.case.id, on: '2018-03-01' },
      },
    ]);
  });

  it('an act that is refused writes none', async () => {
    const file = await newCase(server, generalist);
    const before = await countEvents();
    const refused = await doAct(server, generalist, 'caseClose', file, { reason: 'zomaar' });
    expect(codesOf(refused)).toHaveLength(1);
    const later = await doAct(server, generalist, 'caseClose', file, { on: '2018-03-02' });
    expect(codesOf(later)).toHaveLength(1);
    expect(await countEvents()).toBe(before);
  });

  it('of two at once that close one case, one is told to the world', async () => {
    const file = await newCase(server, generalist);
    await Promise.all(Array.from({ length: 4 }, () => doAct(server, generalist, 'caseClose', file)));
    expect((await eventsOf(file.case.id)).map(({ type }) => type)).toEqual([
      'nl.cases.case-opened.v1',
      'nl.cases.case-closed.v1',
    ]);
  });

  it('a law that is switched, by its own key', async () => {
    const query = `mutation($input: ModuleWindDownInput!) { moduleWindDown(input: $input) { errors { code } } }`;
    const input = { module: 'debt-help', fromOn: '2018-03-01', reason: 'Gaat naar de regio' };
    const done = await server.query(await server.persona('administrator', '0222'), query, { input });
    expect(done).toEqual({ moduleWindDown: { errors: [] } });
    expect((await eventsOf('debt-help')).at(-1)).toMatchObject({
      type: 'nl.modules.module-switched.v1',
      data: { module: 'debt-help', state: 'WINDING_DOWN', fromOn: '2018-03-01', untilOn: null },
    });
  });
});

describe('the order of the numbers', () => {
  const made = caseOpened;
  const write = async (key: string, then: (number: number) => Promise<void> = () => Promise.resolve()) =>
    server.platform.door.inMunicipality({ municipality: '0222' }, async (tx) => {
      await emit(
        server.platform,
        tx,
        { municipality: '0222' },
        { event: made, key, data: { caseId: key, on: '2018-03-01' } },
      );
      const sql = 'select last from core.event_counter where municipality = $1 and key = $2';
      const [row] = await tx.query<{ last: number }[]>(sql, ['0222', key]);
      await then(row?.last ?? 0);
    });

  it('is the order of committing: who has the next number waits for who has the one before', async () => {
    const { case: file } = await newCase(server, generalist);
    const ended: number[] = [];
    const slow = (number: number) => new Promise<void>((resolve) => setTimeout(resolve, number % 2 ? 30 : 1));
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        let mine = 0;
        await write(file.id, async (number) => {
          mine = number;
          await slow(number);
        });
        ended.push(mine);
      }),
    );
    expect(ended).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await eventsOf(file.id)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('has no gap where an act was undone, and one key does not wait for another', async () => {
    const [one, other] = [(await newCase(server, generalist)).case.id, (await newCase(server, generalist)).case.id];
    const undone = write(one, async () => {
      await write(other);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await write(one);
    expect((await eventsOf(one)).map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect((await eventsOf(other)).map(({ sequence }) => sequence)).toEqual([1, 2]);
  });
});

describe('what is not declared is not written', () => {
  const attempt = (event: object, data: object) =>
    server.platform.door.inMunicipality({ municipality: '0222' }, (tx) =>
      emit(server.platform, tx, { municipality: '0222' }, { event, key: 'key', data } as never),
    );
  const title = { en: 'Made up', nl: 'Verzonnen' };

  it('an event of no module', async () => {
    const stranger = defineEvent({
      ...{ code: 'nl.cases.case-lost.v1', title, key: 'CASE', category: null, scope: 'event:case' },
      data: { caseId: eventData.id() },
    });
    const before = await countEvents();
    await expect(attempt(stranger, { caseId: 'x' })).rejects.toThrow(/^EVENT_UNKNOWN/);
    expect(await countEvents()).toBe(before);
  });

  it('data with a field more, or words for an id; the value sent is not repeated', async () => {
    const [event] = coreEvents;
    const caseId = '01890a5d-ac96-774b-bcce-b302099a8057';
    const before = await countEvents();
    for (const data of [
      { caseId, on: '2018-03-01', name: 'Fatima' },
      { caseId: '999990019', on: '2018-03-01' },
    ]) {
      const error = await attempt(event ?? {}, data).catch((thrown: unknown) => String(thrown));
      expect(error).toMatch(/EVENT_DATA_INVALID/);
      expect(error).not.toMatch(/Fatima|999990019/);
    }
    expect(await countEvents()).toBe(before);
  });
});

it('tells a case that moves on nothing but that it was opened, closed or opened again', () => {
  expect([eventOfCase('ENTERED', 'CLARIFIED'), eventOfCase('CLOSED', 'CLOSED')]).toEqual([null, null]);
});

/** Does whatever is told to the world, in one or another municipality. */
async function everyAct(): Promise<void> {
  const there = await server.persona('generalist', '0160');
  await madeUpCatalogue(server, '0160');
  await layDownOrdinance(server, '0160');
  const own = await asked(server, there);
  const decisionId = await published(server, there, own);
  const groundCode = 'WMO_NO_LONGER_NEEDED';
  await established(server, there, decisionId, groundCode, '2018-02-20');
  const withdrawal = { decisionId, decidedOn: '2018-02-20', motivation: 'Zelf gewild', groundCode };
  const withdrawn = await done(server, there, 'decisionWithdraw', { ...withdrawal, ordinanceCode: ORDINANCE });
  await done(server, there, 'decisionPublish', {
    ...publication(withdrawn),
    publishedOn: '2018-02-21',
    effectiveOn: '2018-04-01',
  });
  const { id: allocationId } = await allocateToFatima(server, generalist);
  const begun = await actOnAllocation(server, generalist, 'allocationStart', { allocationId, on: '2018-02-05' });
  const end = { allocationId, untilOn: '2018-04-01', reasonCode: 'SOLVED', note: 'Redt zich' };
  const ended = await actOnAllocation(server, generalist, 'allocationEnd', end);
  expect([...begun.codes, ...ended.codes]).toEqual([]);
}

it('no event that any act writes holds a name, a number of a person or a word that somebody wrote', async () => {
  await everyAct();
  const events = await server.database.query<{ all: string; type: string }>(
    'select type, row_to_json(e)::text as all from core.outbox_event e',
  );
  // The ping of a webhook is tried where webhooks are, and signals where they come in.
  const ofActs = coreEvents.map(({ code }) => code).filter((code) => !/^nl\.(webhooks|signals)\./.test(code));
  expect([...new Set(events.map(({ type }) => type))].sort()).toEqual(ofActs.sort());
  const people = await server.database.query<{ name: string }>(
    `select distinct name from core.resident, unnest(array[given_names, family_name]) name where length(name) > 3`,
  );
  expect(people.length).toBeGreaterThan(5);
  const found = events.filter(
    ({ all }) =>
      people.some(({ name }) => new RegExp(`"[^"]*\\b${name}\\b[^"]*"`).test(all)) ||
      // Digits of an id are no number of a person.
      /(?<![\d.-])\d{9}(?!\d)/.test(all.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')),
  );
  expect(found.map(({ type }) => type)).toEqual([]);
});

it('another municipality sees neither events nor numbers', async () => {
  for (const table of ['outbox_event', 'event_counter']) {
    const sql = `select 1 from core.${table}`;
    const [here, there] = await Promise.all(
      ['0222', '0304'].map((code) =>
        server.database.asApp(code, (client) => client.query(`${sql} where municipality = '0222'`)),
      ),
    );
    expect(here?.rowCount).toBeGreaterThan(0);
    expect(there?.rowCount).toBe(0);
  }
});
