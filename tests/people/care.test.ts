import { startTestServer, type TestServer } from '@eenplan/testing';
import { formHousehold, registerResident } from '../support/people';
import { countEveryTable } from '../support/refusals';
import { act, type Done, residentNamed } from './acts';

let server: TestServer;
let token: string;
let carer: string;
let caredFor: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0222');
});
beforeEach(async () => {
  carer = await registerResident(server, token, { givenNames: 'Carla', birthDate: '2000-04-01' });
  caredFor = await registerResident(server, token, { givenNames: 'Zeno' });
});
afterAll(() => server.close());

const record = (changes: object = {}): Promise<Done> =>
  act(server, token, 'careRelationRecord', {
    ...{ carerResidentId: carer, caredForResidentId: caredFor, kind: 'INFORMAL_CARE', fromOn: '2017-01-01' },
    ...changes,
  });
const load = (careRelationId: string, assessedOn: string, level = 'HEAVY'): Promise<Done> =>
  act(server, token, 'carerLoadRecord', { careRelationId, assessedOn, level });

const CARE = `kind carerName organisation minutesPerWeek isYoungCarer(on: $on) carer { givenNames } caredFor { givenNames }
  load(on: $on) { level assessedOn } loads { level assessedOn }`;
const CARED = `query($id: ID!, $on: Date) { resident(id: $id) { carers(on: $on) { ${CARE} } caresFor(on: $on) { ${CARE} } } }`;
interface Cared {
  readonly carers: readonly Readonly<Record<string, unknown>>[];
  readonly caresFor: readonly Readonly<Record<string, unknown>>[];
}
const caredOn = async (id: string, on: string, by = token): Promise<Cared | null> =>
  (await server.query<{ resident: Cared | null }>(by, CARED, { id, on })).resident;

describe('S025: an informal carer', () => {
  it('is known for any day, from both sides', async () => {
    const { object } = await record({ minutesPerWeek: 600 });
    await act(server, token, 'careRelationEnd', { careRelationId: object.id, untilOn: '2018-01-01' });
    expect(await caredOn(caredFor, '2016-12-31')).toEqual({ carers: [], caresFor: [] });
    expect(await caredOn(caredFor, '2017-01-01')).toMatchObject({
      carers: [{ kind: 'INFORMAL_CARE', minutesPerWeek: 600, carer: { givenNames: 'Carla' } }],
      caresFor: [],
    });
    expect(await caredOn(carer, '2017-12-31')).toMatchObject({
      carers: [],
      caresFor: [{ caredFor: { givenNames: 'Zeno' } }],
    });
    expect(await caredOn(carer, '2018-01-01')).toEqual({ carers: [], caresFor: [] });
  });

  it('may be somebody without a file', async () => {
    expect((await record({ carerResidentId: undefined, carerName: 'Buurvrouw Til' })).refused).toEqual([]);
    expect(await caredOn(caredFor, '2017-01-01')).toMatchObject({
      carers: [{ carerName: 'Buurvrouw Til', carer: null, isYoungCarer: null }],
    });
  });

  it.each<[string, object, string]>([
    ['nobody', { carerResidentId: undefined }, 'CARE_NOT_ONE_CARER input.carerResidentId'],
    ['two', { carerName: 'Til' }, 'CARE_NOT_ONE_CARER input.carerResidentId'],
    ['of an organisation', { organisation: 'x' }, 'CARE_ORGANISATION_OF_VOLUNTEERS input.organisation'],
    ['before it began', { untilOn: '2017-01-01' }, 'PERIOD_EMPTY input.untilOn'],
  ])('%s is refused, and nothing is written', async (_what, changes, expected) => {
    const rows = await countEveryTable(server.database);
    expect((await record(changes)).refused).toEqual([expected]);
    expect(await countEveryTable(server.database)).toEqual(rows);
  });

  it('does not care for himself', async () => {
    expect((await record({ carerResidentId: caredFor })).refused).toEqual(['CARE_FOR_ONESELF input.carerResidentId']);
  });

  it('is recorded once for a period, also of two at once', async () => {
    const both = await Promise.all([record(), record()]);
    expect(both.flatMap(({ refused }) => refused)).toEqual(['CARE_ALREADY_RECORDED input.carerResidentId']);
    expect((await record({ kind: 'VOLUNTEER', organisation: 'Stichting Maatje' })).refused).toEqual([]);
  });

  it('ends after it began, once, or earlier', async () => {
    const { object } = await record();
    const end = async (untilOn: string) =>
      (await act(server, token, 'careRelationEnd', { careRelationId: object.id, untilOn })).refused;
    expect(await end('2017-01-01')).toEqual(['PERIOD_EMPTY input.untilOn']);
    expect(await end('2018-01-01')).toEqual([]);
    expect(await end('2018-01-01')).toEqual(['PERIOD_ENDED input.untilOn']);
    expect(await end('2017-06-01')).toEqual([]);
  });

  it.each([0, 10_081])('%s minutes a week is no input', async (minutesPerWeek) => {
    const query =
      'mutation($input: CareRelationRecordInput!) { careRelationRecord(input: $input) { errors { code } } }';
    const input = { carerName: 'Til', caredForResidentId: caredFor, kind: 'VOLUNTEER', fromOn: '2017-01-01' };
    const { body } = await server.post(token, query, { input: { ...input, minutesPerWeek } });
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'INPUT_INVALID' } }] });
  });
});

describe('S021: usual help', () => {
  it('is of people who live in one household on the first day', async () => {
    expect((await record({ kind: 'USUAL_HELP' })).refused).toEqual(['CARE_USUAL_HELP_OF_HOUSEMATES input.kind']);
    const household = await formHousehold(server, token, [carer, caredFor], '2017-02-01');
    expect(household.codes).toEqual([]);
    expect((await record({ kind: 'USUAL_HELP' })).refused).toEqual(['CARE_USUAL_HELP_OF_HOUSEMATES input.kind']);
    expect((await record({ kind: 'USUAL_HELP', fromOn: '2017-02-01' })).refused).toEqual([]);
  });

  it('is not of a parent who lives elsewhere', async () => {
    const { id } = await formHousehold(server, token, [caredFor]);
    await act(server, token, 'householdMemberAdd', {
      ...{ householdId: id, residentId: carer, role: 'NON_RESIDENT_PARENT', fromOn: '2016-01-01' },
    });
    expect((await record({ kind: 'USUAL_HELP' })).refused).toEqual(['CARE_USUAL_HELP_OF_HOUSEMATES input.kind']);
  });
});

describe('S026: a young carer', () => {
  it('is one until the eighteenth birthday', async () => {
    await record();
    const [before, after] = [await caredOn(caredFor, '2018-03-31'), await caredOn(caredFor, '2018-04-01')];
    expect(before?.carers[0]?.['isYoungCarer']).toBe(true);
    expect(after?.carers[0]?.['isYoungCarer']).toBe(false);
  });
});

describe('S027: the load of a carer', () => {
  it('holds from the day it was assessed until the next, and is kept', async () => {
    const { object } = await record();
    await load(object.id, '2017-03-01', 'MILD');
    await load(object.id, '2017-09-01', 'OVERLOADED');
    const on = async (day: string) => (await caredOn(caredFor, day))?.carers[0]?.['load'];
    expect(await on('2017-02-28')).toBeNull();
    expect(await on('2017-08-31')).toEqual({ level: 'MILD', assessedOn: '2017-03-01' });
    expect(await on('2017-09-01')).toEqual({ level: 'OVERLOADED', assessedOn: '2017-09-01' });
    expect((await caredOn(caredFor, '2017-02-01'))?.carers[0]?.['loads']).toEqual([
      { level: 'MILD', assessedOn: '2017-03-01' },
      { level: 'OVERLOADED', assessedOn: '2017-09-01' },
    ]);
  });

  it('is assessed on a day of care that has come, once', async () => {
    const { object } = await record({ untilOn: '2018-01-01' });
    expect((await load(object.id, '2016-12-31')).refused).toEqual(['CARER_LOAD_OUTSIDE_CARE input.assessedOn']);
    expect((await load(object.id, '2018-01-01')).refused).toEqual(['CARER_LOAD_OUTSIDE_CARE input.assessedOn']);
    expect((await load(object.id, '2018-03-02')).refused).toEqual(['CARER_LOAD_IN_FUTURE input.assessedOn']);
    const both = await Promise.all([load(object.id, '2017-06-01'), load(object.id, '2017-06-01', 'MILD')]);
    expect(both.flatMap(({ refused }) => refused)).toEqual(['CARER_LOAD_THAT_DAY input.assessedOn']);
  });

  it('is read by the carer, and not by who is cared for', async () => {
    const [fatima, yassin] = await Promise.all(['Fatima', 'Yassin'].map((name) => residentNamed(server, '0222', name)));
    const resident = await server.persona('resident', '0222');
    // A mother may open the file of her child; here the child is somebody who is cared for and nothing more.
    await server.database.query("delete from core.representative where municipality = '0222'");
    const asCarer = await caredOn(fatima ?? '', '2018-03-01', resident);
    expect(asCarer?.caresFor).toMatchObject([{ caredFor: null, load: { level: 'HEAVY' }, isYoungCarer: false }]);
    const { object } = await record({ carerResidentId: yassin, caredForResidentId: fatima });
    await load(object.id, '2017-06-01');
    const asCaredFor = await caredOn(fatima ?? '', '2018-03-01', resident);
    expect(asCaredFor?.carers).toMatchObject([{ carer: null, isYoungCarer: null, load: null, loads: [] }]);
  });
});
