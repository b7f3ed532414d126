// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { act } from '../people/acts';
import { colleague } from '../support/blocks';
import { configure, madeUpCatalogue } from '../support/contracts';
import { asked, decide, done, granting, layDownOrdinance, ORDINANCE, published, refusedBy } from '../support/decisions';
import { professionalOf } from '../support/people';
import { established, ground, wmoAct, wmoDone, wmoForbidden, wmoRefused } from '../support/wmo-acts';

const HERE = '0160';
const PLAN = 'wmoReviewPlan';
const COMPLETE = 'wmoReviewComplete';
const ESTABLISH = 'wmoRevisionGroundEstablish';

let server: TestServer;
let token: string;
let other: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', HERE);
  other = await colleague(server, HERE);
  await server.query(other, '{ viewer { kind } }');
  await madeUpCatalogue(server, HERE);
  await layDownOrdinance(server, HERE);
});
afterAll(() => server.close());

/** A decision that grants something as of 6 February 2018. */
const granted = async (): Promise<string> => published(server, token, await asked(server, token));
const refused = (name: string, input: object, by = token) => wmoRefused(server, () => wmoAct(server, by, name, input));
const completion = (reviewId: string, changes: object = {}): object => ({
  ...{ reviewId, on: '2018-03-01', outcome: 'CONTINUE', findings: 'Het gaat goed', ...changes },
});
const dueUntil = async (dueUntilOn: string): Promise<string[]> => {
  const query = 'query($on: Date) { wmoReviews(dueUntilOn: $on, first: 100) { nodes { id } } }';
  type Listed = { wmoReviews: { nodes: { id: string }[] } };
  const { wmoReviews } = await server.query<Listed>(token, query, { on: dueUntilOn });
  return wmoReviews.nodes.map(({ id }) => id);
};

describe('Wmo 2.3.9: a decision is looked at again', () => {
  it('on a day that is named, on the worklist until it is done, with its clock', async () => {
    const decisionId = await granted();
    const reviewId = await wmoDone(server, token, PLAN, { decisionId, dueOn: '2018-06-01' });
    expect([await dueUntil('2018-05-31'), await dueUntil('2018-06-01')]).toEqual([[], [reviewId]]);
    const query = `query($id: ID!) { wmoReview(id: $id) { dueOn doneOn outcome findings reviewer { name }
      term { ruleCode dueOn metOn } decision { id wmoReviews { id } } resident { wmoReviews { id } } } }`;
    expect(await server.query(token, query, { id: reviewId })).toEqual({
      wmoReview: {
        ...{ dueOn: '2018-06-01', doneOn: null, outcome: null, findings: null, reviewer: null },
        term: { ruleCode: 'wmo.review', dueOn: '2018-06-01', metOn: null },
        ...{
          decision: { id: decisionId, wmoReviews: [{ id: reviewId }] },
          resident: { wmoReviews: [{ id: reviewId }] },
        },
      },
    });
    await wmoDone(server, token, COMPLETE, completion(reviewId, { nextDueOn: '2019-03-01' }));
    expect(await dueUntil('2018-06-01')).toEqual([]);
    expect(await dueUntil('2019-03-01')).toHaveLength(1);
    expect(await server.query(token, query, { id: reviewId })).toMatchObject({
      wmoReview: {
        doneOn: '2018-03-01',
        outcome: 'CONTINUE',
        findings: 'Het gaat goed',
        term: { metOn: '2018-03-01' },
      },
    });
    expect(await refused(COMPLETE, completion(reviewId))).toEqual(['WMO_REVIEW_DONE reviewId']);
  });

  it('or after the period of the municipality, where it has set one', async () => {
    const decisionId = await granted();
    expect(await refused(PLAN, { decisionId })).toEqual(['WMO_REVIEW_WITHOUT_DAY dueOn']);
    const review = { months: 12, source: 'Beleidsregels 2018' };
    // What the demonstrator has set runs from before; nothing is set for days that have passed beside it.
    await server.database.query("delete from core.setting where municipality = $1 and module = 'wmo'", [HERE]);
    expect(await configure(server, HERE, { settings: { wmo: { review } } }, '2018-02-01')).toEqual([]);
    const id = await wmoDone(server, token, PLAN, { decisionId });
    const query = 'query($id: ID!) { wmoReview(id: $id) { dueOn term { dueOn } } }';
    expect(await server.query(token, query, { id })).toEqual({
      wmoReview: { dueOn: '2019-02-06', term: { dueOn: '2019-02-06' } },
    });
  });

  it('planned once at a time, also at the same moment', async () => {
    const decisionId = await granted();
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => wmoAct(server, token, PLAN, { decisionId, dueOn: '2018-06-01' })),
    );
    const planned = 'WMO_REVIEW_PLANNED decisionId';
    expect(outcomes.flatMap(({ codes }) => codes)).toEqual([planned, planned]);
  });

  it('what does not fit is refused, and nothing is half written', async () => {
    const decisionId = await granted();
    const plan = (changes: object) => refused(PLAN, { decisionId, dueOn: '2018-06-01', ...changes });
    expect(await plan({ decisionId: newId() })).toEqual(['WMO_REVIEW_DECISION_NOT_FOUND decisionId']);
    expect(await plan({ dueOn: '2018-02-06' })).toEqual(['WMO_REVIEW_DAY_TOO_EARLY dueOn']);
    expect(await plan({ dueOn: '2028-02-07' })).toEqual(['WMO_REVIEW_DAY_TOO_LATE dueOn']);
    const taken = await done(server, token, 'decisionTake', granting(await asked(server, token)));
    expect(await plan({ decisionId: taken })).toEqual(['WMO_REVIEW_NOTHING_GIVEN decisionId']);
    const reviewId = await wmoDone(server, token, PLAN, { decisionId, dueOn: '2018-06-01' });
    const complete = (changes: object) => refused(COMPLETE, completion(reviewId, changes));
    expect(await complete({ on: '2018-03-02' })).toEqual(['WMO_REVIEW_DAY_IN_FUTURE on']);
    expect(await complete({ on: '2018-02-05' })).toEqual(['WMO_REVIEW_DAY_TOO_EARLY on']);
    expect(await complete({ version: 9 })).toEqual(['CHANGED_MEANWHILE version']);
    const next = { outcome: 'WITHDRAW', nextDueOn: '2019-01-01' };
    expect(await complete(next)).toEqual(['WMO_REVIEW_NEXT_MISFIT nextDueOn']);
    const nobody = completion(newId(), { version: 1 });
    expect(await refused(COMPLETE, nobody)).toEqual(['WMO_REVIEW_NOT_FOUND reviewId']);
  });
});

describe('Wmo 2.3.10: a decision is changed on a ground that was established', () => {
  const withdrawal = (decisionId: string, groundCode: string): object => ({
    ...{ decisionId, groundCode, decidedOn: '2018-02-20', motivation: 'Niet meer nodig', ordinanceCode: ORDINANCE },
  });
  const GROUNDS = [
    ...['WMO_WRONG_DATA', 'WMO_NO_LONGER_NEEDED', 'WMO_NOT_ADEQUATE', 'WMO_CONDITIONS_NOT_MET', 'WMO_NOT_USED'],
  ];

  it('the registry of core has the five, each with its article', async () => {
    const query = '{ decisionGrounds(law: "WMO") { code article law { code } } }';
    const { decisionGrounds } = await server.query<{ decisionGrounds: { code: string; law: object | null }[] }>(
      ...([token, query] as const),
    );
    expect(decisionGrounds.filter(({ law }) => law !== null)).toEqual(
      [...GROUNDS].sort().map((code) => ({
        ...{ code, law: { code: 'WMO' } },
        article: `Wmo 2015, art. 2.3.10 lid 1 (${'abcde'.charAt(GROUNDS.indexOf(code))})`,
      })),
    );
  });

  it.each(GROUNDS)('%s: not before it was established, and then it is', async (groundCode) => {
    const decisionId = await granted();
    const withdraw = () => decide(server, token, 'decisionWithdraw', withdrawal(decisionId, groundCode));
    expect(await refusedBy(server, withdraw)).toEqual(['WMO_GROUND_NOT_ESTABLISHED groundCode']);
    await established(server, token, decisionId, groundCode, '2018-02-20');
    expect((await withdraw()).codes).toEqual([]);
  });

  it('not on another ground, nor on the own wish', async () => {
    const decisionId = await granted();
    await established(server, token, decisionId, 'WMO_NOT_USED', '2018-02-20');
    const withdraw = (code: string) => () => decide(server, token, 'decisionWithdraw', withdrawal(decisionId, code));
    expect(await refusedBy(server, withdraw('WMO_NOT_ADEQUATE'))).toEqual(['WMO_GROUND_NOT_ESTABLISHED groundCode']);
    const { errors } = await withdraw('OWN_WISH')();
    expect(errors).toEqual([
      {
        ...{ code: 'WMO_WITHDRAWAL_WITHOUT_GROUND', path: ['input', 'groundCode'] },
        article: 'Wmo 2015, art. 2.3.10 lid 1; rule R30: the check refuses for unlawfulness alone',
      },
    ]);
  });

  it('revised to less on a ground alone', async () => {
    const own = await asked(server, token);
    const decisionId = await published(server, token, own);
    const { productId, blockId: buildingBlockId } = own;
    const less = { decisionId, outcome: 'PARTLY', productId, buildingBlockId, decidedOn: '2018-02-20' };
    const revise = (changes: object = {}) =>
      decide(server, token, 'decisionRevise', { ...less, motivation: 'x', ordinanceCode: ORDINANCE, ...changes });
    expect(await refusedBy(server, revise)).toEqual(['WMO_GROUND_NOT_ESTABLISHED outcome']);
    await established(server, token, decisionId, 'WMO_NOT_ADEQUATE', '2018-02-20');
    expect((await revise()).codes).toEqual([]);
  });

  it('says what it rests on, and as of when', async () => {
    const decisionId = await granted();
    await established(server, token, decisionId, 'WMO_WRONG_DATA', '2018-02-20', { effectiveOn: '2018-02-06' });
    const query = `query($id: ID!) { decision(id: $id) { wmoRevisionFindings { groundCode facts otherDecision isIntentional
      notNeededSince adequateInstead condition use establishedOn effectiveOn decision { id } } } }`;
    expect(await server.query(token, query, { id: decisionId })).toEqual({
      decision: {
        wmoRevisionFindings: [
          {
            ...{ groundCode: 'WMO_WRONG_DATA', facts: 'Bleek bij een huisbezoek', otherDecision: 'Geen hulp' },
            ...{ isIntentional: true, notNeededSince: null, adequateInstead: null, condition: null, use: null },
            ...{ establishedOn: '2018-02-20', effectiveOn: '2018-02-06', decision: { id: decisionId } },
          },
        ],
      },
    });
    const again = ground(decisionId, 'WMO_WRONG_DATA', '2018-02-21');
    expect(await refused(ESTABLISH, again)).toEqual(['WMO_GROUND_ESTABLISHED groundCode']);
  });

  it.each<[string, string, object, string]>([
    ['no ground of the five', 'OWN_WISH', {}, 'WMO_GROUND_UNKNOWN groundCode'],
    [
      'a without intent or not',
      'WMO_WRONG_DATA',
      { isIntentional: null },
      'WMO_GROUND_CONDITION_MISSING isIntentional',
    ],
    ['e with what d asks', 'WMO_NOT_USED', { condition: 'x' }, 'WMO_GROUND_CONDITION_MISFIT condition'],
    ['back', 'WMO_NOT_USED', { effectiveOn: '2018-02-19' }, 'WMO_GROUND_EFFECT_BACKWARDS effectiveOn'],
    ['before the decision', 'WMO_WRONG_DATA', { effectiveOn: '2018-02-05' }, 'WMO_GROUND_DAY_TOO_EARLY effectiveOn'],
    ['tomorrow', 'WMO_NOT_USED', { establishedOn: '2018-03-02' }, 'WMO_GROUND_DAY_IN_FUTURE establishedOn'],
    ['of nobody', 'WMO_NOT_USED', { decisionId: newId() }, 'WMO_REVIEW_DECISION_NOT_FOUND decisionId'],
  ])('refuses %s', async (_what, groundCode, changes, refusal) => {
    const decisionId = await granted();
    expect(await refused(ESTABLISH, ground(decisionId, groundCode, '2018-02-20', changes))).toEqual([refusal]);
  });

  it('the database holds what each ground asks as well', async () => {
    const id = await established(server, token, await granted(), 'WMO_NOT_USED', '2018-02-20');
    const copy = (changes: string) =>
      server.database.asApp(HERE, (client) =>
        client.query(
          `insert into wmo.revision_finding select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(),
           'ground_code', 'WMO_WRONG_DATA', ${changes}))).* from wmo.revision_finding f where id = $1`,
          [id],
        ),
      );
    await expect(copy("'use', null")).rejects.toMatchObject({ constraint: 'revision_finding_a' });
    const intent = "'other_decision', 'x', 'is_intentional', true";
    await expect(copy(intent)).rejects.toMatchObject({ constraint: 'revision_finding_e' });
  });
});

describe('who may not', () => {
  it('R31: a client supporter establishes no ground', async () => {
    const own = await asked(server, other);
    const decisionId = await published(server, other, own);
    const professionalId = await professionalOf(server, HERE);
    const support = { residentId: own.residentId, professionalId, kind: 'PROFESSIONAL', fromOn: '2018-01-01' };
    expect((await act(server, other, 'clientSupporterAssign', support)).refused).toEqual([]);
    const input = ground(decisionId, 'WMO_NOT_USED', '2018-02-20');
    expect(await refused(ESTABLISH, input)).toEqual(['WMO_DECIDED_BY_SUPPORTER decisionId']);
    await wmoDone(server, other, ESTABLISH, input);
  });

  it('a resident, an auditor, or somebody elsewhere', async () => {
    const decisionId = await granted();
    const plan = { decisionId, dueOn: '2018-06-01' };
    for (const persona of ['resident', 'auditor'] as const) {
      const by = await server.persona(persona, HERE);
      expect(await wmoForbidden(server, by, PLAN, plan)).toEqual(['FORBIDDEN']);
      const input = ground(decisionId, 'WMO_NOT_USED', '2018-02-20');
      expect(await wmoForbidden(server, by, ESTABLISH, input)).toEqual(['FORBIDDEN']);
    }
    const elsewhere = await server.persona('generalist', '0222');
    await server.query(elsewhere, '{ viewer { kind } }');
    expect(await refused(PLAN, plan, elsewhere)).toEqual(['WMO_REVIEW_DECISION_NOT_FOUND decisionId']);
  });
});
