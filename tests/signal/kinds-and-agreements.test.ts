import { fixedClock, type FixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { countEveryTable } from '../support/refusals';
import { ARREARS, arrears, asks, type By, handler, partner, sendSignal, worry } from '../support/signals';

const HERE = '0222';
const MEE = 'kvk:90000021';

interface Kind {
  readonly code: string;
  readonly law: string | null;
  readonly jsonSchema: { readonly required: readonly string[]; readonly additionalProperties: boolean };
  readonly isOpen: boolean;
  readonly closedBecause: string | null;
}

let server: TestServer;
let clock: FixedClock;
let administrator: string;
let corporation: By;
let mee: By;
beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  administrator = await server.persona('administrator', HERE);
  corporation = await partner(server, HERE);
  mee = await partner(server, HERE, MEE);
});
afterAll(() => server.close());

const kindsFor = async (by: By): Promise<Kind[]> => {
  const query = '{ signalKinds { code law jsonSchema isOpen closedBecause } }';
  return (await asks<{ signalKinds: Kind[] }>(server, by, query)).data?.signalKinds ?? [];
};
const openFor = async (by: By) =>
  (await kindsFor(by)).map(({ code, closedBecause }) => `${code} ${closedBecause ?? 'open'}`);
const apply = async (file: string, fromOn = '2018-03-01') => {
  const query =
    'mutation($input: ConfigurationApplyInput!) { configurationApply(input: $input) { changes errors { code path } } }';
  const { configurationApply } = await server.query<{
    configurationApply: { changes: string[] | null; errors: { code: string; path: string[] }[] };
  }>(administrator, query, { input: { file, fromOn } });
  const { changes, errors } = configurationApply;
  return { changes, refused: errors.map(({ code, path }) => `${code} ${path.join('.')}`) };
};
const turn = (act: string, module: string, fromOn: string) =>
  server.query(
    administrator,
    `mutation($input: Module${act}Input!) { module${act}(input: $input) { errors { code } } }`,
    { input: { module, fromOn, reason: 'To try it' } },
  );

describe('the catalogue of kinds', () => {
  it('shows each kind of every installed module, with the form of its payload', async () => {
    const kinds = await kindsFor(corporation);
    expect(kinds.map(({ code, law }) => [code, law])).toEqual([
      ['core.multiple-problem', null],
      ['core.worry', null],
      ['debt-help.arrears', 'WGS'],
      ['wmo.support-need', 'WMO'],
    ]);
    const schema = kinds.find(({ code }) => code === 'debt-help.arrears')?.jsonSchema;
    expect(schema?.additionalProperties).toBe(false);
    expect(schema?.required).toEqual(Object.keys(ARREARS));
  });

  it('says to each partner what is open to it, and to staff what is open here', async () => {
    expect(await openFor(mee)).toEqual([
      ...['core.multiple-problem open', 'core.worry open'],
      ...['debt-help.arrears SIGNAL_KIND_NOT_AGREED', 'wmo.support-need SIGNAL_KIND_NOT_AGREED'],
    ]);
    expect(await openFor(await handler(server, HERE))).toEqual([
      ...['core.multiple-problem open', 'core.worry open', 'debt-help.arrears open', 'wmo.support-need open'],
    ]);
    // Debt help is off in Neerijnen.
    expect(await openFor(await handler(server, '0304'))).toContain('debt-help.arrears MODULE_NOT_ACTIVE');
  });

  it('is for no resident', async () => {
    const by = { token: await server.persona('resident', HERE), activity: 'resident:own-file' };
    expect((await asks(server, by, '{ signalKinds { code } }')).codes).toEqual(['FORBIDDEN']);
  });
});

describe('an agreement', () => {
  it('is of one partner, which sees its own alone', async () => {
    const query = '{ signalAgreements { kind organisation { code } } }';
    const seen = async (by: By) =>
      (await asks<{ signalAgreements: { kind: string }[] }>(server, by, query)).data?.signalAgreements.map(
        ({ kind }) => kind,
      );
    expect(await seen(mee)).toEqual(['core.multiple-problem', 'core.worry']);
    expect(await seen(corporation)).toEqual(['core.multiple-problem', 'core.worry', 'debt-help.arrears']);
    expect(await seen(await partner(server, HERE, 'kvk:99999999'))).toEqual([]);
    expect(await seen({ token: administrator, activity: 'resident:import' })).toHaveLength(5);
  });

  it('does not have a kind: refused with where, and nothing is stored', async () => {
    const before = await countEveryTable(server.database);
    expect(await sendSignal(server, mee, arrears('M-1'))).toEqual({
      ...{ receipt: null, refused: ['SIGNAL_KIND_NOT_AGREED kind'] },
    });
    expect((await sendSignal(server, await partner(server, HERE, 'kvk:99999999'), worry('X-1'))).refused).toEqual([
      'SIGNAL_KIND_NOT_AGREED kind',
    ]);
    // An organisation of one municipality is nothing in another.
    expect((await sendSignal(server, await partner(server, '0160'), worry('X-2'))).refused).toEqual([
      'SIGNAL_KIND_NOT_AGREED kind',
    ]);
    expect(await countEveryTable(server.database)).toEqual(before);
    // A refusal is not kept: what is right comes in under the same reference.
    expect((await sendSignal(server, mee, worry('M-1'))).refused).toEqual([]);
  });

  it('holds from its first day until its last (exclusive)', async () => {
    const file = `signalAgreements:
  - { organisation: ggd, kinds: [core.worry], fromOn: '2018-03-02', untilOn: '2018-03-04' }
organisation:
  organisations: [{ code: ggd, name: GGD, kind: PARTNER, registration: 'kvk:90000077', source: 'made up' }]`;
    expect(await apply(file)).toMatchObject({ refused: [] });
    expect((await apply(file)).changes).toEqual([]);
    const ggd = await partner(server, HERE, 'kvk:90000077');
    const outcomes: string[] = [];
    for (const day of ['2018-03-01', '2018-03-02', '2018-03-03', '2018-03-04']) {
      clock.set(day);
      const { refused } = await sendSignal(server, ggd, worry(`G-${day}`));
      outcomes.push(refused.join() || 'received');
    }
    // What came in stays answered, whatever the agreement says today.
    const again = await sendSignal(server, ggd, worry('G-2018-03-03'));
    clock.set('2018-03-01');
    const closed = 'SIGNAL_KIND_NOT_AGREED kind';
    expect(outcomes).toEqual([closed, 'received', 'received', closed]);
    expect(again).toMatchObject({ receipt: { partnerReference: 'G-2018-03-03' }, refused: [] });
  });

  it.each([
    [
      'an unknown organisation',
      '{ organisation: nobody, kinds: [core.worry] }',
      'SIGNAL_AGREEMENT_ORGANISATION_UNKNOWN signalAgreements.0.organisation',
    ],
    [
      'an unknown kind',
      '{ organisation: mee, kinds: [core.worry, core.gossip] }',
      'SIGNAL_AGREEMENT_KIND_UNKNOWN signalAgreements.0.kinds.1',
    ],
    [
      'the same twice',
      "{ organisation: mee, kinds: [core.worry], fromOn: '2018-05-01' }",
      'SIGNAL_AGREEMENT_TWICE signalAgreements.0.kinds.0',
    ],
    [
      'an end before its beginning',
      "{ organisation: zoov, kinds: [core.worry], fromOn: '2018-05-01', untilOn: '2018-05-01' }",
      'ORGANISATION_PERIOD_EMPTY signalAgreements.0.untilOn',
    ],
  ])('of %s is refused in the file, whole', async (_what, entry, refusal) => {
    const before = await countEveryTable(server.database);
    expect((await apply(`signalAgreements: [${entry}]`)).refused).toEqual([refusal]);
    expect(await countEveryTable(server.database)).toEqual(before);
  });
});

describe('a kind of a law that is not active', () => {
  it('is refused with that reason, while what came in before stays answered', async () => {
    const first = await sendSignal(server, corporation, arrears('A-1'));
    expect(first.refused).toEqual([]);
    await turn('WindDown', 'debt-help', '2018-03-01');
    const closed = { receipt: null, refused: ['MODULE_NOT_ACTIVE kind'] };
    expect(await sendSignal(server, corporation, arrears('A-2'))).toEqual(closed);
    expect(await openFor(corporation)).toContain('debt-help.arrears MODULE_NOT_ACTIVE');
    expect(await sendSignal(server, corporation, arrears('A-1'))).toEqual(first);
    expect((await sendSignal(server, corporation, worry('A-3'))).refused).toEqual([]);
  });

  it('that never was on is the same', async () => {
    const neerijnen = await partner(server, '0304');
    expect((await sendSignal(server, neerijnen, worry('N-1'))).refused).toEqual([]);
    const query = `insert into core.signal_agreement (municipality, id, organisation_id, kind, from_on, recorded_at)
      select municipality, gen_random_uuid(), id, 'debt-help.arrears', from_on, recorded_at
      from core.organisation where municipality = '0304' and code = 'woningbouwcooperaties'`;
    await server.database.query(query);
    expect((await sendSignal(server, neerijnen, arrears('N-2'))).refused).toEqual(['MODULE_NOT_ACTIVE kind']);
  });
});
