// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { personas } from '@eenplan/cli';
import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { act } from '../people/acts';
import { assessed } from '../support/assessed';
import { actOnPart, colleague } from '../support/blocks';
import {
  actOnAllocation,
  concludedContract,
  configure,
  madeUpCatalogue,
  organisationOf,
  productOf,
  rowsOfContracts,
} from '../support/contracts';
import {
  asked,
  type Asked,
  decide,
  type Decided,
  done,
  giveAccess,
  granting,
  layDownOrdinance,
  ORDINANCE,
  publication,
  published,
  refusedBy,
} from '../support/decisions';
import { professionalOf, registerResident } from '../support/people';
import { established } from '../support/wmo-acts';

let server: TestServer;
let token: string;
let other: string;
let open: Asked;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0160');
  other = await colleague(server, '0160');
  await server.query(other, '{ viewer { kind } }');
  await madeUpCatalogue(server, '0160');
  await layDownOrdinance(server, '0160');
  open = await asked(server, token);
});
afterAll(() => server.close());

const take = (of: Asked, changes: object = {}, by = token): Promise<Decided> =>
  decide(server, by, 'decisionTake', granting(of, changes));
const refused = (attempt: () => Promise<Decided>) => refusedBy(server, attempt);
const onApplication = (name: string, { applicationId }: Asked, changes: object): Promise<Decided> =>
  decide(server, token, name, { applicationId, on: '2018-02-05', ...changes });
const publish = (decisionId: string, changes: object = {}): Promise<Decided> =>
  decide(server, token, 'decisionPublish', publication(decisionId, changes));
const termsOf = (id: string) =>
  server.database.query<{ rule: string; due: string; met: string | null }>(
    `select rule_id as rule, due_on::text as due, met_on::text as met from core.term where subject_id = $1`,
    [id],
  );

describe('R37: a decision refers to product and ordinance of its day', () => {
  it('and says who decided what, and why', async () => {
    const own = await asked(server, token);
    const id = await done(server, token, 'decisionTake', granting(own));
    const query = `query($id: ID!) { decision(id: $id) { kind outcome state motivation decidedOn law { code }
      product { title } ordinance { title } decider { name } accessDecision { kind } buildingBlock { title }
      resident { id } application { state } publishedOn effectiveOn } }`;
    expect(await server.query(token, query, { id })).toMatchObject({
      decision: {
        ...{ kind: 'ON_APPLICATION', outcome: 'GRANTED', state: 'TAKEN', motivation: 'Alleen lukt het niet' },
        ...{ decidedOn: '2018-02-05', law: { code: 'WMO' }, product: { title: 'Begeleiding groep ontwikkelen' } },
        ...{ ordinance: { title: 'Verordening 2018' }, accessDecision: { kind: 'ACCESS_DECISION' } },
        ...{ buildingBlock: { title: 'Groep' }, resident: { id: own.residentId }, application: { state: 'DECIDED' } },
        ...{ publishedOn: null, effectiveOn: null },
      },
    });
    expect(await refused(() => take(own))).toEqual(['APPLICATION_DECIDED applicationId']);
  });

  it('not a product that was valid on another day, with code, path and rule', async () => {
    const productId = await productOf(server, '0160', 'groep', '2017-12-31');
    const { errors, made } = await take(open, { productId });
    expect(made).toBeNull();
    expect(errors).toEqual([
      {
        ...{ code: 'PRODUCT_NOT_VALID', path: ['input', 'productId'] },
        article: 'Rule R37: decisions refer to the product versions valid on the decision date',
      },
    ]);
    expect(await refused(() => take(open, { productId }))).toEqual(['PRODUCT_NOT_VALID productId']);
  });

  it.each([
    ['R38: no ordinance', 'bestaat-niet', 'ORDINANCE_NOT_IN_FORCE ordinanceCode'],
    ['R92: an option', 'nog-een-optie', 'ORDINANCE_NOT_IN_FORCE ordinanceCode'],
    ['R09: that of another law', 'verordening-jeugd', 'DECISION_OTHER_LAW ordinanceCode'],
  ])('%s', async (_what, ordinanceCode, refusal) => {
    expect(await refused(() => take(open, { ordinanceCode }))).toEqual([refusal]);
  });

  it('the database refuses another version as well', async () => {
    const own = await asked(server, token);
    const id = await done(server, token, 'decisionTake', granting(own));
    const copy = (changes: string) => `insert into core.decision select (jsonb_populate_record(d, jsonb_build_object(
      'id', gen_random_uuid(), 'kind', 'REVISION', 'replaces_id', d.id) || ${changes})).* from core.decision d
      where id = $1`;
    const insert = (changes: string, values: string[]) =>
      server.database.asApp('0160', (client) => client.query(copy(changes), [id, ...values]));
    const old = await productOf(server, '0160', 'groep', '2017-12-31');
    await expect(insert(`jsonb_build_object('product_id', $2::text)`, [old])).rejects.toMatchObject({
      constraint: 'decision_of_valid_product',
    });
    const earlier = `jsonb_build_object('product_id', $2::text, 'decided_on', '2017-12-31')`;
    await expect(insert(earlier, [old])).rejects.toMatchObject({ constraint: 'decision_of_ordinance_in_force' });
  });
});

describe('Awb 3:46: a decision rests on a motivation', () => {
  it.each([undefined, null, '  '])('%j is none', async (motivation) => {
    const { errors } = await take(open, { motivation });
    expect(errors).toEqual([
      { code: 'DECISION_WITHOUT_MOTIVATION', path: ['input', 'motivation'], article: 'Awb, art. 3:46' },
    ]);
    expect(await refused(() => take(open, { motivation }))).toHaveLength(1);
  });
});

describe('what does not fit is refused, and nothing is half written', () => {
  it.each([
    ['an application of nobody', { applicationId: newId() }, 'NOT_FOUND applicationId'],
    ['another version', { version: 99 }, 'CHANGED_MEANWHILE version'],
    ['a product of nobody', { productId: newId() }, 'NOT_FOUND productId'],
    ['support of nobody', { buildingBlockId: newId() }, 'NOT_FOUND buildingBlockId'],
    ['nothing to give', { productId: null }, 'DECISION_WITHOUT_PRODUCT productId'],
    ['nothing of a plan', { buildingBlockId: null }, 'DECISION_WITHOUT_BLOCK buildingBlockId'],
    ['a withdrawal', { outcome: 'WITHDRAWN' }, 'DECISION_OUTCOME_MISFIT outcome'],
    ['before the application', { decidedOn: '2018-01-31' }, 'DECISION_BEFORE_APPLICATION decidedOn'],
    ['a day to come', { decidedOn: '2018-03-02' }, 'DECISION_IN_FUTURE decidedOn'],
    ['Awb 4:5: without a chance', { outcome: 'NOT_HANDLED' }, 'DECISION_WITHOUT_CHANCE outcome'],
    ['R30: refused while access stands', { outcome: 'REFUSED' }, 'DECISION_REFUSES_ACCESS outcome'],
  ])('%s', async (_what, changes, refusal) => {
    expect(await refused(() => take(open, changes))).toEqual([refusal]);
  });

  it('support of another case, and a product of another law', async () => {
    const stranger = await asked(server, token);
    expect(await refused(() => take(open, { buildingBlockId: stranger.blockId }))).toEqual([
      'NOT_FOUND buildingBlockId',
    ]);
    const productId = await productOf(server, '0160', 'jeugd', '2018-02-05');
    expect(await refused(() => take(open, { productId }))).toEqual(['DECISION_OTHER_LAW productId']);
  });

  it('R16: free support asks no decision', async () => {
    const block = { rung: 'eigen-kracht', law: 'WMO' };
    const free = await asked(server, token, { access: null, block });
    expect(await refused(() => take(free))).toEqual(['DECISION_OF_FREE_SUPPORT buildingBlockId']);
  });

  it('R17: tailored support asks access first', async () => {
    const own = await asked(server, token, { access: null });
    expect(await refused(() => take(own))).toEqual(['DECISION_WITHOUT_ACCESS buildingBlockId']);
    await giveAccess(server, token, own.blockId, { decidedOn: '2018-02-06' });
    expect(await refused(() => take(own))).toEqual(['DECISION_BEFORE_ACCESS decidedOn']);
    expect((await take(own, { decidedOn: '2018-02-06' })).codes).toEqual([]);
  });
});

describe('R30: the generalist decides, and the check comes before or after', () => {
  const check = (accessDecisionId: string, changes: object = {}) =>
    actOnPart(server, other, 'legalityCheck', { accessDecisionId, outcome: 'LAWFUL', ...changes });
  const accessOf = async ({ blockId }: Asked) => {
    const sql = 'select id from core.access_decision where block_id = $1';
    const [row] = await server.database.query<{ id: string }>(sql, [blockId]);
    return row?.id ?? '';
  };
  const unlawful = { outcome: 'UNLAWFUL', ground: 'Woont hier niet' };
  const withdraw = (decisionId: string, changes: object = {}) =>
    decide(server, token, 'decisionWithdraw', {
      ...{ decisionId, decidedOn: '2018-02-20', motivation: 'Niet rechtmatig', ordinanceCode: ORDINANCE },
      ...{ groundCode: 'UNLAWFUL', ...changes },
    });

  it('after it (Hardenberg): given first, and taken back for unlawfulness when the check finds that', async () => {
    const own = await asked(server, token);
    const decisionId = await published(server, token, own);
    expect(await refused(() => withdraw(decisionId))).toEqual(['DECISION_NOT_UNLAWFUL groundCode']);
    expect((await check(await accessOf(own), unlawful)).codes).toEqual([]);
    const withdrawal = (await withdraw(decisionId)).made?.id ?? '';
    expect((await publish(withdrawal, { publishedOn: '2018-02-21', effectiveOn: '2018-03-01' })).codes).toEqual([]);
    const query = `query($id: ID!) { decision(id: $id) { kind outcome groundCode replaces { state untilOn } } }`;
    expect(await server.query(token, query, { id: withdrawal })).toEqual({
      decision: {
        ...{ kind: 'WITHDRAWAL', outcome: 'WITHDRAWN', groundCode: 'UNLAWFUL' },
        replaces: { state: 'ENDED', untilOn: '2018-03-01' },
      },
    });
  });

  it('found unlawful before the decision, it can be refused', async () => {
    const own = await asked(server, token);
    await check(await accessOf(own), unlawful);
    expect(await refused(() => take(own))).toEqual(['DECISION_WITHOUT_ACCESS buildingBlockId']);
    expect((await take(own, { outcome: 'REFUSED' })).codes).toEqual([]);
  });

  it('before it (elsewhere): nothing is given unchecked', async () => {
    const own = await asked(server, token);
    const before = { settings: { core: { ladder: await rungs(), decision: { legalityCheck: 'BEFORE' } } } };
    expect(await configure(server, '0160', before, '2018-03-01')).toEqual([]);
    const today = { decidedOn: '2018-03-01' };
    expect(await refused(() => take(own, today))).toEqual(['DECISION_NEEDS_LEGALITY_CHECK buildingBlockId']);
    expect((await check(await accessOf(own))).codes).toEqual([]);
    expect((await take(own, today)).codes).toEqual([]);
  });

  const rungs = async () => {
    const sql = `select value -> 'ladder' as ladder from core.setting where municipality = '0160' and module = 'core'
      and withdrawn_at is null order by from_on desc limit 1`;
    const [row] = await server.database.query<{ ladder: object }>(sql);
    return row?.ladder;
  };
});

describe('Jeugdwet 2.6: a referral stands in place of a decision where the law says so', () => {
  it('nothing is decided on it; under a law that does not say so it is', async () => {
    const referred = { access: { kind: 'REFERRAL', referrer: 'Huisarts' } };
    const own = await asked(server, token, referred);
    const law = (article: string) =>
      server.database.query(`update core.law set referral_article = ${article} where code = 'WMO'`);
    await law("'made up for this test'");
    expect(await refused(() => take(own))).toEqual(['DECISION_BY_REFERRAL buildingBlockId']);
    await law('null');
    expect((await take(own)).codes).toEqual([]);
    const [row] = await server.database.query(`select code from core.law where referral_article is not null`);
    expect(row).toEqual({ code: 'JEUGDWET' });
  });
});

describe('Awb 4:5: an incomplete application', () => {
  const ask = { completeByOn: '2018-02-12', missing: 'Een bewijs van adres' };

  it('stops the clock of the law; complete, it runs again', async () => {
    const own = await asked(server, token);
    expect(await termsOf(own.applicationId)).toEqual([{ rule: 'wmo.decision', due: '2018-02-15', met: null }]);
    expect((await onApplication('applicationCompletionAsk', own, ask)).made?.state).toBe('INCOMPLETE');
    expect(await refused(() => onApplication('applicationCompletionAsk', own, ask))).toEqual([
      'APPLICATION_COMPLETION_ASKED applicationId',
    ]);
    expect(await refused(() => take(own, { decidedOn: '2018-02-12' }))).toEqual(['DECISION_DURING_COMPLETION outcome']);
    const came = await onApplication('applicationCompletionRecord', own, { on: '2018-02-09', isComplete: true });
    expect(came.made?.state).toBe('RECEIVED');
    // Suspended on 6 to 8 February: three days.
    expect(await termsOf(own.applicationId)).toMatchObject([{ due: '2018-02-19' }]);
    expect(await refused(() => take(own, { outcome: 'NOT_HANDLED', decidedOn: '2018-02-13' }))).toEqual([
      'DECISION_WITHOUT_CHANCE outcome',
    ]);
    const decisionId = await done(server, token, 'decisionTake', granting(own, { decidedOn: '2018-02-13' }));
    await publish(decisionId, { publishedOn: '2018-02-14', effectiveOn: '2018-02-14' });
    expect(await termsOf(own.applicationId)).toMatchObject([{ met: '2018-02-14' }]);
  });

  it('is left unhandled after the chance, within four weeks', async () => {
    const own = await asked(server, token);
    const short = { on: '2018-02-01', completeByOn: '2018-02-02', missing: 'Alles' };
    await onApplication('applicationCompletionAsk', own, short);
    const unhandled = { outcome: 'NOT_HANDLED', productId: null, buildingBlockId: null };
    expect(await refused(() => take(own, { ...unhandled, decidedOn: '2018-02-02' }))).toEqual([
      'DECISION_DURING_COMPLETION outcome',
    ]);
    expect((await take(own, { ...unhandled, decidedOn: '2018-02-20' })).codes).toEqual([]);
  });

  it.each([
    ['a period of no day', { on: '2018-02-12' }, 'APPLICATION_PERIOD_EMPTY completeByOn'],
    ['before it was received', { on: '2018-01-31' }, 'APPLICATION_DAY_TOO_EARLY on'],
    ['a day to come', { on: '2018-03-02', completeByOn: '2018-04-01' }, 'APPLICATION_DAY_IN_FUTURE on'],
    ['a period for ever', { completeByOn: '2020-02-12' }, 'SUSPENSION_TOO_LONG completeByOn'],
  ])('is not asked with %s', async (_what, changes, refusal) => {
    const attempt = () => onApplication('applicationCompletionAsk', open, { ...ask, ...changes });
    expect(await refused(attempt)).toEqual([refusal]);
  });

  it('taken back, its clock ends and nothing is decided', async () => {
    const own = await asked(server, token);
    expect((await onApplication('applicationWithdraw', own, {})).made?.state).toBe('WITHDRAWN');
    expect(await termsOf(own.applicationId)).toMatchObject([{ met: '2018-02-05' }]);
    expect(await refused(() => take(own))).toEqual(['APPLICATION_WITHDRAWN applicationId']);
  });
});

it('Awb 4:7: nothing is refused on facts that the applicant could not speak about', async () => {
  const own = await asked(server, token, { access: null });
  const refusal = { outcome: 'REFUSED', restsOnDeviatingFacts: true };
  expect(await refused(() => take(own, refusal))).toEqual(['DECISION_WITHOUT_HEARING restsOnDeviatingFacts']);
  const heard = { on: '2018-02-04', facts: 'Zijn zoon woont bij hem', view: 'Die werkt overdag' };
  expect((await onApplication('applicationHearingRecord', own, heard)).codes).toEqual([]);
  expect((await take(own, refusal)).codes).toEqual([]);
});

describe('Awb 3:40 and 3:41: no effect before it is made known', () => {
  it('is refused by code, and by the database', async () => {
    const decisionId = await done(server, token, 'decisionTake', granting(await asked(server, token)));
    const { errors } = await publish(decisionId, { effectiveOn: '2018-02-05' });
    expect(errors).toEqual([
      {
        ...{ code: 'DECISION_EFFECTIVE_BEFORE_PUBLICATION', path: ['input', 'effectiveOn'] },
        article: 'Awb, art. 3:40',
      },
    ]);
    const sql = `update core.decision set state = 'PUBLISHED', published_on = '2018-02-06', channel = 'POST',
      effective_on = '2018-02-05' where id = $1`;
    const update = server.database.asApp('0160', (client) => client.query(sql, [decisionId]));
    await expect(update).rejects.toMatchObject({ constraint: 'decision_publication' });
    expect(await refused(() => publish(decisionId, { publishedOn: '2018-02-04', effectiveOn: '2018-02-06' }))).toEqual([
      'DECISION_PUBLISHED_BEFORE_TAKEN publishedOn',
    ]);
    expect(await refused(() => publish(decisionId, { publishedOn: '2018-03-02', effectiveOn: '2018-03-02' }))).toEqual([
      'DECISION_IN_FUTURE publishedOn',
    ]);
    expect((await publish(decisionId)).made?.state).toBe('PUBLISHED');
    expect(await termsOf(decisionId)).toEqual([{ rule: 'awb.objection', due: '2018-03-20', met: null }]);
    expect(await refused(() => publish(decisionId))).toEqual(['DECISION_PUBLISHED decisionId']);
  });
});

describe('R31: the client supporter never decides', () => {
  const support = ({ residentId }: Asked, professionalId: string) =>
    act(server, token, 'clientSupporterAssign', {
      ...{ residentId, professionalId, kind: 'PROFESSIONAL', fromOn: '2018-01-01' },
    });

  it('and who decided does not come to stand beside the resident on that day', async () => {
    const own = await asked(server, other);
    const professionalId = await professionalOf(server, '0160');
    expect((await support(own, professionalId)).refused).toEqual([]);
    const { errors } = await take(own);
    expect(errors).toEqual([
      {
        ...{ code: 'DECISION_BY_CLIENT_SUPPORTER', path: ['input', 'applicationId'] },
        article: 'Wmo 2015, art. 2.2.4; rule R31',
      },
    ]);
    expect(await refused(() => take(own))).toHaveLength(1);
    const decisionId = await done(server, other, 'decisionTake', granting(own));
    const sql = 'select professional_id as id from core.decision where id = $1';
    const [row] = await server.database.query<{ id: string }>(sql, [decisionId]);
    expect((await support(own, row?.id ?? '')).refused).toEqual(['CLIENT_SUPPORTER_DECIDED input.professionalId']);
  });

  it('at the same moment one of the two is refused', async () => {
    for (let round = 0; round < 3; round += 1) {
      const own = await asked(server, other);
      const supporter = await professionalOf(server, '0160');
      const [decided, supported] = await Promise.all([take(own), support(own, supporter)]);
      const refusals = [
        ...decided.errors.map(({ code }) => code),
        ...supported.refused.map((each) => each.split(' ')[0]),
      ];
      expect(refusals).toHaveLength(1);
      expect(['DECISION_BY_CLIENT_SUPPORTER', 'CLIENT_SUPPORTER_DECIDED']).toContain(refusals[0]);
    }
  });

  it('the database refuses what comes past the service', async () => {
    const own = await asked(server, other);
    const decisionId = await done(server, other, 'decisionTake', granting(own));
    await support(own, await professionalOf(server, '0160'));
    const sql = `insert into core.decision select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
      'kind', 'REVISION', 'replaces_id', d.id, 'professional_id', $2::text))).* from core.decision d where id = $1`;
    const values = [decisionId, await professionalOf(server, '0160')];
    const insert = server.database.asApp('0160', (client) => client.query(sql, values));
    await expect(insert).rejects.toMatchObject({ constraint: 'deed_not_by_supporter' });
  });
});

describe('Wmo 2.3.10: revised and taken back, from a day', () => {
  const NOT_NEEDED = 'WMO_NO_LONGER_NEEDED';
  const instead = (name: string, decisionId: string, changes: object) =>
    decide(server, token, name, {
      ...{ decisionId, decidedOn: '2018-02-20', motivation: 'Het gaat beter', ordinanceCode: ORDINANCE, ...changes },
    });

  it('what is allocated ends with the decision on it, and nothing is allocated beyond', async () => {
    const organisationId = await organisationOf(server, '0160', 'zorg-a');
    await concludedContract(server, token, organisationId);
    const own = await asked(server, token, { block: { provider: { organisationId } } });
    const { blockId: buildingBlockId, residentId, productId } = own;
    const decisionId = await published(server, token, own);
    const support = { buildingBlockId, residentId, productId, organisationId, volume: 4, frequency: 'WEEK' };
    const make = (fromOn: string, untilOn: string) =>
      actOnAllocation(server, token, 'allocationMake', { ...support, fromOn, untilOn });
    const allocated = await make('2018-02-10', '2018-12-31');
    expect(allocated.codes).toEqual([]);
    await established(server, token, decisionId, NOT_NEEDED, '2018-02-20');
    const withdrawal = (await instead('decisionWithdraw', decisionId, { groundCode: NOT_NEEDED })).made?.id ?? '';
    expect((await publish(withdrawal, { publishedOn: '2018-02-21', effectiveOn: '2018-04-01' })).codes).toEqual([]);
    const rows = await server.database.query(
      'select state, until_on, end_reason_code from core.allocation where block_id = $1',
      [buildingBlockId],
    );
    expect(rows).toEqual([{ state: 'ENDED', until_on: '2018-04-01', end_reason_code: 'WITHDRAWN' }]);
    const before = await rowsOfContracts(server);
    expect((await make('2018-04-01', '2018-04-02')).codes).toEqual(['ALLOCATION_AFTER_WITHDRAWAL buildingBlockId']);
    expect(await rowsOfContracts(server)).toEqual(before);
  });

  it('another decision comes instead, and that is taken back later', async () => {
    const own = await asked(server, token);
    const first = await published(server, token, own);
    const { productId, blockId: buildingBlockId } = own;
    const less = { outcome: 'PARTLY', productId, buildingBlockId };
    await established(server, token, first, NOT_NEEDED, '2018-02-20');
    const revision = (await instead('decisionRevise', first, less)).made?.id ?? '';
    expect(await refused(() => instead('decisionWithdraw', first, { groundCode: NOT_NEEDED }))).toEqual([
      'DECISION_REPLACED decisionId',
    ]);
    const known = { publishedOn: '2018-02-20', effectiveOn: '2018-02-20' };
    await publish(revision, known);
    await established(server, token, revision, NOT_NEEDED, '2018-02-25');
    const none = { groundCode: NOT_NEEDED, decidedOn: '2018-02-25' };
    const withdrawal = (await instead('decisionWithdraw', revision, none)).made?.id ?? '';
    expect(await refused(() => publish(withdrawal, { publishedOn: '2018-02-26', effectiveOn: '2018-02-25' }))).toEqual([
      'DECISION_EFFECTIVE_BEFORE_PUBLICATION effectiveOn',
    ]);
    await publish(withdrawal, { publishedOn: '2018-02-26', effectiveOn: '2018-04-01' });
    const query = `query($id: ID!) { application(id: $id) { decisions { kind state effectiveOn untilOn
      availableActs { name allowed } } } }`;
    const { application } = await server.query<{ application: { decisions: object[] } }>(token, query, {
      id: own.applicationId,
    });
    const availableActs = ['decisionPublish', 'decisionRevise', 'decisionWithdraw'].map((name) => ({
      ...{ name, allowed: false },
    }));
    expect(application.decisions).toEqual([
      {
        ...{ kind: 'ON_APPLICATION', state: 'ENDED', effectiveOn: '2018-02-06', untilOn: '2018-02-20' },
        availableActs,
      },
      {
        ...{ kind: 'REVISION', state: 'ENDED', effectiveOn: '2018-02-20', untilOn: '2018-04-01' },
        availableActs,
      },
      {
        ...{ kind: 'WITHDRAWAL', state: 'PUBLISHED', effectiveOn: '2018-04-01', untilOn: null },
        availableActs,
      },
    ]);
  });

  it('with a ground of its law, and a motivation', async () => {
    const decisionId = await published(server, token, await asked(server, token));
    const withdraw = (changes: object) =>
      instead('decisionWithdraw', decisionId, { groundCode: 'OWN_WISH', ...changes });
    expect(await refused(() => withdraw({ groundCode: 'ZOMAAR' }))).toEqual(['DECISION_GROUND_UNKNOWN groundCode']);
    expect(await refused(() => withdraw({ motivation: '' }))).toEqual(['DECISION_WITHOUT_MOTIVATION motivation']);
    expect(await refused(() => withdraw({ decidedOn: '2018-02-05' }))).toEqual([
      'DECISION_BEFORE_APPLICATION decidedOn',
    ]);
    const query = '{ decisionGrounds(law: "WMO") { code article barsBudget } }';
    const { decisionGrounds } = await server.query<{ decisionGrounds: { code: string }[] }>(token, query);
    expect(decisionGrounds).toContainEqual({
      ...{ code: 'WMO_NOT_USED', article: 'Wmo 2015, art. 2.3.10 lid 1 (e)', barsBudget: true },
    });
  });

  it('two at once: one is told', async () => {
    const decisionId = await published(server, token, await asked(server, token));
    await established(server, token, decisionId, NOT_NEEDED, '2018-02-20');
    const attempt = () => instead('decisionWithdraw', decisionId, { version: 2, groundCode: NOT_NEEDED });
    const outcomes = await Promise.all([attempt(), attempt(), attempt()]);
    expect(outcomes.flatMap(({ codes }) => codes)).toEqual(['CHANGED_MEANWHILE version', 'CHANGED_MEANWHILE version']);
  });
});

it('R11: support does not end before what is allocated of it; found unlawful, it takes that along', async () => {
  const own = await asked(server, token);
  const insert = `insert into core.allocation (municipality, id, plan_id, block_id, case_id, resident_id, product_id,
      product_code, law_code, contract_id, organisation_id, state, volume, unit, frequency, from_on, version, recorded_by,
      recorded_at)
    select '0160', gen_random_uuid(), $1, $2, $3, $4, $5, 'groep', 'WMO', c.id, c.organisation_id, 'ALLOCATED', 4,
      'DAY_PART', 'WEEK', '2018-02-05', 1, 'test', now() from core.contract c where c.number = 'R11'`;
  const contract = `with c as (
    insert into core.contract (municipality, id, number, title, organisation_id, form, state, results, gives_access,
      excludes_own_offer_gain, from_on, last_step_on, version, recorded_by, recorded_at)
    select '0160', gen_random_uuid(), 'R11', 'R11', o.id, 'PURCHASE', 'CONCLUDED', 'Thuis', false, false, '2017-01-01',
      '2017-01-01', 1, 'test', now() from core.organisation o where municipality = '0160' and code = 'zorg-a'
    returning id)
    insert into core.contract_product (municipality, id, contract_id, product_code, unit, price_in_cents, from_on,
      recorded_by, recorded_at)
    select '0160', gen_random_uuid(), id, 'groep', 'DAY_PART', 5000, '2017-01-01', 'test', now() from c`;
  await server.database.query(contract);
  await server.database.query(insert, [own.planId, own.blockId, own.caseId, own.residentId, own.productId]);
  const { blockId: buildingBlockId } = own;
  await actOnPart(server, token, 'buildingBlockStart', { buildingBlockId, fromOn: '2018-02-05' });
  const end = { buildingBlockId, untilOn: '2018-03-01', reason: 'SOLVED' };
  const refusal = await actOnPart(server, token, 'buildingBlockEnd', end);
  expect(refusal.errors).toMatchObject([{ code: 'BLOCK_STILL_ALLOCATED', path: ['input', 'untilOn'] }]);
  const [access] = await server.database.query<{ id: string }>(
    'select id from core.access_decision where block_id = $1',
    [buildingBlockId],
  );
  const unlawful = { accessDecisionId: access?.id, outcome: 'UNLAWFUL', ground: 'Woont hier niet' };
  expect((await actOnPart(server, other, 'legalityCheck', unlawful)).codes).toEqual([]);
  const sql = `select state, until_on::text as until, end_reason_code as reason from core.allocation where block_id = $1`;
  expect(await server.database.query(sql, [buildingBlockId])).toEqual([
    { state: 'ENDED', until: '2018-03-01', reason: 'UNLAWFUL' },
  ]);
});

describe('who may', () => {
  it('a resident applies for the own file alone, today, and sees a decision when it is made known', async () => {
    const [own] = await server.database.query<{ resident: string; file: string }>(
      `select m.resident_id as resident, c.id as file from core.resident r
       join core.household_member m on m.municipality = r.municipality and m.resident_id = r.id
       join core.case_file c on c.municipality = m.municipality and c.household_id = m.household_id and c.state <> 'CLOSED'
       where r.municipality = '0222' and r.given_names = 'Fatima'`,
    );
    const fatima = await server.persona('resident', '0222');
    const generalist = await server.persona('generalist', '0222');
    await layDownOrdinance(server, '0222');
    await assessed(server, own?.resident ?? '');
    const input = { caseId: own?.file, residentId: own?.resident, law: 'WMO', asked: 'Hulp', receivedOn: '2018-01-15' };
    const applicationId = await done(server, fatima, 'applicationReceive', input);
    const receivedOn = 'query($id: ID!) { application(id: $id) { receivedOn } }';
    expect(await server.query(fatima, receivedOn, { id: applicationId })).toEqual({
      application: { receivedOn: '2018-03-01' },
    });
    const residentId = await registerResident(server, generalist);
    expect(await refused(() => decide(server, fatima, 'applicationReceive', { ...input, residentId }))).toEqual([
      'NOT_FOUND residentId',
    ]);
    const taken = { applicationId, outcome: 'REFUSED', motivation: 'Kan zelf', ordinanceCode: ORDINANCE };
    const decisionId = await done(server, generalist, 'decisionTake', taken);
    const query = '{ decisions { nodes { id motivation } } applications { nodes { id decisions { id } } } }';
    expect(await server.query(fatima, query)).toEqual({
      decisions: { nodes: [] },
      applications: { nodes: [{ id: applicationId, decisions: [] }] },
    });
    const known = { decisionId, publishedOn: '2018-03-01', channel: 'DIGITAL', effectiveOn: '2018-03-01' };
    await done(server, generalist, 'decisionPublish', known);
    expect(await server.query(fatima, query)).toMatchObject({ decisions: { nodes: [{ motivation: 'Kan zelf' }] } });
  });

  it('somebody who is no member of the household is no applicant in its case', async () => {
    const residentId = await registerResident(server, token);
    const input = { caseId: open.caseId, residentId, law: 'WMO', asked: 'Hulp' };
    expect(await refused(() => decide(server, token, 'applicationReceive', input))).toEqual([
      'APPLICATION_NOT_OF_CASE residentId',
    ]);
    const unknown = { ...input, residentId: open.residentId, law: 'NERGENS' };
    expect(await refused(() => decide(server, token, 'applicationReceive', unknown))).toEqual(['LAW_UNKNOWN law']);
  });

  it.each(['partner', 'administrator'] as const)('a %s decides nothing and reads nothing', async (name) => {
    const caller = await server.persona(name, '0160');
    const query = 'mutation($input: DecisionTakeInput!) { decisionTake(input: $input) { errors { code } } }';
    const codes = (body: unknown) =>
      (body as { errors?: { extensions: { code: string } }[] }).errors?.map(({ extensions }) => extensions.code);
    const input = { ...granting(open), version: 1 };
    expect(codes((await server.post(caller, query, { input })).body)).toEqual(['FORBIDDEN']);
    expect(codes((await server.post(caller, '{ decisions { nodes { id } } }')).body)).toEqual(['FORBIDDEN']);
  });

  it('nobody that of another municipality', async () => {
    const stranger = await server.persona('generalist', '0222');
    const query = 'query($id: ID!) { application(id: $id) { id } }';
    expect(await server.query(stranger, query, { id: open.applicationId })).toEqual({ application: null });
    expect((await take(open, {}, stranger)).codes).toEqual(['NOT_FOUND applicationId']);
  });
});

it('a purpose that does not cover its law sees neither a decision nor its clock under the Awb', async () => {
  const decisionId = await published(server, token, await asked(server, token));
  const generalist = personas.find(({ name }) => name === 'generalist');
  if (!generalist) throw new Error('There is no generalist.');
  const seenFor = async (activity: string): Promise<object> => {
    const claims = { ...generalist.claims('0160'), sub: 'intake', activities: [activity] };
    const query = 'query($id: ID!) { decision(id: $id) { id } terms(first: 100) { nodes { id } } }';
    const seen = await server.query<{ decision: object | null; terms: { nodes: { id: string }[] } }>(
      ...([await server.token(claims), query, { id: decisionId }] as const),
    );
    const sql = `select id from core.term where subject_id = $1 and rule_id = 'awb.objection'`;
    const [clock] = await server.database.query<{ id: string }>(sql, [decisionId]);
    return { decision: seen.decision !== null, clock: seen.terms.nodes.some(({ id }) => id === clock?.id) };
  };
  expect(await seenFor('case:intake')).toEqual({ decision: false, clock: false });
  expect(await seenFor('term:watch')).toEqual({ decision: true, clock: true });
});
