import { OpenFiles } from '@eenplan/core';
import { newId } from '@eenplan/kit';
import { type Answer, startTestServer, type TestServer } from '@eenplan/testing';
import { act, type Done, requestOf, residentNamed } from '../people/acts';
import { registerResident } from '../support/people';
import { countEveryTable } from '../support/refusals';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0222');
});
afterAll(() => server.close());

const TODAY = '2018-03-01';
const opened = (residentId: string, today = TODAY) => server.platform.get(OpenFiles).of('0222', residentId, today);
const born = (birthDate?: string): Promise<string> => registerResident(server, token, { birthDate });
const actsFor = async (residentId: string, representativeResidentId: string, changes: object = {}): Promise<string> => {
  const input = { residentId, representativeResidentId, kind: 'PARENT', scope: 'ALL', fromOn: '2017-01-01' };
  const { object, refused } = await act(server, token, 'representativeAppoint', { ...input, ...changes });
  expect(refused).toEqual([]);
  return object.id;
};
const refuseFile = (representativeId: string, changes: object = {}, by = token): Promise<Done> =>
  act(server, by, 'fileAccessRefuse', {
    representativeId,
    ground: 'DOMESTIC_VIOLENCE',
    reason: 'Onveilig',
    ...changes,
  });
const cannotDirect = async (residentId: string): Promise<void> => {
  const input = {
    ...{ residentId, fromOn: '2018-01-01', ownDirection: 'CANNOT' },
    ...{ ownDirectionReason: 'Dementie', ownDirectionBasis: 'Advies arts' },
  };
  expect((await act(server, token, 'residentProfileRecord', input)).refused).toEqual([]);
};

describe('Wmo 5.3.2: which files a resident may open', () => {
  it('Fatima opens the own file and those of her two children, in one statement of the data', async () => {
    const fatima = await residentNamed(server, '0222', 'Fatima');
    const { result, statements } = await server.statementsOf(() => opened(fatima));
    const children = [await residentNamed(server, '0222', 'Yassin'), await residentNamed(server, '0222', 'Noor')];
    expect(result).toEqual({ ownIsOpen: true, represented: children.sort() });
    expect(statements.length).toBeLessThanOrEqual(2);
  });

  it('a child of eleven opens nothing, one of twelve the own file, and one of whom it is not sure nothing', async () => {
    expect(await opened(await born('2006-03-02'))).toEqual({ ownIsOpen: false, represented: [] });
    expect(await opened(await born('2006-03-01'))).toEqual({ ownIsOpen: true, represented: [] });
    expect(await opened(await born('2006'))).toEqual({ ownIsOpen: false, represented: [] });
    expect(await opened(await born())).toEqual({ ownIsOpen: false, represented: [] });
  });

  it('a parent until the sixteenth birthday, and longer of who is not capable', async () => {
    const [parent, child] = [await born('1980'), await born('2002-03-01')];
    await actsFor(child, parent);
    expect((await opened(parent, '2018-02-28')).represented).toEqual([child]);
    expect((await opened(parent)).represented).toEqual([]);
    expect((await opened(child)).ownIsOpen).toBe(true);
    await cannotDirect(child);
    expect((await opened(parent)).represented).toEqual([child]);
    expect((await opened(child)).ownIsOpen).toBe(false);
  });

  it('a curator or a mentor in the person instead of the resident; an administrator over property never', async () => {
    const [one, two, three, helper] = [await born('1950'), await born('1950'), await born('1950'), await born('1980')];
    const basis = 'Beschikking';
    await actsFor(one, helper, { kind: 'CURATOR', basis });
    await actsFor(two, helper, { kind: 'MENTOR', scope: 'PERSON', basis });
    await actsFor(three, helper, { kind: 'ADMINISTRATOR', scope: 'PROPERTY', basis });
    expect((await opened(helper)).represented).toEqual([one, two].sort());
    expect((await opened(one)).ownIsOpen).toBe(false);
    expect((await opened(two)).ownIsOpen).toBe(false);
    expect((await opened(three)).ownIsOpen).toBe(true);
  });

  it('somebody authorised only of who is not capable, in the person, and as long as it lasts', async () => {
    const [resident, helper] = [await born('1950'), await born('1980')];
    await actsFor(resident, helper, { kind: 'AUTHORISED', scope: 'PERSON', basis: 'Volmacht', untilOn: '2018-06-01' });
    expect((await opened(helper)).represented).toEqual([]);
    await cannotDirect(resident);
    expect((await opened(helper)).represented).toEqual([resident]);
    expect((await opened(helper, '2018-06-01')).represented).toEqual([]);
    expect((await opened(helper, '2017-12-31')).represented).toEqual([]);
  });

  it('knows nobody of another municipality', async () => {
    const fatima = await residentNamed(server, '0222', 'Fatima');
    const elsewhere = server.platform.get(OpenFiles).of('0304', fatima, TODAY);
    expect(await elsewhere).toEqual({ ownIsOpen: false, represented: [] });
  });
});

describe('Wmo 5.3.2: the interest of the child, or the privacy or safety of another, opposes', () => {
  it('keeps the file from that parent, also when he is registered again, and not from the other', async () => {
    const [father, mother, child] = [await born('1980'), await born('1981'), await born('2010-01-01')];
    const representativeId = await actsFor(child, father, { untilOn: '2018-06-01' });
    await actsFor(child, mother);
    const { object, refused } = await refuseFile(representativeId);
    expect(refused).toEqual([]);
    await actsFor(child, father, { fromOn: '2018-06-01' });
    expect((await opened(father)).represented).toEqual([]);
    expect((await opened(father, '2018-07-01')).represented).toEqual([]);
    expect((await opened(mother)).represented).toEqual([child]);
    expect((await opened(father, '2018-02-28')).represented).toEqual([child]);
    const end = { fileAccessRefusalId: object.id, untilOn: '2018-08-01' };
    expect((await act(server, token, 'fileAccessRefusalEnd', end)).refused).toEqual([]);
    expect((await opened(father, '2018-08-01')).represented).toEqual([child]);
  });

  it('is refused once at a time, also by two at once, and ends today or later', async () => {
    const representativeId = await actsFor(await born('2010-01-01'), await born('1980'));
    const both = await Promise.all([refuseFile(representativeId), refuseFile(representativeId)]);
    expect(both.flatMap(({ refused }) => refused)).toEqual(['FILE_ACCESS_REFUSED_ALREADY input.representativeId']);
    const other = await actsFor(await born('2010-01-01'), await born('1980'));
    expect((await refuseFile(other, { fromOn: TODAY, untilOn: TODAY })).refused).toEqual([
      'PERIOD_EMPTY input.untilOn',
    ]);
    const { object } = await refuseFile(other, { fromOn: '2018-01-01' });
    const end = (untilOn: string) =>
      act(server, token, 'fileAccessRefusalEnd', { fileAccessRefusalId: object.id, untilOn });
    expect((await end('2018-02-28')).refused).toEqual(['FILE_ACCESS_END_IN_PAST input.untilOn']);
    expect((await end(TODAY)).object).toMatchObject({ untilOn: TODAY });
    expect((await end('2018-05-01')).refused).toEqual(['PERIOD_ENDED input.untilOn']);
  });

  it('is shown to professionals, never to a resident', async () => {
    const yassin = await residentNamed(server, '0222', 'Yassin');
    const fatima = await residentNamed(server, '0222', 'Fatima');
    const sql = 'select id from core.representative where resident_id = $1';
    const [row] = await server.database.query<{ id: string }>(sql, [yassin]);
    await refuseFile(row?.id ?? '', { ground: 'INTEREST_OF_CHILD' });
    expect((await opened(fatima)).represented).not.toContain(yassin);
    const query = 'query($id: ID!) { resident(id: $id) { fileAccessRefusals { ground representative { kind } } } }';
    expect(await server.query(token, query, { id: yassin })).toEqual({
      resident: { fileAccessRefusals: [{ ground: 'INTEREST_OF_CHILD', representative: { kind: 'PARENT' } }] },
    });
    const { body } = await server.post(await server.persona('resident', '0222'), query, { id: fatima });
    const { data, errors } = body as Answer<unknown>;
    expect(data).toEqual({ resident: { fileAccessRefusals: null } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', needs: 'scope file-access:read' });
  });

  it.each(['resident', 'partner', 'administrator', 'policy-officer', 'auditor'] as const)(
    'the %s cannot keep a file from anybody',
    async (persona) => {
      const input = { representativeId: newId(), ground: 'DOMESTIC_VIOLENCE', reason: 'x' };
      const rows = await countEveryTable(server.database);
      const { body } = await server.post(await server.persona(persona, '0222'), requestOf('fileAccessRefuse'), {
        input,
      });
      expect((body as Answer<unknown>).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
      expect(await countEveryTable(server.database)).toEqual(rows);
    },
  );
});
