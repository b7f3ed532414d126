// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { fixedClock, type FixedClock, newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { configure, madeUpCatalogue } from '../support/contracts';
import { asked, type Asked, done, granting, layDownOrdinance, publication } from '../support/decisions';
import { registerResident } from '../support/people';
import { recordProvision, SAID } from '../support/provisions';
import { STEPS, weighed } from '../support/weighed';
import { recordWeighing, steps } from '../support/weighings';

let server: TestServer;
let clock: FixedClock;
let token: string;
beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  token = await server.persona('generalist', '0160');
  await server.query(token, '{ viewer { kind } }');
  await madeUpCatalogue(server, '0160');
  await layDownOrdinance(server, '0160');
});
afterAll(() => server.close());

interface Granted extends Asked {
  readonly decisionId: string;
  readonly kindCode: string;
}

/** A decision of 5 February 2018, or of a later day, that grants a kind of provision and was made known the day after. */
async function granted(kindCode: string, decidedOn?: string): Promise<Granted> {
  const own = await asked(server, token, { isWeighed: false });
  await weighed(server, own.applicationId, kindCode);
  return known(own, kindCode, decidedOn);
}
async function known(own: Asked, kindCode: string, decidedOn?: string): Promise<Granted> {
  const decisionId = await done(server, token, 'decisionTake', granting(own, decidedOn ? { decidedOn } : {}));
  const days = decidedOn ? { publishedOn: decidedOn, effectiveOn: decidedOn } : {};
  await done(server, token, 'decisionPublish', publication(decisionId, days));
  return { ...own, decisionId, kindCode };
}
/** One of each kind, on which nothing is recorded but by the test that says so. */
const shared = new Map<string, Promise<Granted>>();
const sharedOf = (kindCode: string): Promise<Granted> => {
  const found = shared.get(kindCode) ?? granted(kindCode);
  shared.set(kindCode, found);
  return found;
};
const record = ({ decisionId, kindCode }: Pick<Granted, 'decisionId' | 'kindCode'>, changes: object = {}) =>
  recordProvision(server, token, { decisionId, kindCode, ...SAID[kindCode], ...changes });
const rows = (): Promise<object[]> =>
  server.database.query(`select (select count(*)::int from wmo.provision) as provisions,
    (select count(*)::int from wmo.provision_extra) as extras`);
/** Tries to record what must be refused, and looks that nothing was written. */
async function refused(of: Pick<Granted, 'decisionId' | 'kindCode'>, changes: object): Promise<readonly string[]> {
  const before = await rows();
  const { made, refused: refusals, codes } = await record(of, changes);
  expect(made).toBeNull();
  expect(await rows()).toEqual(before);
  return [...codes, ...refusals];
}

it('Wmo 2.3.5: what a decision gives is recorded once, and shown with the decision and the resident', async () => {
  const own = await granted('GUIDANCE_GROUP');
  const extras = [{ what: 'Lunch', amountInCents: 650 }];
  const { made, refused: codes } = await record(own, { amountInCents: 40_000, amountPer: 'MONTH', extras });
  expect(codes).toEqual([]);
  expect(made).toMatchObject({
    fromOn: '2018-02-06',
    untilOn: null,
    transportIsNecessary: true,
    asksContribution: true,
  });
  expect(await refused(own, {})).toEqual(['WMO_PROVISION_TWICE decisionId']);
  const query = `query($decision: ID!, $resident: ID!, $id: ID!) {
    decision(id: $decision) { wmoProvision { id } } resident(id: $resident) { wmoProvisions { id } }
    wmoProvision(id: $id) { decision { id } } wmoProvisions(kindCode: "GUIDANCE_GROUP") { nodes { id } totalCount }
    wmoProvisionKinds { code categoryCode } }`;
  const variables = { decision: own.decisionId, resident: own.residentId, id: made?.id };
  const seen = await server.query<{ wmoProvisionKinds: object[] }>(token, query, variables);
  expect(seen).toMatchObject({
    ...{ decision: { wmoProvision: { id: made?.id } }, resident: { wmoProvisions: [{ id: made?.id }] } },
    ...{
      wmoProvision: { decision: { id: own.decisionId } },
      wmoProvisions: { nodes: [{ id: made?.id }], totalCount: 1 },
    },
  });
  expect(seen.wmoProvisionKinds).toContainEqual({ code: 'WHEELCHAIR', categoryCode: '11' });
});

it('R73: costs outside of the municipal offer are for the resident, and no part of the amount', async () => {
  const own = await granted('HOME_ADAPTATION');
  const extras = [{ what: 'Marmeren tegels', amountInCents: 120_000 }];
  const twice = [...extras, { what: ' marmeren tegels ', amountInCents: 1 }];
  expect(await refused(own, { extras: twice })).toEqual(['WMO_PROVISION_EXTRA_TWICE extras']);
  const { made } = await record(own, { extras });
  expect(made).toMatchObject({ amountInCents: 450_000, amountPer: 'ONCE', extras, ownerConsents: false });
});

it.each<[string, string, object, string]>([
  [
    'R24: more than three periods of a short stay',
    'SHORT_STAY',
    stay(4, false),
    'WMO_SHORT_STAY_TOO_LONG shortStay periodsPerWeek',
  ],
  [
    'R24: crisis shelter as a short stay',
    'SHORT_STAY',
    stay(1, true),
    'WMO_SHORT_STAY_CRISIS shortStay isCrisisShelter',
  ],
  ['a short stay of nothing', 'SHORT_STAY', { shortStay: null }, 'WMO_PROVISION_PART_MISSING shortStay'],
  ['an aid as a short stay', 'SHORT_STAY', SAID['AID'] ?? {}, 'WMO_PROVISION_PART_MISFIT aid'],
  [
    'R23: transport that is not medically necessary',
    'GUIDANCE_GROUP',
    { transport: { isGiven: true, isNecessary: false, reason: 'Handig' } },
    'WMO_TRANSPORT_NOT_NECESSARY transport isNecessary',
  ],
  [
    'R23: a group without a word on transport',
    'GUIDANCE_GROUP',
    { transport: null },
    'WMO_PROVISION_PART_MISSING transport',
  ],
  [
    'Wmo 2.3.7: a home whose owner was not heard',
    'HOME_ADAPTATION',
    { homeAdaptation: { ownerIsClient: false } },
    'WMO_OWNER_NOT_HEARD homeAdaptation ownerHeardOn',
  ],
  [
    'an adaptation without amount',
    'HOME_ADAPTATION',
    { amountInCents: null },
    'WMO_PROVISION_AMOUNT_MISFIT amountInCents',
  ],
  ['an adaptation per month', 'HOME_ADAPTATION', { amountPer: 'MONTH' }, 'WMO_PROVISION_AMOUNT_MISFIT amountPer'],
  [
    'R21: household help in Hardenberg that the market gives',
    'HOUSEHOLD_HELP',
    { householdHelp: { needsStructure: false, isLastPhase: false } },
    'WMO_HOUSEHOLD_HELP_MARKET_FIRST householdHelp needsStructure',
  ],
  [
    'another kind than was weighed',
    'SHORT_STAY',
    { kindCode: 'AID', ...SAID['AID'] },
    'WMO_PROVISION_NOT_WEIGHED kindCode',
  ],
  ['a kind of nothing', 'SHORT_STAY', { kindCode: 'NOTHING' }, 'WMO_PROVISION_KIND_UNKNOWN kindCode'],
  ['before the decision', 'SHORT_STAY', { fromOn: '2018-02-05' }, 'WMO_PROVISION_OUTSIDE_DECISION fromOn'],
  ['until its first day', 'SHORT_STAY', { untilOn: '2018-02-06' }, 'WMO_PROVISION_OUTSIDE_DECISION untilOn'],
  ['of a decision of nobody', 'SHORT_STAY', { decisionId: newId() }, 'WMO_PROVISION_DECISION_NOT_FOUND decisionId'],
])('refuses %s', async (_what, kindCode, changes, refusal) => {
  expect(await refused(await sharedOf(kindCode), changes)).toEqual([refusal]);
});

function stay(periodsPerWeek: number, isCrisisShelter: boolean): object {
  return { shortStay: { periodsPerWeek, isCrisisShelter } };
}

it('R21: the refusal cites the rule', async () => {
  const { decisionId, kindCode } = await sharedOf('HOUSEHOLD_HELP');
  const query =
    'mutation($input: WmoProvisionRecordInput!) { wmoProvisionRecord(input: $input) { errors { article } } }';
  const input = { decisionId, kindCode, householdHelp: { needsStructure: false, isLastPhase: false } };
  expect(await server.query(token, query, { input })).toEqual({
    wmoProvisionRecord: {
      errors: [{ article: 'Wmo 2015, art. 2.3.5 lid 3; rule R21: household help, market and general services first' }],
    },
  });
});

it('nothing is given by a decision that was not made known, or that refuses', async () => {
  const own = await asked(server, token);
  const decisionId = await done(server, token, 'decisionTake', granting(own));
  expect(await refused({ decisionId, kindCode: 'OTHER' }, {})).toEqual(['WMO_PROVISION_NOT_GRANTED decisionId']);
  const other = await asked(server, token);
  const not = { outcome: 'REFUSED', productId: null, buildingBlockId: null };
  const refusal = await done(server, token, 'decisionTake', granting(other, not));
  await done(server, token, 'decisionPublish', publication(refusal));
  expect(await refused({ decisionId: refusal, kindCode: 'OTHER' }, {})).toEqual([
    'WMO_PROVISION_NOT_GRANTED decisionId',
  ]);
});

it('Wmo 2.1.3: an aid is replaced within its term on a ground alone; a wheelchair asks no contribution', async () => {
  const own = await sharedOf('WHEELCHAIR');
  const aid = (changes: object = {}) => ({ aid: { item: 'Rolstoel', ...changes } });
  const ground = { replacementGround: 'BROKEN_WITHOUT_FAULT', replacementReason: 'Aangereden' };
  expect(await refused(own, aid(ground))).toEqual(['WMO_AID_REPLACES_NOTHING aid replacementGround']);
  expect(await refused(own, aid({ ...ground, replacementReason: null }))).toEqual([
    'WMO_PROVISION_PART_MISSING aid replacementReason',
  ]);
  const first = await record(own, {});
  expect(first.made).toMatchObject({ depreciationMonths: 84, writtenOffOn: '2025-02-06', asksContribution: false });
  const { caseId, residentId } = own;
  const received = { caseId, residentId, law: 'WMO', asked: 'Weer een rolstoel', receivedOn: '2018-02-07' };
  const applicationId = await done(server, token, 'applicationReceive', received);
  await weighed(server, applicationId, 'WHEELCHAIR');
  const next = await known({ ...own, applicationId }, 'WHEELCHAIR', '2018-02-08');
  expect(await refused(next, aid({ item: ' rolstoel' }))).toEqual(['WMO_AID_WITHIN_TERM aid replacementGround']);
  const { made, refused: codes } = await record(next, aid(ground));
  expect(codes).toEqual([]);
  expect(made).toMatchObject({ replacementGround: 'BROKEN_WITHOUT_FAULT', replaces: { id: first.made?.id } });
  const groundless = `update wmo.provision set replaces_id = null, replacement_ground = null, replacement_reason = null
    where id = $1`;
  await expect(server.database.query(groundless, [made?.id])).rejects.toMatchObject({
    constraint: 'provision_aid_once',
  });
});

describe('R22: household help in the last phase of life', () => {
  const decided = (status: string) =>
    configure(
      server,
      '0160',
      {
        settings: {
          wmo: {
            householdHelp: ['INFORMAL_CARE_LEFT_OUT', 'MINORS_NOT_COUNTED'].map((rule) => ({
              rule,
              status,
              source: 'x',
            })),
          },
        },
      },
      '2018-03-01',
    );
  const leftOut = {
    ...{ kindCode: 'HOUSEHOLD_HELP', weighedOn: '2018-03-01' },
    steps: steps(STEPS, { INFORMAL_CARE: { outcome: 'LEFT_OUT' } }),
  };
  const help = (isLastPhase: boolean) => ({ householdHelp: { needsStructure: false, isLastPhase } });
  /** A child of eleven in the household. */
  async function withChild({ householdId }: Asked): Promise<void> {
    const child = await registerResident(server, token, { birthDate: '2007-01-01' });
    await server.database.query(
      `insert into core.household_member
       select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'resident_id', $2::text, 'role', 'CHILD'))).*
       from core.household_member m where household_id = $1 limit 1`,
      [householdId, child],
    );
  }

  it('R22, R92: in Neerijnen they are options, so neither is in force', async () => {
    const neerijnen = await server.persona('generalist', '0304');
    const { settings } = await server.query<{ settings: { module: string; value: object }[] }>(
      neerijnen,
      '{ settings(on: "2018-03-01") { module value } }',
    );
    const statuses = { householdHelp: [{ status: 'OPTION' }, { status: 'OPTION' }] };
    expect(settings.find(({ module }) => module === 'wmo')?.value).toMatchObject(statuses);
  });

  it('as options: informal care is weighed, and a child counts', async () => {
    expect(await decided('OPTION')).toEqual([]);
    const own = await asked(server, token, { isWeighed: false });
    await withChild(own);
    expect((await recordWeighing(server, token, own.applicationId, leftOut)).refused).toEqual([
      'WMO_WEIGHING_NOT_LEFT_OUT steps 2 outcome',
    ]);
    await weighed(server, own.applicationId, 'HOUSEHOLD_HELP');
    const { made } = await record(await known(own, 'HOUSEHOLD_HELP', '2018-03-01'), help(true));
    expect(made?.['householdCounted']).toBe(2);
  });

  it('decided: informal care is left out for the last phase alone, and a child does not count', async () => {
    expect(await decided('DECISION')).toEqual([]);
    const own = await asked(server, token, { isWeighed: false });
    await withChild(own);
    expect((await recordWeighing(server, token, own.applicationId, leftOut)).refused).toEqual([]);
    const of = await known(own, 'HOUSEHOLD_HELP', '2018-03-01');
    expect(await refused(of, help(false))).toEqual(['WMO_HOUSEHOLD_HELP_NOT_LAST_PHASE householdHelp isLastPhase']);
    expect((await record(of, help(true))).made?.['householdCounted']).toBe(1);
  });
});

describe('who may', () => {
  it.each(['partner', 'administrator', 'resident'] as const)('a %s records nothing', async (name) => {
    const { decisionId, kindCode } = await sharedOf('SHORT_STAY');
    const before = await rows();
    const caller = await server.persona(name, '0160');
    const { codes } = await recordProvision(server, caller, { decisionId, kindCode, ...SAID[kindCode] });
    expect(codes).toEqual(['FORBIDDEN']);
    expect(await rows()).toEqual(before);
  });

  it('nobody of another municipality', async () => {
    const { decisionId, kindCode } = await sharedOf('SHORT_STAY');
    const other = await server.persona('generalist', '0222');
    await server.query(other, '{ viewer { kind } }');
    const { refused: codes } = await recordProvision(server, other, { decisionId, kindCode, ...SAID[kindCode] });
    expect(codes).toEqual(['WMO_PROVISION_DECISION_NOT_FOUND decisionId']);
  });
});

describe('the database holds it as well', () => {
  it.each([
    [
      'a short stay of eight periods',
      { kind_code: 'SHORT_STAY', short_stay_periods: 8 },
      'provision_short_stay_periods_check',
    ],
    ['a short stay of nothing', { kind_code: 'SHORT_STAY' }, 'provision_short_stay'],
    ['an adaptation per month', adapted({ amount_per: 'MONTH' }), 'provision_home_adaptation'],
    ['an owner who was not heard', adapted({ owner_is_client: false }), 'provision_owner_heard'],
    ['an aid that is none', { kind_code: 'AID' }, 'provision_aid'],
    [
      'a ground for nothing',
      { kind_code: 'OTHER', replacement_ground: 'CHANGED_CIRCUMSTANCES' },
      'provision_replacement',
    ],
    ['a second one of the decision', { kind_code: 'OTHER', second: true }, 'provision_once'],
  ])('%s', async (_what, { second, ...columns }: Record<string, unknown>, constraint) => {
    const { decisionId } = await sharedOf('SHORT_STAY');
    const names = Object.keys(columns);
    const insert = `insert into wmo.provision (municipality, id, decision_id, resident_id, from_on, recorded_by, recorded_at,
        ${names.join(', ')})
      select municipality, gen_random_uuid(), id, resident_id, effective_on, 'x', recorded_at,
        ${names.map((_name, index) => `$${index + 2}`).join(', ')}
      from core.decision where id = $1`;
    const values = [decisionId, ...Object.values(columns)];
    const attempt = server.database.asApp('0160', async (client) => {
      if (second) await client.query(insert, values);
      await client.query(insert, values);
    });
    await expect(attempt).rejects.toMatchObject({ constraint });
  });
});

function adapted(changes: object): Record<string, unknown> {
  return { kind_code: 'HOME_ADAPTATION', owner_is_client: true, amount_in_cents: 1, amount_per: 'ONCE', ...changes };
}
