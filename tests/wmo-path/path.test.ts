// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { addDays, fixedClock, type FixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { colleague } from '../support/blocks';
import { configure, productOf } from '../support/contracts';
import { formHousehold, openCase, professionalOf, registerResident } from '../support/people';
import { STEPS } from '../support/weighed';
import { Path } from './steps';

const ORDINANCE = 'verordening-hier';
const TOPICS = [
  ...['NEEDS', 'OWN_STRENGTH', 'INFORMAL_CARE', 'CARER_SUPPORT', 'GENERAL_SERVICES', 'ALIGNMENT', 'CONTRIBUTION'],
];

let server: TestServer;
let clock: FixedClock;
beforeAll(async () => {
  clock = fixedClock('2016-03-07');
  server = await startTestServer({ clock });
});
afterAll(() => server.close());

/** A municipality on a day, with the rules of both. */
interface Place {
  readonly municipality: string;
  /** Day the support request comes in. */
  readonly day: string;
  /** Is access checked before the decision (R30)? */
  readonly checksBefore: boolean;
  /** Last day to decide on an application of 28 days later: two weeks, and no Easter Monday (Atw art. 1). */
  readonly decideBy: string;
  /** What is paid in the first whole month, and by which regime. */
  readonly due: { readonly regime: string; readonly amountInCents: number | null };
}
const BY_INCOME = { regime: 'INCOME_BASED', amountInCents: null };
const perMonth = (amountInCents: number) => ({ regime: 'PER_MONTH', amountInCents });

const PLACES: readonly (readonly [string, Place])[] = [
  [
    'Neerijnen',
    { ...{ municipality: '0304', day: '2016-03-07', checksBefore: true }, decideBy: '2016-04-18', due: BY_INCOME },
  ],
  [
    'Doetinchem',
    { ...{ municipality: '0222', day: '2017-03-06', checksBefore: true }, decideBy: '2017-04-18', due: BY_INCOME },
  ],
  [
    'Oosterhout',
    {
      ...{ municipality: '0826', day: '2020-03-02', checksBefore: true },
      decideBy: '2020-04-14',
      due: perMonth(1_900),
    },
  ],
  [
    'Hardenberg',
    {
      ...{ municipality: '0160', day: '2026-03-02', checksBefore: false },
      decideBy: '2026-04-13',
      due: perMonth(2_180),
    },
  ],
];

describe.each(PLACES)('the Wmo in %s, from request to recovery', (_name, place) => {
  const { municipality, day, checksBefore, decideBy, due } = place;
  const at = (days: number): string => addDays(day, days);
  let token: string;
  let path: Path;
  let residentId: string;
  let householdId: string;
  let caseId: string;
  let decisionId: string;
  let contributionId: string;
  let temporaryId: string;
  beforeAll(async () => {
    clock.set(day);
    token = await server.persona('generalist', municipality);
    path = new Path(server, clock, token);
    residentId = await registerResident(server, token, { birthDate: '1940-05-17' });
    householdId = (await formHousehold(server, token, [residentId], '2015-01-01')).id ?? '';
    caseId = await openCase(server, householdId, 'INVESTIGATED');
    const version = {
      code: ORDINANCE,
      title: 'Verordening',
      kind: 'ORDINANCE',
      status: 'ORDINANCE',
      source: 'made up',
    };
    const product = {
      code: 'hulp-hier',
      title: 'Hulp bij het huishouden',
      law: 'WMO',
      unit: 'HOUR',
      source: 'made up',
    };
    const file = {
      ordinances: [{ ...version, fromOn: '2015-01-01' }],
      products: { targetGroups: [], products: [product] },
    };
    expect(await configure(server, municipality, file)).toEqual([]);
  });

  it('asks a support request and its assessment before an application', async () => {
    const supportRequestId = await path.step('wmoSupportRequestSubmit', day, {
      residentId,
      need: 'Het lukt niet meer',
    });
    const apply = { caseId, residentId, law: 'WMO', asked: 'Hulp bij het huishouden' };
    const early = await path.tried('applicationReceive', at(1), apply);
    expect(early.codes).toEqual(['WMO_APPLICATION_TOO_EARLY receivedOn']);
    // Urgent help stands beside the assessment and does not come instead of it (art. 2.3.3).
    const urgent = { supportRequestId, urgency: 'OTHER', outcome: 'GIVEN', motivation: 'Zij kan niet eten koken' };
    const productId = await productOf(server, municipality, 'hulp-hier', at(1));
    temporaryId = await path.step('wmoTemporarySupportDecide', at(1), { ...urgent, productId, fromOn: at(1) });
    expect((await path.tried('applicationReceive', at(2), apply)).codes).toEqual(early.codes);
    const plan = { supportRequestId, on: at(7), plan: 'Ik wil zelf blijven koken' };
    await path.step('wmoPersonalPlanHandIn', at(7), plan);
    await path.step('wmoClientSupportPointOut', at(8), { supportRequestId, on: at(8), toCarer: true });
    const assessmentId = await path.step('wmoAssessmentStart', at(10), { supportRequestId, on: at(10) });
    const found = TOPICS.map((topic) => ({ topic, finding: `Besproken: ${topic}` }));
    const looked = { identityCheckedOn: at(20), budgetExplainedOn: at(20), personalPlanWeighed: 'Zij kookt zelf' };
    const short = { assessmentId, on: at(20), findings: found.slice(1), ...looked };
    expect((await path.tried('wmoAssessmentComplete', at(20), short)).made).toBeNull();
    await path.step('wmoAssessmentComplete', at(20), { assessmentId, on: at(20), findings: found, ...looked });
    await path.step('wmoReportGive', at(24), { assessmentId, on: at(24), report: 'Hulp bij schoonmaken is nodig' });
  });

  it('decides within two weeks, on a plan that was weighed by the ladder of the municipality', async () => {
    const planId = await path.step('planDraft', at(25), { caseId, title: 'Thuis blijven', draftedOn: at(25) });
    const goal = { planId, description: 'Het huis is schoon', kind: 'DEVELOP', domain: 'huishouden' };
    const bases = [{ law: 'WMO', article: 'art. 2.3.5' }];
    const goalId = await path.step('planGoalAdd', at(25), {
      ...{ ...goal, bases, intendedResult: 'Elke week schoon', fromOn: at(25), targetOn: at(200) },
    });
    await path.step('planNoCarerState', at(25), { planId, statement: 'Niemand zorgt', fromOn: at(25) });
    const { ladder } = await server.query<{ ladder: { code: string; access: string }[] }>(
      ...([token, '{ ladder { code access } }'] as const),
    );
    const tailored = ladder.findIndex(({ access }) => access === 'TAILORED_INDIVIDUAL');
    for (const { code: rung } of ladder.slice(0, tailored)) {
      const judged = {
        goalId,
        rung,
        outcome: 'INSUFFICIENT',
        reason: 'Besproken',
        limits: 'Zij valt',
        judgedOn: at(25),
      };
      await path.step('ladderJudge', at(25), judged);
    }
    const block = {
      planId,
      title: 'Hulp',
      goalIds: [goalId],
      kind: 'STABILISE',
      rung: ladder[tailored]?.code,
      law: 'WMO',
    };
    const buildingBlockId = await path.step('buildingBlockAdd', at(26), {
      ...{
        ...block,
        provider: { helperName: 'Thuiszorg Hier' },
        fromOn: at(40),
        untilOn: at(400),
        delivery: 'IN_KIND',
      },
      contribution: 'NONE',
      reasons: [{ rule: 'R06', reason: 'Herstel is niet te verwachten' }],
    });
    await path.step('planAdopt', at(26), {
      ...{ planId, adoptedOn: at(26), reviewOn: at(200), agreement: 'Getekend', agreedByResidentIds: [residentId] },
      director: {
        professionalId: await professionalOf(server, municipality),
        residentsCanDirect: true,
        chosenTogether: true,
      },
    });
    const access = { buildingBlockId, kind: 'ACCESS_DECISION', decidedOn: at(27), motivation: 'Nodig' };
    const accessDecisionId = await path.step('accessDecide', at(27), access);
    if (checksBefore) {
      const checker = new Path(server, clock, await colleague(server, municipality));
      await checker.step('legalityCheck', at(28), { accessDecisionId, outcome: 'LAWFUL' });
    }
    const asked = { caseId, residentId, law: 'WMO', asked: 'Hulp bij het huishouden' };
    const applicationId = await path.step('applicationReceive', at(28), asked);
    const granted = { applicationId, outcome: 'GRANTED', motivation: 'Alleen lukt het niet', ordinanceCode: ORDINANCE };
    const productId = await productOf(server, municipality, 'hulp-hier', at(30));
    const decided = { ...granted, productId, buildingBlockId };
    expect((await path.tried('decisionTake', at(29), decided)).codes).toEqual(['WMO_NOT_WEIGHED outcome']);
    const steps = STEPS.map((step) => ({ step, outcome: 'NOT_PRESENT', reason: 'Is er niet' }));
    const weighed = { applicationId, version: 0, kindCode: 'HOUSEHOLD_HELP', weighedOn: at(29), steps };
    await path.step('wmoWeighingRecord', at(29), weighed);
    decisionId = await path.step('decisionTake', at(30), decided);
    const made = { decisionId, publishedOn: at(32), channel: 'POST', effectiveOn: at(32) };
    await path.step('decisionPublish', at(32), made);
    await path.step('wmoTemporarySupportEnd', at(32), { temporarySupportId: temporaryId, untilOn: at(32) });
    const query = `query($id: ID!) { application(id: $id) { terms { ruleCode dueOn metOn metInTime } } }`;
    const seen = await server.query<{ application: object }>(token, query, { id: applicationId });
    expect(seen.application).toEqual({
      terms: [{ ruleCode: 'wmo.decision', dueOn: decideBy, metOn: at(32), metInTime: true }],
    });
  });

  it('asks the contribution of its day', async () => {
    const cost = { costPriceInCents: 30_000, costPriceKind: 'PER_PERIOD' };
    const given = { residentId, decisionId, provision: 'Hulp bij het huishouden', fromOn: at(40) };
    const id = await path.step('wmoContributionStart', at(40), { ...given, ...cost });
    const query = `query($id: ID!, $from: Date!, $until: Date!) { wmoContribution(id: $id) {
      periods(from: $from, until: $until) { regime amountInCents } } }`;
    const period = { id, from: at(80), until: at(81) };
    const { wmoContribution } = await server.query<{ wmoContribution: { periods: Place['due'][] } }>(
      token,
      query,
      period,
    );
    expect(wmoContribution.periods).toEqual([due]);
    contributionId = id;
  });

  it('says what is given, looks at it again, takes it back on a ground of the law, and claims it back', async () => {
    const help = {
      decisionId,
      kindCode: 'HOUSEHOLD_HELP',
      householdHelp: { needsStructure: true, isLastPhase: false },
    };
    await path.step('wmoProvisionRecord', at(41), help);
    const reviewId = await path.step('wmoReviewPlan', at(42), { decisionId, dueOn: at(150) });
    const seen = { reviewId, on: at(150), outcome: 'WITHDRAW', findings: 'Zij woont niet alleen' };
    await path.step('wmoReviewComplete', at(150), seen);
    const back = { decisionId, groundCode: 'WMO_WRONG_DATA', motivation: 'Verzwegen', ordinanceCode: ORDINANCE };
    const bare = await path.tried('decisionWithdraw', at(151), back);
    expect(bare.codes).toEqual(['WMO_GROUND_NOT_ESTABLISHED groundCode']);
    await path.step('wmoRevisionGroundEstablish', at(151), {
      ...{ decisionId, groundCode: 'WMO_WRONG_DATA', facts: 'Bleek bij een huisbezoek', effectiveOn: at(40) },
      ...{ otherDecision: 'Geen hulp', isIntentional: true },
    });
    const withdrawalId = await path.step('decisionWithdraw', at(152), back);
    const known = { decisionId: withdrawalId, publishedOn: at(153), channel: 'POST', effectiveOn: at(153) };
    await path.step('decisionPublish', at(153), known);
    await path.step('wmoContributionStop', at(154), { contributionId, untilOn: at(153) });
    const claim = {
      ...{
        decisionId: withdrawalId,
        debtor: 'CLIENT',
        intent: 'Schreef dat zij alleen woont',
        motivation: 'Nooit alleen',
      },
      ...{ fromOn: at(40), untilOn: at(153), statedValueInCents: 90_000, valueSource: 'Facturen van Thuiszorg Hier' },
    };
    const tooMuch = await path.tried('wmoRecoveryDecide', at(155), { ...claim, amountInCents: 90_001 });
    expect(tooMuch.codes).toEqual(['WMO_RECOVERY_ABOVE_VALUE amountInCents']);
    const recoveryId = await path.step('wmoRecoveryDecide', at(155), { ...claim, amountInCents: 90_000 });
    await path.step('wmoRecoveryMakeKnown', at(156), { recoveryId, on: at(156) });
    const paid = { recoveryId, on: at(170), amountInCents: 90_000, reference: `T-${municipality}` };
    await path.step('wmoRecoveryPaymentRecord', at(170), paid);
    const query = `query($recovery: ID!, $contribution: ID!, $resident: ID!) {
      wmoRecovery(id: $recovery) { state receivedInCents }
      wmoContribution(id: $contribution) { untilOn }
      resident(id: $resident) { wmoSupportRequests { state } } }`;
    const ids = { recovery: recoveryId, contribution: contributionId, resident: residentId };
    expect(await server.query(token, query, ids)).toMatchObject({
      wmoRecovery: { state: 'PAID', receivedInCents: 90_000 },
      wmoContribution: { untilOn: at(153) },
      resident: { wmoSupportRequests: [{ state: 'REPORT_GIVEN' }] },
    });
  });
});
