// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { addDays, fixedClock, type FixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { colleague } from '../support/blocks';
import { configure, productOf } from '../support/contracts';
import { formHousehold, openCase, professionalOf, registerResident } from '../support/people';
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
    const productId = await productOf(server, municipality, 'hulp-hier', at(30));
    decisionId = await path.step('decisionTake', at(30), {
      ...{ applicationId, outcome: 'GRANTED', motivation: 'Alleen lukt het niet', ordinanceCode: ORDINANCE },
      ...{ productId, buildingBlockId },
    });
    const made = { decisionId, publishedOn: at(32), channel: 'POST', effectiveOn: at(32) };
    await path.step('decisionPublish', at(32), made);
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
  });
});
