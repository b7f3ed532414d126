import { DeviationService } from '@eenplan/core';
import { fixedClock, type FixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { caseIn, doAct, generalistAtService, type OpenedCase, rowsOfCases } from './acts';
import { act, type ActOutcome, codesOf } from './cases';

let clock: FixedClock;
let server: TestServer;
let generalist: string;
beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  generalist = await server.persona('generalist', '0222');
});
beforeEach(() => {
  clock.set('2018-03-01');
});
afterAll(() => server.close());

interface DeviationOutcome extends ActOutcome {
  readonly deviation: { readonly id: string; readonly version: number; readonly untilOn: string } | null;
}
const FIELDS = 'deviation { id version untilOn }';

const decide = (file: OpenedCase, changes: object = {}): Promise<DeviationOutcome> =>
  doAct<DeviationOutcome>(server, generalist, 'deviationDecide', file, changes, `case { id state version } ${FIELDS}`);

const HELD_BACK = `query($id: ID!, $on: Date) { case(id: $id) {
  heldBackRules(on: $on) { law { code isInstalled } rule heldBackBy { code dutchTitle } untilOn deviation { kind } }
  household { heldBackRules(on: $on) { rule } } deviations(on: $on) { reason decidedOn decidedBy { id } } } }`;

it('S047 and S048: one law holds back a rule of another, on each day of its period, for the case and the household', async () => {
  const file = await caseIn(server, generalist, 'IN_SUPPORT');
  const { deviation } = await decide(file);
  expect(deviation).toMatchObject({ untilOn: '2018-09-01' });
  const seen = (on: string) => server.query(generalist, HELD_BACK, { id: file.case.id, on });
  const held = {
    law: { code: 'PARTICIPATIEWET', isInstalled: false },
    ...{ rule: 'art. 3 lid 3', heldBackBy: { code: 'JEUGDWET', dutchTitle: 'Jeugdwet' }, untilOn: '2018-09-01' },
    deviation: { kind: 'REVERSE_TEST' },
  };
  const [professional] = await server.database.query<{ id: string }>(
    "select id from core.professional where municipality = '0222' and subject = 'persona-generalist'",
  );
  const reason = 'Het gezin moet eerst tot rust komen';
  for (const on of ['2018-03-01', '2018-08-31']) {
    expect(await seen(on)).toEqual({
      case: {
        ...{ heldBackRules: [held], household: { heldBackRules: [{ rule: 'art. 3 lid 3' }] } },
        deviations: [{ reason, decidedOn: '2018-03-01', decidedBy: { id: professional?.id } }],
      },
    });
  }
  for (const on of ['2018-02-28', '2018-09-01']) {
    expect(await seen(on)).toEqual({ case: { heldBackRules: [], household: { heldBackRules: [] }, deviations: [] } });
  }
});

it('a law that is about to apply its rule is told that another holds it back', async () => {
  const file = await caseIn(server, generalist, 'IN_SUPPORT');
  await decide(file);
  const holding = (rule: string, on: string) =>
    server.platform.door.inMunicipality(generalistAtService, (tx) =>
      server.platform
        .get(DeviationService)
        .holdingBack(tx, generalistAtService, file.householdId, 'PARTICIPATIEWET', rule, on),
    );
  expect(await holding('art. 3 lid 3', '2018-03-01')).toMatchObject({ heldBackByLawCode: 'JEUGDWET' });
  expect(await holding('art. 3 lid 3', '2018-09-01')).toBeNull();
  expect(await holding('art. 9', '2018-03-01')).toBeNull();
});

describe('S048: explicit, dated and reasoned', () => {
  it.each([
    ['one law', { heldBackBy: 'PARTICIPATIEWET' }, 'DEVIATION_OF_ONE_LAW'],
    ['a law that nobody knows', { law: 'X' }, 'DEVIATION_LAW_UNKNOWN'],
    ['another law that nobody knows', { heldBackBy: 'X' }, 'DEVIATION_LAW_UNKNOWN'],
    ['an empty period', { untilOn: '2018-03-01' }, 'DEVIATION_PERIOD_EMPTY'],
  ])('%s is refused', async (_what, changes, code) => {
    const file = await caseIn(server, generalist, 'CLARIFIED');
    const before = await rowsOfCases(server);
    expect(codesOf(await decide(file, changes))).toEqual([code]);
    expect(await rowsOfCases(server)).toEqual(before);
  });

  it.each(['reason', 'fromOn', 'untilOn'])('it has a %s', async (missing) => {
    const file = await caseIn(server, generalist, 'CLARIFIED');
    await expect(decide(file, { [missing]: undefined })).rejects.toThrow(missing);
    if (missing === 'reason') await expect(decide(file, { reason: '  ' })).rejects.toThrow('INPUT_INVALID');
  });

  it('a rule is held back once at a time', async () => {
    const file = await caseIn(server, generalist, 'CLARIFIED');
    const first = await decide(file);
    const now = { ...file, case: first.case ?? file.case };
    expect(codesOf(await decide(now, { fromOn: '2018-08-31', untilOn: '2018-12-01' }))).toEqual(['DEVIATION_OVERLAPS']);
    expect(codesOf(await decide(now, { fromOn: '2018-09-01', untilOn: '2018-12-01' }))).toEqual([]);
  });

  it('it ends early with a reason; the days that have passed stay', async () => {
    const file = await caseIn(server, generalist, 'CLARIFIED');
    const { deviation } = await decide(file);
    clock.set('2018-05-01');
    const end = (changes: object): Promise<DeviationOutcome> =>
      act(
        server,
        generalist,
        'deviationEnd',
        { deviationId: deviation?.id, version: deviation?.version, untilOn: '2018-05-01', reason: 'Rust', ...changes },
        FIELDS,
      ) as never;
    expect(codesOf(await end({ untilOn: '2018-04-30' }))).toEqual(['DEVIATION_END_IN_PAST']);
    expect(codesOf(await end({ untilOn: '2018-09-01' }))).toEqual(['DEVIATION_END_OUTSIDE']);
    const outcomes = await Promise.all([end({}), end({ untilOn: '2018-06-01' })]);
    expect(outcomes.flatMap(codesOf)).toEqual(['CHANGED_MEANWHILE']);
    const seen = (on: string) => server.query(generalist, HELD_BACK, { id: file.case.id, on });
    expect(await seen('2018-04-30')).toMatchObject({ case: { heldBackRules: [{ rule: 'art. 3 lid 3' }] } });
    expect(await seen('2018-06-01')).toMatchObject({ case: { heldBackRules: [] } });
    clock.set('2018-06-01');
    const [won] = outcomes.filter(({ errors }) => errors.length === 0);
    expect(codesOf(await end({ version: won?.deviation?.version, untilOn: '2018-06-02' }))).toEqual([
      'DEVIATION_ENDED',
    ]);
  });
});
