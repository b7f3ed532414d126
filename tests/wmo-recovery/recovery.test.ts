// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { addDays, fixedClock, type FixedClock, newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { act } from '../people/acts';
import { colleague } from '../support/blocks';
import { madeUpCatalogue } from '../support/contracts';
import { asked, type Asked, done, layDownOrdinance, ORDINANCE, publication, published } from '../support/decisions';
import { professionalOf, registerResident } from '../support/people';
import { established, wmoAct, wmoDone, wmoForbidden, wmoRefused } from '../support/wmo-acts';

const HERE = '0160';
const TODAY = '2018-03-01';
const DECIDE = 'wmoRecoveryDecide';

let server: TestServer;
let clock: FixedClock;
let token: string;
let other: string;
beforeAll(async () => {
  clock = fixedClock(TODAY);
  server = await startTestServer({ clock });
  token = await server.persona('generalist', HERE);
  other = await colleague(server, HERE);
  await server.query(other, '{ viewer { kind } }');
  await madeUpCatalogue(server, HERE);
  await layDownOrdinance(server, HERE);
});
beforeEach(() => {
  clock.set(TODAY);
});
afterAll(() => server.close());

interface Changed extends Asked {
  readonly firstId: string;
  /** By which it was taken back as of 22 February, from 6 February on. */
  readonly decisionId: string;
}

/** A decision of 6 February that was taken back as of 22 February, on a ground; made known unless that is left out. */
async function takenBack(
  finding: object = {},
  { groundCode = 'WMO_WRONG_DATA', isKnown = true, by = token } = {},
): Promise<Changed> {
  const own = await asked(server, by);
  const firstId = await published(server, by, own);
  const back = groundCode === 'WMO_WRONG_DATA' ? { effectiveOn: '2018-02-06', ...finding } : finding;
  await established(server, by, firstId, groundCode, '2018-02-20', back);
  const said = { decisionId: firstId, groundCode, decidedOn: '2018-02-20', motivation: 'Verzwegen' };
  const decisionId = await done(server, by, 'decisionWithdraw', { ...said, ordinanceCode: ORDINANCE });
  const known = publication(decisionId, { publishedOn: '2018-02-21', effectiveOn: '2018-02-22' });
  if (isKnown) await done(server, by, 'decisionPublish', known);
  return { ...own, firstId, decisionId };
}
const claim = ({ decisionId }: Pick<Changed, 'decisionId'>, changes: object = {}): object => ({
  ...{ decisionId, debtor: 'CLIENT', intent: 'Schreef zelf dat zij alleen woont', motivation: 'Nooit alleen gewoond' },
  ...{ fromOn: '2018-02-06', untilOn: '2018-02-22', statedValueInCents: 80_000, valueSource: 'Facturen van Zorg A' },
  ...{ amountInCents: 60_000, decidedOn: '2018-02-23', ...changes },
});
const refused = (name: string, input: object, by = token) => wmoRefused(server, () => wmoAct(server, by, name, input));
const on = (name: string, recoveryId: string, day: string, changes: object = {}) =>
  wmoDone(server, token, name, { recoveryId, on: day, ...changes });
const refusedOn = (name: string, recoveryId: string, day: string, changes: object = {}) =>
  refused(name, { recoveryId, on: day, ...changes });

const SHOWN = `query($id: ID!) { wmoRecovery(id: $id) { state debtor intent motivation fromOn untilOn valueInCents valueSource
  amountInCents receivedInCents decidedOn publishedOn paymentDueOn remindedOn reminderDueOn writIssuedOn dropReason closedOn
  availableActs { name allowed because { code } } payments { amountInCents reference }
  terms { ruleCode dueOn metOn } decision { id } finding { groundCode } resident { id } decider { name } } }`;
interface Shown {
  readonly state: string;
  readonly paymentDueOn: string;
  readonly reminderDueOn: string;
  readonly availableActs: readonly { name: string; allowed: boolean }[];
}
const shown = async (id: string, by = token): Promise<Shown | null> =>
  (await server.query<{ wmoRecovery: Shown | null }>(by, SHOWN, { id })).wmoRecovery;
const openActs = async (id: string): Promise<string[]> =>
  ((await shown(id))?.availableActs ?? []).filter(({ allowed }) => allowed).map(({ name }) => name.slice(11));

describe('Wmo 2.4.1: claimed back after wrong data on purpose', () => {
  it('says from whom, over which days, how much and why', async () => {
    const own = await takenBack();
    const id = await wmoDone(server, token, DECIDE, claim(own));
    expect(await shown(id)).toMatchObject({
      ...{ state: 'DECIDED', debtor: 'CLIENT', intent: 'Schreef zelf dat zij alleen woont', fromOn: '2018-02-06' },
      ...{ untilOn: '2018-02-22', valueInCents: 80_000, valueSource: 'Facturen van Zorg A', amountInCents: 60_000 },
      ...{ receivedInCents: 0, decidedOn: '2018-02-23', publishedOn: null, payments: [], terms: [] },
      ...{ decision: { id: own.decisionId }, finding: { groundCode: 'WMO_WRONG_DATA' } },
      resident: { id: own.residentId },
    });
    const query = 'query($id: ID!) { decision(id: $id) { wmoRecoveries { id } resident { wmoRecoveries { id } } } }';
    expect(await server.query(token, query, { id: own.decisionId })).toEqual({
      decision: { wmoRecoveries: [{ id }], resident: { wmoRecoveries: [{ id }] } },
    });
  });

  it('also after a revision to less', async () => {
    const own = await asked(server, token);
    const firstId = await published(server, token, own);
    await established(server, token, firstId, 'WMO_WRONG_DATA', '2018-02-20', { effectiveOn: '2018-02-10' });
    const { productId, blockId: buildingBlockId } = own;
    const less = { decisionId: firstId, outcome: 'PARTLY', productId, buildingBlockId, decidedOn: '2018-02-20' };
    const revised = { ...less, motivation: 'Minder', ordinanceCode: ORDINANCE };
    const decisionId = await done(server, token, 'decisionRevise', revised);
    const known = publication(decisionId, { publishedOn: '2018-02-21', effectiveOn: '2018-02-22' });
    await done(server, token, 'decisionPublish', known);
    expect(await refused(DECIDE, claim({ decisionId }))).toEqual(['WMO_RECOVERY_OUTSIDE fromOn']);
    await wmoDone(server, token, DECIDE, claim({ decisionId }, { fromOn: '2018-02-10' }));
  });

  it('not where it was no intent, with code, path and article', async () => {
    const own = await takenBack({ isIntentional: false });
    const { errors } = await wmoAct(server, token, DECIDE, claim(own));
    expect(errors).toEqual([
      {
        ...{ code: 'WMO_RECOVERY_WITHOUT_INTENT', path: ['input', 'decisionId'] },
        article: 'Wmo 2015, art. 2.4.1 lid 1',
      },
    ]);
    expect(await refused(DECIDE, claim(own))).toHaveLength(1);
  });

  it('not on another ground, nor before it was made known, nor where nothing was changed', async () => {
    const none = ['WMO_RECOVERY_WITHOUT_GROUND decisionId'];
    expect(await refused(DECIDE, claim(await takenBack({}, { groundCode: 'WMO_NOT_USED' })))).toEqual(none);
    expect(await refused(DECIDE, claim(await takenBack({}, { isKnown: false })))).toEqual(none);
    const decisionId = await published(server, token, await asked(server, token));
    expect(await refused(DECIDE, claim({ decisionId }))).toEqual(none);
  });

  it('the database refuses a recovery without intent as well', async () => {
    const id = await wmoDone(server, token, DECIDE, claim(await takenBack()));
    const accident = await takenBack({ isIntentional: false });
    const copy = `insert into wmo.recovery select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
      'decision_id', $2::text, 'finding_id', (select f.id from wmo.revision_finding f where f.decision_id = $3)))).*
      from wmo.recovery r where id = $1`;
    const values = [id, accident.decisionId, accident.firstId];
    const insert = server.database.asApp(HERE, (client) => client.query(copy, values));
    await expect(insert).rejects.toMatchObject({ constraint: 'recovery_with_intent' });
  });

  it.each<[string, object, string]>([
    ['more than it was worth', { amountInCents: 80_001 }, 'WMO_RECOVERY_ABOVE_VALUE amountInCents'],
    ['without a value', { statedValueInCents: null }, 'WMO_RECOVERY_VALUE_MISSING statedValueInCents'],
    ['without a source', { valueSource: null }, 'WMO_RECOVERY_VALUE_MISSING valueSource'],
    ['of no day', { untilOn: '2018-02-06' }, 'WMO_RECOVERY_PERIOD_EMPTY untilOn'],
    ['from before the ground', { fromOn: '2018-02-05' }, 'WMO_RECOVERY_OUTSIDE fromOn'],
    ['beyond the withdrawal', { untilOn: '2018-02-23' }, 'WMO_RECOVERY_OUTSIDE untilOn'],
    ['from nobody', { debtor: 'COOPERATOR', cooperation: 'x' }, 'WMO_RECOVERY_COOPERATOR_MISSING cooperatorName'],
    ['of the client and somebody', { cooperatorName: 'Joop' }, 'WMO_RECOVERY_COOPERATOR_MISFIT cooperatorName'],
    ['decided tomorrow', { decidedOn: '2018-03-02' }, 'WMO_RECOVERY_DAY_IN_FUTURE decidedOn'],
    ['decided before', { decidedOn: '2018-02-20' }, 'WMO_RECOVERY_DAY_TOO_EARLY decidedOn'],
    ['of nobody', { decisionId: newId() }, 'WMO_RECOVERY_DECISION_NOT_FOUND decisionId'],
  ])('refuses %s, and writes nothing', async (_what, changes, refusal) => {
    expect(await refused(DECIDE, claim(await untouched(), changes))).toEqual([refusal]);
  });

  it('from who helped as well, and never more in all than it was worth', async () => {
    const own = await takenBack();
    await wmoDone(server, token, DECIDE, claim(own));
    const helper = { debtor: 'COOPERATOR', cooperation: 'Tekende mee', cooperatorName: 'Joop' };
    expect(await refused(DECIDE, claim(own, { ...helper, amountInCents: 20_001 }))).toEqual([
      'WMO_RECOVERY_ABOVE_VALUE amountInCents',
    ]);
    await wmoDone(server, token, DECIDE, claim(own, { ...helper, amountInCents: 10_000 }));
    const same = claim(own, { ...helper, cooperatorName: ' JOOP ', amountInCents: 1 });
    expect(await refused(DECIDE, same)).toEqual(['WMO_RECOVERY_TWICE debtor']);
    const onFile = { ...helper, cooperatorName: null, amountInCents: 1 };
    const nobody = claim(own, { ...onFile, cooperatorResidentId: newId() });
    expect(await refused(DECIDE, nobody)).toEqual(['WMO_RESIDENT_NOT_FOUND cooperatorResidentId']);
    const cooperatorResidentId = await registerResident(server, token);
    await wmoDone(server, token, DECIDE, claim(own, { ...onFile, cooperatorResidentId }));
  });

  it('two at the same moment are one', async () => {
    const own = await takenBack();
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => wmoAct(server, token, DECIDE, claim(own, { amountInCents: 1 }))),
    );
    const twice = 'WMO_RECOVERY_TWICE debtor';
    expect(outcomes.flatMap(({ codes }) => codes)).toEqual([twice, twice]);
  });

  it('of a budget it is what was paid from it in those days', async () => {
    const own = await takenBack();
    await paidFrom(own, [
      ['2018-02-06', '2018-02-13', 30_000],
      ['2018-02-13', '2018-02-20', 12_000],
      ['2018-02-20', '2018-03-01', 99_000],
    ]);
    expect(await refused(DECIDE, claim(own))).toEqual(['WMO_RECOVERY_VALUE_KNOWN statedValueInCents']);
    const budget = { statedValueInCents: null, valueSource: null };
    expect(await refused(DECIDE, claim(own, { ...budget, amountInCents: 42_001 }))).toEqual([
      'WMO_RECOVERY_ABOVE_VALUE amountInCents',
    ]);
    const id = await wmoDone(server, token, DECIDE, claim(own, { ...budget, amountInCents: 42_000 }));
    expect(await shown(id)).toMatchObject({ valueInCents: 42_000, valueSource: null });
  });
});

describe('Awb: made known, paid, reminded, and by writ', () => {
  it('the terms to object and to pay begin when it is made known, and the last cent closes it', async () => {
    const id = await wmoDone(server, token, DECIDE, claim(await takenBack()));
    expect(await openActs(id)).toEqual(['MakeKnown', 'Drop']);
    const payment = { amountInCents: 20_000, reference: 'NL-1' };
    const early = await refusedOn('wmoRecoveryPaymentRecord', id, TODAY, payment);
    expect(early).toEqual(['WMO_RECOVERY_NOT_MADE_KNOWN recoveryId']);
    expect(await refusedOn('wmoRecoveryMakeKnown', id, '2018-02-22')).toEqual(['WMO_RECOVERY_DAY_TOO_EARLY on']);
    await on('wmoRecoveryMakeKnown', id, '2018-02-26');
    expect(await shown(id)).toMatchObject({
      ...{ state: 'MADE_KNOWN', publishedOn: '2018-02-26', paymentDueOn: '2018-04-09' },
      terms: expect.arrayContaining([
        { ruleCode: 'awb.objection', dueOn: '2018-04-09', metOn: null },
        { ruleCode: 'wmo.recovery-payment', dueOn: '2018-04-09', metOn: null },
      ]) as unknown,
    });
    expect(await openActs(id)).toEqual(['PaymentRecord', 'Drop']);
    await on('wmoRecoveryPaymentRecord', id, TODAY, payment);
    expect(await refusedOn('wmoRecoveryPaymentRecord', id, TODAY, payment)).toEqual([
      'WMO_RECOVERY_PAYMENT_TWICE reference',
    ]);
    const rest = { amountInCents: 40_001, reference: 'NL-2' };
    const above = await refusedOn('wmoRecoveryPaymentRecord', id, TODAY, rest);
    expect(above).toEqual(['WMO_RECOVERY_PAYMENT_ABOVE amountInCents']);
    await on('wmoRecoveryPaymentRecord', id, TODAY, { ...rest, amountInCents: 40_000 });
    expect(await shown(id)).toMatchObject({
      ...{ state: 'PAID', closedOn: TODAY, receivedInCents: 60_000 },
      payments: [{ reference: 'NL-1' }, { reference: 'NL-2' }],
      terms: expect.arrayContaining([
        { ruleCode: 'wmo.recovery-payment', dueOn: '2018-04-09', metOn: TODAY },
      ]) as unknown,
    });
    expect(await openActs(id)).toEqual([]);
    expect(await refusedOn('wmoRecoveryDrop', id, TODAY, { reason: 'x' })).toEqual(['WMO_RECOVERY_PAID recoveryId']);
  });

  it('a writ comes after the term to pay, and after a reminder of two weeks', async () => {
    const id = await wmoDone(server, token, DECIDE, claim(await takenBack()));
    await on('wmoRecoveryMakeKnown', id, TODAY);
    const { paymentDueOn = '' } = (await shown(id)) ?? {};
    clock.set(paymentDueOn);
    expect(await refusedOn('wmoRecoveryRemind', id, paymentDueOn)).toEqual(['WMO_RECOVERY_TERM_RUNS recoveryId']);
    const next = addDays(paymentDueOn, 1);
    clock.set(next);
    expect(await refusedOn('wmoRecoveryWritIssue', id, next)).toEqual(['WMO_RECOVERY_NOT_REMINDED recoveryId']);
    await on('wmoRecoveryRemind', id, next);
    expect(await refusedOn('wmoRecoveryRemind', id, next)).toEqual(['WMO_RECOVERY_REMINDED recoveryId']);
    const { reminderDueOn = '' } = (await shown(id)) ?? {};
    clock.set(reminderDueOn);
    expect(await refusedOn('wmoRecoveryWritIssue', id, reminderDueOn)).toEqual(['WMO_RECOVERY_TERM_RUNS recoveryId']);
    const last = addDays(reminderDueOn, 1);
    clock.set(last);
    await on('wmoRecoveryWritIssue', id, last);
    expect(await shown(id)).toMatchObject({ state: 'WRIT_ISSUED', writIssuedOn: last });
    expect(await refusedOn('wmoRecoveryWritIssue', id, last)).toEqual(['WMO_RECOVERY_WRIT_ISSUED recoveryId']);
    expect(await openActs(id)).toEqual(['PaymentRecord', 'Drop']);
  });

  it('it is given up with a reason, and may be claimed anew', async () => {
    const own = await takenBack();
    const id = await wmoDone(server, token, DECIDE, claim(own));
    expect(await refused(DECIDE, claim(own, { amountInCents: 1 }))).toEqual(['WMO_RECOVERY_TWICE debtor']);
    await on('wmoRecoveryDrop', id, TODAY, { reason: 'Bezwaar gegrond' });
    expect(await shown(id)).toMatchObject({ state: 'DROPPED', dropReason: 'Bezwaar gegrond', closedOn: TODAY });
    expect(await refusedOn('wmoRecoveryMakeKnown', id, TODAY)).toEqual(['WMO_RECOVERY_DROPPED recoveryId']);
    await wmoDone(server, token, DECIDE, claim(own));
  });
});

describe('who may not', () => {
  it('R31: a client supporter claims nothing back', async () => {
    const own = await takenBack({}, { by: other });
    const professionalId = await professionalOf(server, HERE);
    const support = { residentId: own.residentId, professionalId, kind: 'PROFESSIONAL', fromOn: '2018-01-01' };
    expect((await act(server, other, 'clientSupporterAssign', support)).refused).toEqual([]);
    expect(await refused(DECIDE, claim(own))).toEqual(['WMO_DECIDED_BY_SUPPORTER decisionId']);
    await wmoDone(server, other, DECIDE, claim(own));
  });

  it('a resident, an auditor, or somebody elsewhere', async () => {
    const own = await untouched();
    for (const persona of ['resident', 'auditor'] as const) {
      expect(await wmoForbidden(server, await server.persona(persona, HERE), DECIDE, claim(own))).toEqual([
        'FORBIDDEN',
      ]);
    }
    const elsewhere = await server.persona('generalist', '0222');
    await server.query(elsewhere, '{ viewer { kind } }');
    expect(await refused(DECIDE, claim(own), elsewhere)).toEqual(['WMO_RECOVERY_DECISION_NOT_FOUND decisionId']);
    const id = await wmoDone(server, token, DECIDE, claim(await takenBack()));
    expect(await shown(id, elsewhere)).toBeNull();
    expect(await refused('wmoRecoveryDrop', { recoveryId: newId(), version: 1, on: TODAY, reason: 'x' })).toEqual([
      'WMO_RECOVERY_NOT_FOUND recoveryId',
    ]);
    expect(await refusedOn('wmoRecoveryDrop', id, TODAY, { reason: 'x', version: 9 })).toEqual([
      'CHANGED_MEANWHILE version',
    ]);
  });
});

/** One that nothing is done with but what is refused, made once. */
let once: Promise<Changed> | undefined;
const untouched = (): Promise<Changed> => (once ??= takenBack());

/** A budget of its application that was paid from: first day, first day not, and cents of each payment. */
async function paidFrom(own: Changed, payments: readonly (readonly [string, string, number])[]): Promise<void> {
  const budget = newId();
  const by = `(select id from core.professional where municipality = '${HERE}' limit 1)`;
  await server.database.query(
    `insert into core.personal_budget (municipality, id, application_id, case_id, resident_id, plan_id, block_id, product_id,
       state, requested_on, motivation, payee_kind, payee_name, unit, volume, requested_rate_in_cents, plan_recorded_on,
       plan_purchase, plan_contribution, plan_quality, tested_on, tester_id, decided_on, professional_id, decided_at,
       decision_reason, in_kind_rate_in_cents, cap_percent, cap_in_cents, granted_rate_in_cents, paid_volume, version,
       recorded_by, recorded_at)
     values ('${HERE}', $7, $1, $2, $3, $4, $5, $6, 'GRANTED', '2018-02-01', 'x', 'PROVIDER', 'De Brug', 'DAY_PART', 40, 4000,
       '2018-02-01', 'x', 'x', 'x', '2018-02-01', ${by}, '2018-02-01', ${by}, now(), 'x', 5000, 100, 5000, 4000, 3, 1, 'test',
       now())`,
    [own.applicationId, own.caseId, own.residentId, own.planId, own.blockId, own.productId, budget],
  );
  for (const [fromOn, untilOn, cents] of payments) {
    await server.database.query(
      `insert into core.personal_budget_payment (municipality, id, budget_id, resident_id, payee_name, from_on, until_on,
         volume, amount_in_cents, paid_on, reference, recorded_by, recorded_at)
       values ('${HERE}', $1, $2, $3, 'De Brug', $4, $5, 1, $6, '2018-03-01', $7, 'test', now())`,
      [newId(), budget, own.residentId, fromOn, untilOn, cents, newId()],
    );
  }
}
