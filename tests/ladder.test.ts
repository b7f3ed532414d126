import { startTestServer, type TestServer } from '@eenplan/testing';
import {
  actOnPart,
  adopt,
  colleague,
  newDraft,
  NOTHING_LIGHTER,
  own,
  rowsOf,
  tailored,
  type TriedPlan,
  weigh,
} from './support/blocks';
import { goal } from './support/people';

let server: TestServer;
let token: string;
let plan: TriedPlan;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0160');
});
afterAll(() => server.close());
beforeEach(async () => {
  plan = await newDraft(server, token);
});

const part = (act: string, input: object) => actOnPart(server, token, act, input);
const reasonsOf = (id: string | null): Promise<{ rule: string; reason: string }[]> =>
  server.database.query('select rule, reason from core.rule_reason where subject_id = $1 order by rule', [id]);
const why = (...rules: string[]) => ({ reasons: rules.map((rule) => ({ rule, reason: `Want ${rule}` })) });

/** Refused with this code, path and rule, and nothing was written. */
async function expectRefused(act: string, input: object, code: string, path: string, rule: string): Promise<void> {
  const before = await rowsOf(server, plan.planId);
  const article = expect.stringMatching(rule) as string;
  expect((await part(act, input)).errors).toMatchObject([{ code, path: path.split('.'), article }]);
  expect(await rowsOf(server, plan.planId)).toEqual(before);
}

/** Makes a building block that must go through; its id. */
async function added(input: object): Promise<string> {
  const { id, codes } = await part('buildingBlockAdd', input);
  expect(codes).toEqual([]);
  return id ?? '';
}
const adopted = async (): Promise<void> => expect(await adopt(server, token, plan)).toEqual([]);
const begin = (buildingBlockId: string, fromOn = '2018-02-01') => ({ buildingBlockId, fromOn });
const decision = (buildingBlockId: string) => ({
  ...{ buildingBlockId, kind: 'ACCESS_DECISION', decidedOn: '2018-01-15', motivation: 'Nodig' },
});

describe('the ladder of a municipality', () => {
  const LADDER = 'query($on: Date) { ladder(on: $on) { code title access line } }';
  const ladderOf = async (municipality: string, on?: string): Promise<object[]> =>
    (
      await server.query<{ ladder: object[] }>(
        ...([await server.persona('generalist', municipality), LADDER, { on }] as const),
      )
    ).ladder;

  it.each([
    ['0160', 'OWN NETWORK VOLUNTEER FREE TAILORED_COLLECTIVE TAILORED_INDIVIDUAL'],
    ['0222', 'OWN NETWORK FREE FREE TAILORED_INDIVIDUAL ESCALATED'],
    ['0293', 'NETWORK FREE TAILORED_INDIVIDUAL'],
    ['0304', 'NETWORK FREE TAILORED_INDIVIDUAL'],
  ])('of %s has its own rungs, lowest first', async (municipality, access) => {
    const rungs = (await ladderOf(municipality)) as { access: string }[];
    expect(rungs.map((rung) => rung.access).join(' ')).toBe(access);
  });

  it('is that of the day', async () => {
    expect(await ladderOf('0826', '2019-12-31')).toEqual([]);
    expect(await ladderOf('0826', '2020-01-01')).toHaveLength(4);
  });

  it('of plain names says nothing more, and takes no support until it does', async () => {
    const administrator = await server.persona('administrator', '0304');
    const file = JSON.stringify({ settings: { core: { ladder: { rungs: ['onder', 'boven'] } } } });
    const configure =
      'mutation($input: ConfigurationApplyInput!) { configurationApply(input: $input) { errors { code } } }';
    const input = { file, fromOn: '2018-03-01' };
    expect(await server.query(administrator, configure, { input })).toEqual({ configurationApply: { errors: [] } });
    expect(await ladderOf('0304')).toEqual([
      { code: 'onder', title: 'onder', access: null, line: null },
      { code: 'boven', title: 'boven', access: null, line: null },
    ]);
    expect(await ladderOf('0304', '2018-02-28')).toHaveLength(3);
    const there = await server.persona('generalist', '0304');
    const draft = await newDraft(server, there, { municipality: '0304', draftedOn: '2017-01-01' });
    const { codes } = await actOnPart(server, there, 'buildingBlockAdd', own(draft, { rung: 'onder' }));
    expect(codes).toEqual(['LADDER_RUNG_WITHOUT_ACCESS']);
  });
});

describe('R10: tailored support is temporary', () => {
  it('or there is a reason, which is kept', async () => {
    await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
    const lasting = tailored(plan, { untilOn: undefined });
    await expectRefused('buildingBlockAdd', lasting, 'RULE_NEEDS_REASON', 'input.reasons', 'R10');
    const id = await added({ ...lasting, ...why('R10') });
    expect(await reasonsOf(id)).toEqual([{ rule: 'R10', reason: 'Want R10' }]);
  });
});

describe('R11: support ends with a reason', () => {
  it('after it begins, and never by hand as unlawful', async () => {
    await adopted();
    const buildingBlockId = await added(own(plan));
    expect((await part('buildingBlockStart', begin(buildingBlockId))).codes).toEqual([]);
    const end = { buildingBlockId, untilOn: '2018-03-01', reason: 'SOLVED' };
    const early = { ...end, untilOn: '2018-01-31' };
    await expectRefused('buildingBlockEnd', early, 'BLOCK_END_BEFORE_START', 'input.untilOn', 'R11');
    const unlawful = { ...end, reason: 'UNLAWFUL' };
    await expectRefused('buildingBlockEnd', unlawful, 'BLOCK_UNLAWFUL_BY_CHECK', 'input.reason', 'R30');
    expect((await part('buildingBlockEnd', { ...end, note: 'Het lukt weer' })).codes).toEqual([]);
    await expectRefused('buildingBlockEnd', end, 'BLOCK_ENDED', 'input.buildingBlockId', 'R11');
    const query = /* GraphQL */ `
      query ($id: ID!) {
        plan(id: $id) {
          then: buildingBlocks(on: "2018-02-28") {
            state
          }
          now: buildingBlocks(on: "2018-03-01") {
            state
          }
          allBuildingBlocks {
            endReason
            endNote
            untilOn
          }
        }
      }
    `;
    expect(await server.query(token, query, { id: plan.planId })).toEqual({
      plan: {
        ...{ then: [{ state: 'ENDED' }], now: [] },
        allBuildingBlocks: [{ endReason: 'SOLVED', endNote: 'Het lukt weer', untilOn: '2018-03-01' }],
      },
    });
  });

  it('does not end before it begins', async () => {
    const wrong = own(plan, { untilOn: '2018-01-01' });
    await expectRefused('buildingBlockAdd', wrong, 'BLOCK_END_BEFORE_START', 'input.untilOn', 'R11');
  });
});

describe('R13: a higher rung needs an outcome for every lower one', () => {
  const general = () => own(plan, { rung: 'algemeen' });

  it('and the error names the rung that is missing', async () => {
    await weigh(server, token, plan.goalId, { 'eigen-kracht': 'INSUFFICIENT', vrijwilligers: 'UNSUITABLE' });
    await expectRefused('buildingBlockAdd', general(), 'LADDER_RUNG_NOT_WEIGHED', 'input.rung', 'R13');
    expect((await part('buildingBlockAdd', general())).errors[0]?.message).toContain('sociaal netwerk');
  });

  it('the latest counts, and one that is enough stops there', async () => {
    const lower = { 'eigen-kracht': 'SUFFICIENT', 'sociaal-netwerk': 'INSUFFICIENT', vrijwilligers: 'NOT_AVAILABLE' };
    await weigh(server, token, plan.goalId, lower);
    await expectRefused('buildingBlockAdd', general(), 'LADDER_RUNG_NOT_WEIGHED', 'input.rung', 'R13');
    await weigh(server, token, plan.goalId, { 'eigen-kracht': 'INSUFFICIENT' });
    await added(general());
    const query = 'query($id: ID!) { plan(id: $id) { goals { judgements { rung outcome } } } }';
    const { plan: shown } = await server.query<{ plan: { goals: { judgements: { outcome: string }[] }[] } }>(
      ...([token, query, { id: plan.planId }] as const),
    );
    expect(shown.goals[0]?.judgements.map(({ outcome }) => outcome)).toEqual([
      ...['SUFFICIENT', 'INSUFFICIENT', 'NOT_AVAILABLE', 'INSUFFICIENT'],
    ]);
  });

  it('of every goal that it serves', async () => {
    await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
    const other = await part('planGoalAdd', { planId: plan.planId, ...goal() });
    const both = tailored(plan, { goalIds: [plan.goalId, other.id] });
    await expectRefused('buildingBlockAdd', both, 'LADDER_RUNG_NOT_WEIGHED', 'input.rung', 'R13');
  });

  it('also when it begins: a lower rung that was found to be enough since holds it up', async () => {
    await weigh(server, token, plan.goalId, { 'eigen-kracht': 'INSUFFICIENT' });
    await adopted();
    const id = await added(own(plan, { rung: 'sociaal-netwerk' }));
    await weigh(server, token, plan.goalId, { 'eigen-kracht': 'SUFFICIENT' });
    const place = 'input.buildingBlockId';
    await expectRefused('buildingBlockStart', begin(id), 'LADDER_RUNG_NOT_WEIGHED', place, 'R13');
  });

  it.each([
    ['a rung of nobody', { rung: 'zolder' }, 'LADDER_RUNG_UNKNOWN', 'input.rung', 'R13'],
    ['no goal', { goalIds: [] }, 'BLOCK_WITHOUT_GOAL', 'input.goalIds', 'R13'],
    ['nobody who gives it', { provider: {} }, 'BLOCK_NOT_ONE_PROVIDER', 'input.provider', 'R01'],
  ])('refuses %s', async (_what, changes, code, path, rule) => {
    await expectRefused('buildingBlockAdd', own(plan, changes), code, path, rule);
  });

  it('a judgement names a rung of the ladder of its day', async () => {
    const judged = { goalId: plan.goalId, rung: 'zolder', outcome: 'UNSUITABLE', reason: 'x' };
    await expectRefused('ladderJudge', judged, 'LADDER_RUNG_UNKNOWN', 'input.rung', 'R13');
    const future = { ...judged, rung: 'eigen-kracht', judgedOn: '2018-03-02' };
    await expectRefused('ladderJudge', future, 'DAY_IN_FUTURE', 'input.judgedOn', 'R05');
  });
});

describe('R14: free before tailored, collective before individual', () => {
  it.each([
    ['what is free was not tried', 'collectief', { algemeen: 'UNSUITABLE' }],
    ['what is collective was not tried', 'individueel', { collectief: 'NOT_AVAILABLE' }],
  ])('asks a reason when %s, and keeps it', async (_what, rung, outcome) => {
    await weigh(server, token, plan.goalId, { ...NOTHING_LIGHTER, ...outcome });
    const block = tailored(plan, { rung });
    await expectRefused('buildingBlockAdd', block, 'RULE_NEEDS_REASON', 'input.reasons', 'R14');
    expect(await reasonsOf(await added({ ...block, ...why('R14') }))).toEqual([{ rule: 'R14', reason: 'Want R14' }]);
  });
});

describe('R20: as light as possible, as heavy as needed', () => {
  it('asks why it is heavier than what it replaces, and keeps it', async () => {
    const replacesBuildingBlockId = await added(own(plan));
    await weigh(server, token, plan.goalId, { 'eigen-kracht': 'INSUFFICIENT' });
    const heavier = own(plan, { rung: 'sociaal-netwerk', replacesBuildingBlockId });
    await expectRefused('buildingBlockAdd', heavier, 'RULE_NEEDS_REASON', 'input.reasons', 'R20');
    const id = await added({ ...heavier, ...why('R20') });
    expect(await reasonsOf(id)).toEqual([{ rule: 'R20', reason: 'Want R20' }]);
  });

  it('asks why a rung that was not enough would do now', async () => {
    await weigh(server, token, plan.goalId, { 'eigen-kracht': 'INSUFFICIENT' });
    await expectRefused('buildingBlockAdd', own(plan), 'RULE_NEEDS_REASON', 'input.reasons', 'R20');
    await added({ ...own(plan), ...why('R20') });
  });
});

describe('R16: free support needs no investigation and no decision', () => {
  it('begins at once, and nothing can be decided on it', async () => {
    plan = await newDraft(server, token, { state: 'CLARIFIED' });
    await adopted();
    const id = await added(own(plan));
    const place = 'input.buildingBlockId';
    await expectRefused('accessDecide', decision(id), 'BLOCK_NEEDS_NO_DECISION', place, 'R16');
    expect((await part('buildingBlockStart', begin(id))).codes).toEqual([]);
  });

  it('but not before its plan is adopted, nor in the future', async () => {
    const id = await added(own(plan));
    await expectRefused('buildingBlockStart', begin(id), 'PLAN_NOT_ACTIVE', 'input.buildingBlockId', 'R01');
    await adopted();
    const early = begin(id, '2015-05-31');
    await expectRefused('buildingBlockStart', early, 'BLOCK_START_BEFORE_PLAN', 'input.fromOn', 'R11');
    const late = begin(id, '2018-03-02');
    await expectRefused('buildingBlockStart', late, 'BLOCK_START_IN_FUTURE', 'input.fromOn', 'R11');
  });
});

describe('R17: tailored support follows an investigation and a decision, referral or diagnosis', () => {
  const place = 'input.buildingBlockId';

  it.each([
    ['ACCESS_DECISION', undefined],
    ['REFERRAL', 'huisarts'],
    ['DIAGNOSIS', 'kinderarts'],
  ])('%s', async (kind, referrer) => {
    await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
    await adopted();
    const id = await added(tailored(plan));
    await expectRefused('buildingBlockStart', begin(id), 'BLOCK_NEEDS_DECISION', place, 'R17');
    const wrong = { ...decision(id), kind, referrer: referrer ? undefined : 'huisarts' };
    await expectRefused('accessDecide', wrong, 'ACCESS_REFERRER_MISFIT', 'input.referrer', 'R17');
    expect((await part('accessDecide', { ...decision(id), kind, referrer })).codes).toEqual([]);
    await expectRefused('accessDecide', decision(id), 'BLOCK_ALREADY_DECIDED', place, 'R17');
    const early = begin(id, '2018-01-14');
    await expectRefused('buildingBlockStart', early, 'BLOCK_START_BEFORE_DECISION', 'input.fromOn', 'R17');
    expect((await part('buildingBlockStart', begin(id))).codes).toEqual([]);
  });

  it('added to a plan of free support alone: the investigation comes first', async () => {
    plan = await newDraft(server, token, { state: 'CLARIFIED' });
    await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
    await adopted();
    const id = await added(tailored(plan));
    await expectRefused('accessDecide', decision(id), 'BLOCK_NEEDS_INVESTIGATION', place, 'R17');
    await expectRefused('buildingBlockStart', begin(id), 'BLOCK_NEEDS_INVESTIGATION', place, 'R17');
  });

  it('the database lets none run without as well', async () => {
    await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
    const id = await added(tailored(plan));
    const running = server.database.query("update core.building_block set state = 'ACTIVE' where id = $1", [id]);
    await expect(running).rejects.toMatchObject({ constraint: 'building_block_needs_access' });
  });

  it('of two decisions at once one is taken and the other told', async () => {
    await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
    await adopted();
    const input = { ...decision(await added(tailored(plan))), version: 1 };
    const outcomes = await Promise.all([part('accessDecide', input), part('accessDecide', input)]);
    expect(outcomes.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CHANGED_MEANWHILE']);
  });
});

describe('R09: each law keeps its own basis', () => {
  it.each([
    ['without a law', { law: undefined }, 'BLOCK_WITHOUT_LAW', 'R09'],
    ['on a law that no goal rests on', { law: 'WGS' }, 'BLOCK_LAW_NO_BASIS', 'R09'],
    ['on a law that nobody knows', { law: 'XYZ' }, 'LAW_UNKNOWN', 'M1'],
  ])('tailored support %s is refused', async (_what, changes, code, rule) => {
    await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
    await expectRefused('buildingBlockAdd', tailored(plan, changes), code, 'input.law', rule);
  });
});

describe('R26: help of a team that is a general provision', () => {
  let teamId: string;
  beforeAll(async () => {
    const sql = "select id from core.team where municipality = '0160' and code = 'samen-doen-noord'";
    teamId = (await server.database.query<{ id: string }>(sql))[0]?.id ?? '';
  });
  /** The document says so for 2015; what holds after that it does not say. */
  const helped = (changes: object = {}) =>
    tailored(plan, { provider: { teamId }, fromOn: '2015-07-01', untilOn: '2015-10-01', ...changes });

  it('is free: no decision, no contribution; and short: a last day', async () => {
    await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
    await adopted();
    const lasting = helped({ untilOn: undefined });
    await expectRefused('buildingBlockAdd', lasting, 'BLOCK_SHORT_TERM', 'input.untilOn', 'R26');
    const paid = helped({ contribution: 'IN_KIND' });
    await expectRefused('buildingBlockAdd', paid, 'BLOCK_WITHOUT_OWN_CONTRIBUTION', 'input.contribution', 'R26');
    const id = await added(helped({ law: undefined, contribution: undefined }));
    const terms = { buildingBlockId: id, contribution: 'MONETARY', contributionInCents: 1900 };
    const path = 'input.contribution';
    await expectRefused('buildingBlockTermsRecord', terms, 'BLOCK_WITHOUT_OWN_CONTRIBUTION', path, 'R26');
    const place = 'input.buildingBlockId';
    await expectRefused('accessDecide', decision(id), 'BLOCK_NEEDS_NO_DECISION', place, 'R16');
    expect((await part('buildingBlockStart', begin(id, '2015-07-01'))).codes).toEqual([]);
  });

  it('only on the days that it is one', async () => {
    await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
    await adopted();
    const id = await added(helped({ untilOn: '2016-06-01' }));
    const later = begin(id, '2016-01-01');
    await expectRefused('buildingBlockStart', later, 'BLOCK_NEEDS_DECISION', 'input.buildingBlockId', 'R17');
  });
});

describe('R30: the generalist decides, and the check refuses for unlawfulness alone', () => {
  /** Tailored support with a decision; the ids. */
  async function decided(): Promise<{ id: string; accessDecisionId: string | null }> {
    await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
    await adopted();
    const id = await added(tailored(plan));
    const made = await part('accessDecide', decision(id));
    expect(made.codes).toEqual([]);
    return { id, accessDecisionId: made.id };
  }
  const stateOf = async (id: string): Promise<object | undefined> =>
    (await server.database.query('select state, end_reason from core.building_block where id = $1', [id]))[0];
  const place = 'input.accessDecisionId';

  it('in Hardenberg afterwards: support runs, and ends when it was unlawful', async () => {
    const { id, accessDecisionId } = await decided();
    expect((await part('buildingBlockStart', begin(id))).codes).toEqual([]);
    const check = { accessDecisionId, outcome: 'UNLAWFUL', ground: 'In strijd met de verordening' };
    await expectRefused('legalityCheck', check, 'LEGALITY_CHECKED_BY_DECIDER', place, 'R30');
    const other = await colleague(server, '0160');
    const without = await actOnPart(server, other, 'legalityCheck', { ...check, ground: undefined });
    expect(without.errors).toMatchObject([{ code: 'LEGALITY_WITHOUT_GROUND', path: ['input', 'ground'] }]);
    expect(await stateOf(id)).toEqual({ state: 'ACTIVE', end_reason: null });
    expect((await actOnPart(server, other, 'legalityCheck', check)).codes).toEqual([]);
    expect(await stateOf(id)).toEqual({ state: 'ENDED', end_reason: 'UNLAWFUL' });
    const again = await actOnPart(server, other, 'legalityCheck', check);
    expect(again.codes).toEqual(['LEGALITY_ALREADY_CHECKED']);
  });

  it('knows no other outcome than lawful and unlawful', async () => {
    const { accessDecisionId } = await decided();
    const other = await colleague(server, '0160');
    const check = { accessDecisionId, outcome: 'TOO_EXPENSIVE', ground: 'Te duur' };
    await expect(actOnPart(server, other, 'legalityCheck', check)).rejects.toThrow('BAD_USER_INPUT');
    expect((await actOnPart(server, other, 'legalityCheck', { ...check, outcome: 'LAWFUL' })).codes).toEqual([]);
  });

  it('elsewhere before: support waits for it', async () => {
    const there = await server.persona('generalist', '0222');
    const settings = { municipality: '0222', draftedOn: '2017-06-01' };
    const waiting = await newDraft(server, there, settings);
    for (const rung of ['inwoner', 'netwerk', 'groen', 'geel']) {
      const judged = { goalId: waiting.goalId, rung, outcome: 'INSUFFICIENT', reason: 'x' };
      expect((await actOnPart(server, there, 'ladderJudge', judged)).codes).toEqual([]);
    }
    const days = { adoptedOn: '2017-06-01', reviewOn: '2018-06-01' };
    expect(await adopt(server, there, waiting, days)).toEqual([]);
    const block = await actOnPart(server, there, 'buildingBlockAdd', tailored(waiting, { rung: 'geindiceerd' }));
    const id = block.id ?? '';
    const made = await actOnPart(server, there, 'accessDecide', decision(id));
    expect(made.codes).toEqual([]);
    const early = await actOnPart(server, there, 'buildingBlockStart', begin(id));
    expect(early.codes).toEqual(['BLOCK_NEEDS_LEGALITY_CHECK']);
    const acts = 'query($id: ID!) { plan(id: $id) { buildingBlocks { availableActs { name because { code } } } } }';
    interface Shown {
      readonly plan: { readonly buildingBlocks: { availableActs: { name: string; because: object | null }[] }[] };
    }
    const { plan: shown } = await server.query<Shown>(there, acts, { id: waiting.planId });
    expect(shown.buildingBlocks[0]?.availableActs).toContainEqual({
      ...{ name: 'buildingBlockStart', because: { code: 'BLOCK_NEEDS_LEGALITY_CHECK' } },
    });
    const other = await colleague(server, '0222');
    const check = { accessDecisionId: made.id, outcome: 'LAWFUL' };
    expect((await actOnPart(server, other, 'legalityCheck', check)).codes).toEqual([]);
    expect((await actOnPart(server, there, 'buildingBlockStart', begin(id))).codes).toEqual([]);
  });
});
