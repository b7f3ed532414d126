// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { fixedClock, type FixedClock, newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { openWorker, proofsOf } from '../retention/worker';
import {
  actOnAllocation,
  arrange,
  concludedContract,
  madeUpCatalogue,
  organisationOf,
  productOf,
} from '../support/contracts';
import { actOnContribution, type ContributionOutcome, stairLift } from '../support/contributions';
import { asked, type Asked, done, granting, layDownOrdinance, published } from '../support/decisions';
import { registerResident } from '../support/people';
import { recordProvision, SAID } from '../support/provisions';
import { weighed } from '../support/weighed';

let server: TestServer;
let clock: FixedClock;
let token: string;
let provider: string;
beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  token = await server.persona('generalist', '0160');
  await server.query(token, '{ viewer { kind } }');
  await madeUpCatalogue(server, '0160');
  await layDownOrdinance(server, '0160');
  provider = await organisationOf(server, '0160', 'zorg-a');
  await concludedContract(server, token, provider);
});
afterAll(() => server.close());

const born = (residentId: string) =>
  server.database.query("update core.resident set birth_date = '1950-05-17' where id = $1", [residentId]);
/** Tailored support of a resident who is of age, with an application for it. */
async function tailored(): Promise<Asked> {
  const own = await asked(server, token, { block: { provider: { organisationId: provider } } });
  await born(own.residentId);
  return own;
}
const start = (residentId: string, changes: object): Promise<ContributionOutcome> =>
  actOnContribution(server, token, 'Start', stairLift(residentId, { fromOn: '2018-02-06', ...changes }));
const allocate = (buildingBlockId: string, residentId: string, productId: string): Promise<string> =>
  actOnAllocation(server, token, 'allocationMake', {
    ...{ buildingBlockId, residentId, productId, organisationId: provider, volume: 4, frequency: 'WEEK' },
    ...{ fromOn: '2018-02-06', untilOn: '2018-12-31' },
  }).then(({ made, codes }) => {
    expect(codes).toEqual([]);
    return made?.id ?? '';
  });
const count = async (): Promise<unknown> => server.database.query('select count(*)::int as rows from wmo.contribution');
/** Tries what must be refused, and looks that nothing was written. */
async function refused(residentId: string, changes: object): Promise<readonly string[]> {
  const before = await count();
  const { codes } = await start(residentId, changes);
  expect(await count()).toEqual(before);
  return codes;
}

describe('R69: for tailored provisions', () => {
  it('of an allocation, once, and within its days', async () => {
    const { residentId, blockId, productId } = await tailored();
    const allocationId = await allocate(blockId, residentId, productId);
    expect(await refused(residentId, { allocationId, fromOn: '2018-02-05' })).toEqual([
      'WMO_CONTRIBUTION_NOT_GIVEN fromOn',
    ]);
    expect(await refused(residentId, { allocationId, fromOn: '2018-12-31' })).toEqual([
      'WMO_CONTRIBUTION_NOT_GIVEN fromOn',
    ]);
    expect((await start(residentId, { allocationId })).codes).toEqual([]);
    expect(await refused(residentId, { allocationId, provision: 'Anders genoemd' })).toEqual([
      'WMO_CONTRIBUTION_TWICE allocationId',
    ]);
  });

  it('R69: a general provision asks none', async () => {
    const { residentId, blockId } = await arrange(server, token, provider);
    await born(residentId);
    const allocationId = await allocate(blockId, residentId, await productOf(server, '0160', 'groep', '2018-02-06'));
    const { errors } = await start(residentId, { allocationId });
    expect(errors).toEqual([
      {
        ...{ code: 'WMO_CONTRIBUTION_GENERAL_PROVISION', path: ['input', 'allocationId'] },
        article:
          'Wmo 2015, art. 2.1.4; rule R69: a contribution for tailored provisions, none for general ones and the team',
      },
    ]);
    expect(await refused(residentId, { allocationId })).toHaveLength(1);
  });

  it('of a decision that grants it and was made known, once', async () => {
    const own = await tailored();
    const decisionId = await done(server, token, 'decisionTake', granting(own));
    expect(await refused(own.residentId, { decisionId })).toEqual(['WMO_CONTRIBUTION_NOT_GIVEN fromOn']);
    const other = await tailored();
    const granted = await published(server, token, other);
    expect((await start(other.residentId, { decisionId: granted })).codes).toEqual([]);
    expect(await refused(other.residentId, { decisionId: granted, provision: 'Anders genoemd' })).toEqual([
      'WMO_CONTRIBUTION_TWICE decisionId',
    ]);
  });

  it('R72: a provision of another law, somebody else, both or none that is there', async () => {
    const { residentId, blockId, productId } = await tailored();
    const allocationId = await allocate(blockId, residentId, productId);
    const stranger = await registerResident(server, token, { birthDate: '1950' });
    expect(await refused(stranger, { allocationId })).toEqual(['WMO_CONTRIBUTION_OTHER_RESIDENT allocationId']);
    await server.database.query("update core.allocation set law_code = 'JEUGDWET' where id = $1", [allocationId]);
    expect(await refused(residentId, { allocationId })).toEqual(['WMO_CONTRIBUTION_OTHER_LAW allocationId']);
    const decisionId = newId();
    expect(await refused(residentId, { allocationId, decisionId })).toEqual([
      'WMO_CONTRIBUTION_TWO_ORIGINS decisionId',
    ]);
    for (const field of ['allocationId', 'decisionId']) {
      expect(await refused(residentId, { [field]: newId() })).toEqual([
        `WMO_CONTRIBUTION_PROVISION_NOT_FOUND ${field}`,
      ]);
    }
  });
});

describe('Uitvoeringsbesluit 3.8: it goes by the kind that was recorded of the decision', () => {
  /** A decision that gives a kind of provision, which was recorded. */
  async function given(kindCode: string): Promise<{ readonly residentId: string; readonly decisionId: string }> {
    const own = await asked(server, token, { isWeighed: false });
    await born(own.residentId);
    await weighed(server, own.applicationId, kindCode);
    const decisionId = await published(server, token, own);
    const recorded = await recordProvision(server, token, { decisionId, kindCode, ...SAID[kindCode] });
    expect(recorded.refused).toEqual([]);
    return { residentId: own.residentId, decisionId };
  }

  it('lid 3 (d): of a wheelchair none starts, with code, path and article', async () => {
    const { residentId, decisionId } = await given('WHEELCHAIR');
    const { errors } = await start(residentId, { decisionId });
    expect(errors).toEqual([
      {
        ...{ code: 'WMO_CONTRIBUTION_WHEELCHAIR', path: ['input', 'decisionId'] },
        article: 'Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (d)',
      },
    ]);
    const exempted = { decisionId, exemptions: [{ groundCode: 'WHEELCHAIR', fromOn: '2018-02-06' }] };
    expect(await refused(residentId, exempted)).toEqual(['WMO_CONTRIBUTION_WHEELCHAIR decisionId']);
  });

  it('lid 1: of transport it is for transport, and of an aid it is not, whatever is said', async () => {
    const query = 'query($id: ID!) { wmoContribution(id: $id) { isForTransport } }';
    for (const [kindCode, isForTransport] of [
      ['TRANSPORT_COLLECTIVE', true],
      ['AID', false],
    ] as const) {
      const { residentId, decisionId } = await given(kindCode);
      expect(await refused(residentId, { decisionId, isForTransport: !isForTransport })).toEqual([
        'WMO_CONTRIBUTION_TRANSPORT_MISFIT isForTransport',
      ]);
      const { contribution } = await start(residentId, { decisionId });
      const seen = await server.query(token, query, { id: contribution?.id });
      expect(seen).toEqual({ wmoContribution: { isForTransport } });
    }
  });
});

describe('the database holds it as well', () => {
  it.each([
    ['a second one of the same provision', "resident_id, ' traplift', from_on", 'contribution_once'],
    ['one from before the law', "resident_id, 'x', '2014-12-31'", 'contribution_under_law'],
    ['one of nobody', "gen_random_uuid(), 'x', from_on", 'contribution_municipality_resident_id_fkey'],
  ])('%s', async (_what, columns, constraint) => {
    const residentId = await registerResident(server, token, { birthDate: '1950' });
    const { contribution } = await start(residentId, {});
    const sql = `insert into wmo.contribution (municipality, id, resident_id, provision, from_on, imposed_on,
        cost_price_in_cents, cost_price_kind, version, recorded_by, recorded_at)
      select municipality, gen_random_uuid(), ${columns}, imposed_on, 1, 'WHOLE', 1, 'x', recorded_at
      from wmo.contribution where id = $1`;
    const insert = server.database.asApp('0160', (client) => client.query(sql, [contribution?.id]));
    await expect(insert).rejects.toMatchObject({ constraint });
  });

  it('and of two starts at once one is refused', async () => {
    const residentId = await registerResident(server, token, { birthDate: '1950' });
    const both = await Promise.all([start(residentId, {}), start(residentId, {})]);
    expect(both.flatMap(({ codes }) => codes)).toEqual(['WMO_CONTRIBUTION_TWICE provision']);
  });
});

it('Wmo 5.3.4: goes fifteen years after it stopped, with what hangs on it, and never while it runs', async () => {
  const residentId = await registerResident(server, token, { birthDate: '1950' });
  const exemptions = [{ groundCode: 'NO_MEANS', fromOn: '2018-02-06' }];
  const stopped = (await start(residentId, { exemptions })).contribution?.id ?? '';
  const runs = (await start(residentId, { provision: 'Hulp bij het huishouden' })).contribution?.id ?? '';
  const days = { fromOn: '2018-02-06', untilOn: '2018-03-01' };
  const inKind = { contributionId: stopped, service: 'Voorlezen', ground: 'NO_MONEY', evidence: 'Schulden', ...days };
  const acts = [
    await actOnContribution(server, token, 'InKindAgree', inKind),
    await actOnContribution(server, token, 'Stop', { contributionId: stopped, untilOn: '2018-03-01' }),
  ];
  expect(acts.flatMap(({ codes }) => codes)).toEqual([]);
  const left = async (): Promise<unknown> =>
    server.database.query(
      `select c.id, (select count(*)::int from wmo.contribution_exemption e where e.contribution_id = c.id) as exemptions,
         (select count(*)::int from wmo.contribution_in_kind k where k.contribution_id = c.id) as "inKind"
       from wmo.contribution c where c.resident_id = $1 order by c.provision desc`,
      [residentId],
    );
  const [one, other] = [
    { id: stopped, exemptions: 1, inKind: 1 },
    { id: runs, exemptions: 0, inKind: 0 },
  ];
  const worker = await openWorker(server);
  try {
    clock.set('2033-03-01');
    await worker.run('0160');
    expect(await left()).toEqual([one, other]);
    clock.set('2033-03-02');
    await worker.run('0160');
    expect(await left()).toEqual([other]);
    expect(await proofsOf(server, '0160')).toContainEqual(
      expect.objectContaining({ rule_code: 'wmo.contribution', cause: 'TERM', records: 1 }),
    );
    clock.set('2099-03-02');
    await worker.run('0160');
    expect(await left()).toEqual([other]);
  } finally {
    await worker.close();
  }
});
