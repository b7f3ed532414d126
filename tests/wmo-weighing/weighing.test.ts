// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { fixedClock, newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { configure, madeUpCatalogue } from '../support/contracts';
import { asked, type Asked, decide, done, granting, layDownOrdinance, refusedBy } from '../support/decisions';
import { registerResident } from '../support/people';
import { STEPS } from '../support/weighed';
import { recordWeighing, steps } from '../support/weighings';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer({ clock: fixedClock('2018-03-01') });
  token = await server.persona('generalist', '0160');
  await server.query(token, '{ viewer { kind } }');
  await madeUpCatalogue(server, '0160');
  await layDownOrdinance(server, '0160');
});
afterAll(() => server.close());

/** Sets something for the Wmo, today; the refusals. */
const set = (wmo: object) => configure(server, '0160', { settings: { wmo } }, '2018-03-01');
const apply = (): Promise<Asked> => asked(server, token, { isWeighed: false });
const record = (applicationId: string, changes: object = {}) => recordWeighing(server, token, applicationId, changes);
const whole = { kindCode: 'OTHER', steps: steps() };
const grant = (own: Asked, changes: object = {}) => decide(server, token, 'decisionTake', granting(own, changes));
const refusedGrant = (own: Asked, changes: object = {}) => refusedBy(server, () => grant(own, changes));
const rows = (): Promise<object[]> =>
  server.database.query(`select (select count(*)::int from wmo.weighing) as weighings,
    (select coalesce(sum(version), 0)::int from wmo.weighing) as versions,
    (select count(*)::int from wmo.weighing_step) as steps, (select count(*)::int from core.rule_reason) as reasons`);
/** Tries to record what must be refused, and looks that nothing was written. */
async function refused(applicationId: string, changes: object): Promise<readonly string[]> {
  const before = await rows();
  const { made, refused: codes } = await record(applicationId, changes);
  expect(made).toBeNull();
  expect(await rows()).toEqual(before);
  return codes;
}

describe('Wmo 2.3.5 lid 3: weighed in the order of the law', () => {
  it('in parts, and shown with the application and the resident', async () => {
    const { applicationId, residentId } = await apply();
    const first = await record(applicationId, { kindCode: 'OTHER', steps: steps(STEPS.slice(0, 2)) });
    expect(first).toMatchObject({ refused: [], made: { version: 1, number: 1, kindCode: 'OTHER' } });
    const second = await record(applicationId, { steps: steps(STEPS.slice(2)), weighedOn: '2018-02-03' });
    expect(second).toMatchObject({ refused: [], made: { version: 2, weighedOn: '2018-02-03' } });
    expect(second.made?.steps.map(({ step }) => step)).toEqual(STEPS);
    const query = `query($application: ID!, $resident: ID!, $id: ID!) {
      application(id: $application) { wmoWeighings { id } } resident(id: $resident) { wmoWeighings { id } }
      wmoWeighing(id: $id) { application { id } steps { step precedingCode weighedOn } } }`;
    const id = second.made?.id ?? '';
    const seen = await server.query<{ wmoWeighing: { steps: object[] } }>(token, query, {
      ...{ application: applicationId, resident: residentId, id },
    });
    expect(seen).toMatchObject({
      ...{ application: { wmoWeighings: [{ id }] }, resident: { wmoWeighings: [{ id }] } },
      wmoWeighing: { application: { id: applicationId } },
    });
    expect(seen.wmoWeighing.steps.slice(3, 5)).toEqual([
      { step: 'SOCIAL_NETWORK', precedingCode: null, weighedOn: '2018-02-03' },
      { step: 'PRECEDING_PROVISION', precedingCode: 'ZVW', weighedOn: '2018-02-03' },
    ]);
  });

  it('each once, none passed by, and none after one that is enough', async () => {
    const { applicationId } = await apply();
    const at = (names: readonly string[], changes = {}) => ({ kindCode: 'OTHER', steps: steps(names, changes) });
    expect(await refused(applicationId, at(['CUSTOMARY_HELP']))).toEqual(['WMO_WEIGHING_OUT_OF_ORDER steps 0 step']);
    expect(await refused(applicationId, at(['OWN_STRENGTH', 'OWN_STRENGTH']))).toEqual([
      'WMO_WEIGHING_STEP_TWICE steps 1 step',
    ]);
    const enough = { CUSTOMARY_HELP: { outcome: 'SUFFICIENT' } };
    expect(await refused(applicationId, at(STEPS, enough))).toEqual(['WMO_WEIGHING_STOPPED steps 2 step']);
    expect((await record(applicationId, at(STEPS.slice(0, 2), enough))).refused).toEqual([]);
    expect(await refused(applicationId, { steps: steps(['INFORMAL_CARE']) })).toEqual([
      'WMO_WEIGHING_STOPPED steps 0 step',
    ]);
  });

  it('a judgement of the ladder carries a step', async () => {
    const { applicationId, goalId } = await apply();
    const judgements = await server.database.query<{ id: string; rung: string }>(
      'select id, rung from core.ladder_judgement where goal_id = $1',
      [goalId],
    );
    const of = (wanted: string) => judgements.find(({ rung }) => rung === wanted)?.id;
    const carried = (ladderJudgementId: unknown, changes = {}) => ({
      kindCode: 'OTHER',
      steps: [{ step: 'OWN_STRENGTH', ladderJudgementId, ...changes }],
    });
    expect(await refused(applicationId, carried(of('algemeen')))).toEqual([
      'WMO_WEIGHING_JUDGEMENT_MISFIT steps 0 ladderJudgementId',
    ]);
    const other = await apply();
    expect(await refused(other.applicationId, carried(of('eigen-kracht')))).toEqual([
      'WMO_WEIGHING_JUDGEMENT_NOT_FOUND steps 0 ladderJudgementId',
    ]);
    expect(await refused(applicationId, carried(newId()))).toEqual([
      'WMO_WEIGHING_JUDGEMENT_NOT_FOUND steps 0 ladderJudgementId',
    ]);
    expect(await refused(applicationId, carried(of('eigen-kracht'), { outcome: 'PARTLY' }))).toEqual([
      'WMO_WEIGHING_OUTCOME_TWICE steps 0',
    ]);
    const { made } = await record(applicationId, carried(of('eigen-kracht')));
    expect(made?.steps).toEqual([{ step: 'OWN_STRENGTH', outcome: 'INSUFFICIENT', reason: 'Besproken' }]);
  });

  it.each<[string, object, string]>([
    ['no kind', { steps: steps() }, 'WMO_WEIGHING_KIND_MISSING kindCode'],
    ['a kind of nothing', { ...whole, kindCode: 'NOTHING' }, 'WMO_WEIGHING_KIND_UNKNOWN kindCode'],
    ['of tomorrow', { ...whole, weighedOn: '2018-03-02' }, 'WMO_WEIGHING_DAY_IN_FUTURE weighedOn'],
    ['of before the law', { ...whole, weighedOn: '2014-12-31' }, 'WMO_WEIGHING_DAY_TOO_EARLY weighedOn'],
    ['another version', { ...whole, version: 3 }, 'CHANGED_MEANWHILE version'],
    ['nothing', {}, 'WMO_WEIGHING_EMPTY steps'],
    ['an item on no list', { ...whole, customaryItem: 'raket' }, 'WMO_CUSTOMARY_UNKNOWN customaryItem'],
    [
      'no outcome',
      { ...whole, steps: [{ step: 'OWN_STRENGTH', reason: 'x' }] },
      'WMO_WEIGHING_OUTCOME_MISSING steps 0',
    ],
    [
      'a law that goes before and is none',
      { ...whole, steps: steps(STEPS, { PRECEDING_PROVISION: { precedingCode: 'NONE' } }) },
      'WMO_PRECEDING_UNKNOWN steps 4 precedingCode',
    ],
    [
      'R22: informal care left out, where that is no decision',
      { kindCode: 'HOUSEHOLD_HELP', steps: steps(STEPS, { INFORMAL_CARE: { outcome: 'LEFT_OUT' } }) },
      'WMO_WEIGHING_NOT_LEFT_OUT steps 2 outcome',
    ],
  ])('refuses %s', async (_what, changes, refusal) => {
    const { applicationId } = await shared();
    expect(await refused(applicationId, changes)).toEqual([refusal]);
  });

  it('of an application of nobody, of another law, and one that was taken back', async () => {
    expect(await refused(newId(), whole)).toEqual(['WMO_WEIGHING_APPLICATION_NOT_FOUND applicationId']);
    const { applicationId } = await apply();
    await server.database.query("update core.application set law_code = 'JEUGDWET' where id = $1", [applicationId]);
    expect(await refused(applicationId, whole)).toEqual(['WMO_WEIGHING_APPLICATION_NOT_FOUND applicationId']);
    const other = await apply();
    await done(server, token, 'applicationWithdraw', { applicationId: other.applicationId, on: '2018-02-02' });
    expect(await refused(other.applicationId, whole)).toEqual(['WMO_WEIGHING_APPLICATION_OVER applicationId']);
  });

  it('of two at once one is told', async () => {
    const { applicationId } = await apply();
    const both = await Promise.all([1, 2].map(() => record(applicationId, { ...whole, version: 0 })));
    expect(both.flatMap(({ refused: codes }) => codes)).toEqual(['CHANGED_MEANWHILE version']);
  });
});

let open: Asked | undefined;
const shared = async (): Promise<Asked> => (open ??= await apply());

describe('R18: nothing is granted that was not weighed to the end, or that something else is enough for', () => {
  it('nothing weighed, or half of it, or later than the decision', async () => {
    const own = await apply();
    expect(await refusedGrant(own)).toEqual(['WMO_NOT_WEIGHED outcome']);
    await record(own.applicationId, { kindCode: 'OTHER', steps: steps(STEPS.slice(0, 5)) });
    expect(await refusedGrant(own, { outcome: 'PARTLY' })).toEqual(['WMO_NOT_WEIGHED outcome']);
    await record(own.applicationId, { steps: steps(['GENERAL_PROVISION']), weighedOn: '2018-02-06' });
    expect(await refusedGrant(own)).toEqual(['WMO_NOT_WEIGHED outcome']);
    expect((await grant(own, { decidedOn: '2018-02-06' })).codes).toEqual([]);
  });

  it('customary help is enough: it is refused, and that needs no more', async () => {
    const own = await apply();
    const names = STEPS.slice(0, 2);
    await record(own.applicationId, {
      kindCode: 'OTHER',
      steps: steps(names, { CUSTOMARY_HELP: { outcome: 'SUFFICIENT' } }),
    });
    expect(await refusedGrant(own)).toEqual(['WMO_ENOUGH_WITHOUT outcome']);
    const not = { outcome: 'REFUSED', productId: null, buildingBlockId: null };
    expect((await grant(own, not)).codes).toEqual([]);
  });

  it('Wmo 2.3.5 lid 6: who is entitled under the Wlz is refused, with the ground', async () => {
    const own = await apply();
    const wlz = (changes: object) => ({
      kindCode: 'OTHER',
      steps: steps(STEPS.slice(0, 5), {
        PRECEDING_PROVISION: { outcome: 'SUFFICIENT', precedingCode: 'WLZ', ...changes },
      }),
    });
    expect(await refused(own.applicationId, wlz({}))).toEqual(['WMO_WLZ_GROUND_MISSING steps 4 wlzGround']);
    const { made } = await record(own.applicationId, wlz({ wlzGround: 'PRESUMED_WITHOUT_COOPERATION' }));
    expect(await refusedGrant(own)).toEqual(['WMO_ENOUGH_WITHOUT outcome']);
    const query = 'query($id: ID!) { wmoWeighing(id: $id) { steps { wlzGround } } }';
    expect(await server.query(token, query, { id: made?.id })).toMatchObject({
      wmoWeighing: { steps: expect.arrayContaining([{ wlzGround: 'PRESUMED_WITHOUT_COOPERATION' }]) as unknown },
    });
  });

  it('what a decision rests on is fixed; after it is weighed again, and then the last counts', async () => {
    const own = await apply();
    await record(own.applicationId, { kindCode: 'OTHER', steps: steps(['OWN_STRENGTH'], ENOUGH) });
    const not = { outcome: 'REFUSED', productId: null, buildingBlockId: null };
    const decisionId = await done(server, token, 'decisionTake', granting(own, not));
    const told = { decisionId, publishedOn: '2018-02-06', channel: 'POST', effectiveOn: '2018-02-06' };
    await done(server, token, 'decisionPublish', told);
    expect(await refused(own.applicationId, { kindCode: 'AID' })).toEqual([
      'WMO_WEIGHING_APPLICATION_OVER applicationId',
    ]);
    const { outcome, ...rest } = granting(own) as Record<string, unknown>;
    const revision = { ...rest, outcome, applicationId: undefined, decisionId, decidedOn: '2018-02-20' };
    expect(await refusedBy(server, () => decide(server, token, 'decisionRevise', revision))).toEqual([
      'WMO_ENOUGH_WITHOUT outcome',
    ]);
    const again = await record(own.applicationId, { ...whole, version: 0, weighedOn: '2018-02-20' });
    expect(again).toMatchObject({ refused: [], made: { number: 2, version: 1 } });
    expect((await decide(server, token, 'decisionRevise', revision)).codes).toEqual([]);
  });
});

const ENOUGH = { OWN_STRENGTH: { outcome: 'SUFFICIENT' } };

describe('R15: group guidance goes before individual guidance for the same goal', () => {
  const individual = { ...whole, kindCode: 'GUIDANCE_INDIVIDUAL_DEVELOP' };
  it('a reason is asked, unless the group was weighed and is not enough', async () => {
    const { applicationId } = await apply();
    expect(await refused(applicationId, individual)).toEqual(['RULE_NEEDS_REASON reasons']);
    const partly = { groupGuidance: { outcome: 'PARTLY', reason: 'Een dag per week gaat' } };
    expect(await refused(applicationId, { ...individual, ...partly })).toEqual(['RULE_NEEDS_REASON reasons']);
    const insufficient = { groupGuidance: { outcome: 'INSUFFICIENT', reason: 'Te druk' } };
    expect((await record(applicationId, { ...individual, ...insufficient })).refused).toEqual([]);
    expect(await refused(applicationId, partly)).toEqual(['RULE_NEEDS_REASON reasons']);
  });

  it('with a reason it is individual, and the reason is kept', async () => {
    const { applicationId } = await apply();
    const reasons = [{ rule: 'R15', reason: 'De groep is te ver weg' }];
    const { made } = await record(applicationId, { ...individual, reasons });
    const kept = await server.database.query('select rule, reason from core.rule_reason where subject_id = $1', [
      made?.id,
    ]);
    expect(kept).toEqual([{ rule: 'R15', reason: 'De groep is te ver weg' }]);
  });

  it('and a product that is individual guidance is not granted on the weighing of something else', async () => {
    const productKinds = [{ product: 'groep', kind: 'GUIDANCE_INDIVIDUAL_PLUS' }];
    expect(await set({ productKinds })).toEqual([]);
    const own = await apply();
    await record(own.applicationId, whole);
    expect(await refusedGrant(own, { decidedOn: '2018-03-01' })).toEqual(['WMO_WEIGHED_OTHER_KIND productId']);
    const plus = {
      kindCode: 'GUIDANCE_INDIVIDUAL_PLUS',
      groupGuidance: { outcome: 'NOT_PRESENT', reason: 'Er is geen' },
    };
    expect((await record(own.applicationId, plus)).refused).toEqual([]);
    expect((await grant(own, { decidedOn: '2018-03-01' })).codes).toEqual([]);
  });
});

describe('R19: generally customary is judged by life stage', () => {
  const born = (residentId: string, day: string | null) =>
    server.database.query('update core.resident set birth_date = $2 where id = $1', [residentId, day]);
  beforeAll(async () => {
    const eBike = {
      code: 'e-bike',
      title: 'Elektrische fiets',
      source: 'Doetinchem 2017 §3.2',
      ages: [{ fromAge: 65 }],
    };
    expect(await set({ customary: [eBike] })).toEqual([]);
  });

  it.each([
    ['an older person', '1948-05-17', true],
    ['a child of 14', '2004-01-01', false],
    ['somebody whose birth date is unknown', null, null],
  ])('R19: an e-bike for %s', async (_what, birthDate, isCustomary) => {
    const own = await apply();
    await born(own.residentId, birthDate);
    const query = `query($id: ID!, $on: Date) { wmoCustomaryItems(residentId: $id, on: $on) { code isCustomary source } }`;
    expect(await server.query(token, query, { id: own.residentId })).toEqual({
      wmoCustomaryItems: [{ code: 'e-bike', isCustomary, source: 'Doetinchem 2017 §3.2' }],
    });
    expect(await server.query(token, query, { id: own.residentId, on: '2018-01-31' })).toEqual({
      wmoCustomaryItems: [],
    });
    const asks = { ...whole, kindCode: 'AID', customaryItem: 'e-bike', weighedOn: '2018-03-01' };
    expect((await record(own.applicationId, asks)).refused).toEqual([]);
    const attempt = () => grant(own, { decidedOn: '2018-03-01' });
    if (isCustomary) expect(await refusedBy(server, attempt)).toEqual(['WMO_GENERALLY_CUSTOMARY productId']);
    else expect((await attempt()).codes).toEqual([]);
  });

  it('R19: a product of the catalogue that is such an item is not granted either', async () => {
    const item = { code: 'groep', title: 'Groep', source: 'made up', ages: [{ fromAge: 0 }], products: ['groep'] };
    const own = await apply();
    await record(own.applicationId, whole);
    expect(await set({ customary: [item] })).toEqual([]);
    const attempt = () => grant(own, { decidedOn: '2018-03-01' });
    expect(await refusedBy(server, attempt)).toEqual(['WMO_GENERALLY_CUSTOMARY productId']);
    expect(await set({})).toEqual([]);
  });

  it('and a list that contradicts itself is refused', async () => {
    const item = { code: 'x', title: 'X', source: 'x', ages: [{ fromAge: 18, untilAge: 18 }] };
    expect(await set({ customary: [item] })).toEqual([expect.stringMatching(/^CONFIG_INVALID /)]);
    const twice = [1, 2].map(() => ({ ...item, ages: [{ fromAge: 18 }] }));
    expect(await set({ customary: twice })).toEqual([expect.stringMatching(/^CONFIG_INVALID /)]);
  });
});

describe('who may', () => {
  it.each(['partner', 'administrator', 'resident'] as const)('a %s weighs nothing', async (name) => {
    const { applicationId } = await shared();
    const caller = await server.persona(name, '0160');
    const before = await rows();
    expect((await recordWeighing(server, caller, applicationId, whole)).codes).toEqual(['FORBIDDEN']);
    expect(await rows()).toEqual(before);
  });

  it('nobody of another municipality', async () => {
    const { applicationId } = await shared();
    const other = await server.persona('generalist', '0222');
    await server.query(other, '{ viewer { kind } }');
    expect((await recordWeighing(server, other, applicationId, whole)).refused).toEqual([
      'WMO_WEIGHING_APPLICATION_NOT_FOUND applicationId',
    ]);
    const residentId = await registerResident(server, token);
    const query = 'query($id: ID!) { wmoCustomaryItems(residentId: $id) { code } }';
    expect(await server.query(other, query, { id: residentId })).toEqual({ wmoCustomaryItems: null });
  });
});

describe('the database holds it as well', () => {
  it.each([
    ['a step in the wrong place', "'CUSTOMARY_HELP', 3, 'PARTLY', null, null", 'weighing_step_in_order'],
    ['a step twice', "'OWN_STRENGTH', 1, 'PARTLY', null, null", 'weighing_step_once'],
    ['two that are enough', "'CUSTOMARY_HELP', 2, 'SUFFICIENT', null, null", 'weighing_step_one_enough'],
    ['a preceding provision of another step', "'CUSTOMARY_HELP', 2, 'PARTLY', 'ZVW', null", 'weighing_step_preceding'],
    ['a ground of another law', "'PRECEDING_PROVISION', 5, 'PARTLY', 'ZVW', 'ENTITLED'", 'weighing_step_wlz'],
    ['another step left out', "'CUSTOMARY_HELP', 2, 'LEFT_OUT', null, null", 'weighing_step_left_out'],
  ])('%s', async (_what, values, constraint) => {
    const { applicationId } = await apply();
    const { made } = await record(applicationId, { kindCode: 'OTHER', steps: steps(['OWN_STRENGTH'], ENOUGH) });
    const sql = `insert into wmo.weighing_step (municipality, id, weighing_id, resident_id, reason, weighed_on, recorded_by,
        recorded_at, step, position, outcome, preceding_code, wlz_ground)
      select municipality, gen_random_uuid(), id, resident_id, 'x', weighed_on, 'x', recorded_at, ${values}
      from wmo.weighing where id = $1`;
    const insert = server.database.asApp('0160', (client) => client.query(sql, [made?.id]));
    await expect(insert).rejects.toMatchObject({ constraint });
  });
});
