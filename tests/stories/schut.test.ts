// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { fixedClock, type FixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import {
  blockOf,
  climb,
  closingAnswers,
  type Desk,
  enter,
  fileOf,
  goalOf,
  newResident,
  planOf,
  professionalDesk,
  teamOf,
} from './desk';

// Hardenberg 2014 §7.3.2: Mr Schut is helped by the area team first, and needs more.
let clock: FixedClock;
let server: TestServer;
beforeAll(async () => {
  clock = fixedClock('2015-04-01');
  server = await startTestServer({ clock });
});
afterAll(() => server.close());

/** Mr Schut in some municipality, with a plan that lacks nothing but its adoption. */
interface Schut {
  readonly desk: Desk;
  readonly checker: Desk;
  readonly residentId: string;
  readonly caseId: string;
  readonly planId: string;
  readonly goalId: string;
}

/** From first contact to a draft, all on the day of the clock. */
async function schutIn(municipality: string, bsn: string): Promise<Schut> {
  const on = clock.today();
  const desk = await professionalDesk(server, municipality);
  const address = { street: 'Zandweg', houseNumber: 4, postcode: '7771XD', place: 'Bergentheim' };
  const residentId = await newResident(
    desk,
    { givenNames: 'Geert', familyName: 'Schut', birthDate: '1948', bsn },
    { ...address, municipalityOfResidence: municipality },
    '1990-01-01',
  );
  await desk.open('householdForm', { formedOn: '2012-01-01', members: [{ residentId, role: 'SINGLE' }] });
  const { caseId } = await enter(desk, {
    ...{ residentId, channel: 'VISIT', entrance: 'Gebiedsteam', receivedOn: on, clientSupportOn: on },
    question: 'Ik red het niet meer met de post en de dagen',
  });
  const underlyingQuestion = 'Meneer Schut vergeet dingen en is bang om te vallen';
  await desk.press('caseClarify', fileOf(caseId), { on, underlyingQuestion, complexity: 'COMPLEX', method: 'Gesprek' });
  const planId = await desk.open('planDraft', { caseId, title: 'Veilig in het eigen huis' });
  const goalId = await desk.press('planGoalAdd', planOf(planId), {
    ...{ description: 'Meneer Schut woont veilig thuis', kind: 'DEVELOP', domain: 'wonen' },
    ...{
      intendedResult: 'Een maand zonder gemiste maaltijd of val',
      bases: [{ law: 'WMO', article: 'art. 2.3.5 lid 3' }],
    },
  });
  await desk.press('planNoCarerState', planOf(planId), {
    statement: 'Zijn kinderen wonen ver weg; er is geen mantelzorger',
  });
  const checker = await professionalDesk(server, municipality, 'toetser');
  return { desk, checker, residentId, caseId, planId, goalId };
}

const adopted = ({ residentId }: Schut, reviewOn: string): object => ({
  ...{ adoptedOn: clock.today(), reviewOn, agreement: 'Thuis voorgelezen en getekend' },
  agreedByResidentIds: [residentId],
  director: { residentId, residentsCanDirect: true, chosenTogether: true },
});

/** Looks into it with him at home. */
async function investigate({ desk, residentId, caseId }: Schut): Promise<void> {
  const [file, on] = [fileOf(caseId), clock.today()];
  const participants = [{ role: 'CLIENT', residentId }];
  await desk.press('investigationStart', file, { on });
  await desk.press('conversationHold', file, { heldOn: on, place: 'AT_HOME', participants });
  const limits = { cognition: 'Vergeet afspraken', mentalLoad: 'Piekert' };
  await desk.press('investigationComplete', file, {
    ...{ on, findings: 'Begeleiding thuis, en zoeken naar maatregelen in huis' },
    ownStrength: { finding: 'Kookt nog zelf', ...limits },
    network: { finding: 'Dochter belt op zondag', cognition: 'Geen', mentalLoad: 'Geen' },
  });
}

/** Guidance at home with an order besides (S107). */
const guidance = ({ goalId }: Schut, rung: string, changes: object = {}): object => ({
  ...{ title: 'Ambulante begeleiding, met de opdracht passende maatregelen in huis te zoeken', rung, law: 'WMO' },
  ...{ goalIds: [goalId], kind: 'DEVELOP', delivery: 'IN_KIND', provider: { helperName: 'Ambulant begeleider' } },
  ...{
    fromOn: clock.today(),
    untilOn: `${Number(clock.today().slice(0, 4)) + 1}-01-01`,
    intensity: 'drie uur per week',
  },
  ...{ contribution: 'MONETARY', contributionInCents: 1940, ...changes },
});

const decision = { kind: 'ACCESS_DECISION', motivation: 'Lichter is geprobeerd en was niet genoeg' };

describe('meneer Schut in Hardenberg: from the area team to tailored guidance', () => {
  let schut: Schut;
  let teamBlock: string;
  let guided: string;
  let decided: string;
  const file = () => fileOf(schut.caseId);
  const plan = () => planOf(schut.planId);
  const block = (id: string) => blockOf(schut.planId, id);

  it('1 April 2015: first the area team itself, which is a general provision (R26)', async () => {
    schut = await schutIn('0160', '999990196');
    const { desk, planId, goalId } = schut;
    await climb(
      desk,
      goalOf(planId, goalId),
      '2015-04-01',
      ['eigen-kracht', 'INSUFFICIENT', 'Hij overziet de week niet'],
      ['sociaal-netwerk', 'NOT_AVAILABLE', 'Er woont niemand dichtbij'],
      ['vrijwilligers', 'UNSUITABLE', 'Hij laat geen vreemden binnen'],
    );
    const help = {
      ...{ title: 'Het team komt langs', rung: 'algemeen', goalIds: [goalId], kind: 'DEVELOP', delivery: 'IN_KIND' },
      ...{ provider: { teamId: await teamOf(desk, 'samen-doen-noord') }, fromOn: '2015-04-01', untilOn: '2015-07-01' },
    };
    await desk.refused('buildingBlockAdd', plan(), 'BLOCK_SHORT_TERM', { ...help, untilOn: null });
    const paid = { contribution: 'MONETARY', contributionInCents: 1940 };
    await desk.refused('buildingBlockAdd', plan(), 'BLOCK_WITHOUT_OWN_CONTRIBUTION', { ...help, ...paid });
    teamBlock = await desk.press('buildingBlockAdd', plan(), help);
  });

  it('no investigation and no decision: the help of the team begins when the plan is adopted (R16, R26)', async () => {
    const { desk } = schut;
    await desk.press('planAdopt', plan(), adopted(schut, '2015-07-01'));
    await desk.cannot('accessDecide', block(teamBlock), 'BLOCK_NEEDS_NO_DECISION', decision);
    await desk.press('buildingBlockStart', block(teamBlock), { fromOn: '2015-04-01' });
    const query = `query($id: ID!) { plan(id: $id) { case { state investigatedOn }
      buildingBlocks { state access contribution accessDecisions { id } team { status { status } } } } }`;
    expect(await desk.query(query, { id: schut.planId })).toEqual({
      plan: {
        case: { state: 'IN_SUPPORT', investigatedOn: null },
        buildingBlocks: [
          {
            ...{ state: 'ACTIVE', access: 'FREE', contribution: null, accessDecisions: [] },
            team: { status: { status: 'GENERAL_PROVISION' } },
          },
        ],
      },
    });
  });

  it('1 June: at the evaluation it is not enough, and every lower rung gets its outcome (R13, R14, R20)', async () => {
    clock.set('2015-06-01');
    const { desk, planId, goalId } = schut;
    await desk.press('evaluationHold', file(), {
      ...{ heldOn: '2015-06-01', outcome: 'HEAVIER', clientView: 'Het is te weinig' },
      goalResults: [{ goalId, result: 'NOT_REACHED', remark: 'Twee keer gevallen' }],
    });
    const goal = goalOf(planId, goalId);
    const replacing = guidance(schut, 'individueel', { replacesBuildingBlockId: teamBlock });
    await desk.refused('buildingBlockAdd', plan(), 'LADDER_RUNG_NOT_WEIGHED', replacing);
    await climb(desk, goal, '2015-06-01', ['algemeen', 'INSUFFICIENT', 'Een uur per week is te weinig']);
    await desk.refused('buildingBlockAdd', plan(), 'LADDER_RUNG_NOT_WEIGHED', replacing);
    await climb(desk, goal, '2015-06-01', ['collectief', 'UNSUITABLE', 'In een groep raakt hij de draad kwijt']);
    const why = (rule: string, reason: string) => ({ rule, reason });
    const [r14, r20] = [why('R14', 'Een groep kan hij niet volgen'), why('R20', 'De hulp van het team was te licht')];
    await desk.refused('buildingBlockAdd', plan(), 'RULE_NEEDS_REASON', { ...replacing, reasons: [r14] });
    await desk.refused('buildingBlockAdd', plan(), 'RULE_NEEDS_REASON', { ...replacing, reasons: [r20] });
    guided = await desk.press('buildingBlockAdd', plan(), { ...replacing, reasons: [r14, r20] });
    const query = `query($id: ID!) { plan(id: $id) { buildingBlocks { state rung access replaces { id }
      ruleReasons { rule reason } } } }`;
    const { plan: shown } = await desk.query<{ plan: { buildingBlocks: object[] } }>(query, { id: planId });
    expect(shown.buildingBlocks).toContainEqual({
      ...{ state: 'PROPOSED', rung: 'individueel', access: 'TAILORED_INDIVIDUAL', replaces: { id: teamBlock } },
      ruleReasons: [r14, r20],
    });
  });

  it('tailored support takes an investigation first, also in a case that is in support (R17)', async () => {
    const { desk } = schut;
    const start = { fromOn: '2015-06-01' };
    await desk.cannot('accessDecide', block(guided), 'BLOCK_NEEDS_INVESTIGATION', decision);
    await desk.cannot('buildingBlockStart', block(guided), 'BLOCK_NEEDS_INVESTIGATION', start);
    await investigate(schut);
    expect(await desk.stateOf(file())).toBe('IN_SUPPORT');
    await desk.cannot('buildingBlockStart', block(guided), 'BLOCK_NEEDS_DECISION', start);
  });

  it('the generalist decides, and support begins before the check (R30)', async () => {
    const { desk } = schut;
    clock.set('2015-06-08');
    decided = await desk.press('accessDecide', block(guided), decision);
    await desk.cannot('accessDecide', block(guided), 'BLOCK_ALREADY_DECIDED', decision);
    await desk.refused('buildingBlockStart', block(guided), 'BLOCK_START_BEFORE_DECISION', { fromOn: '2015-06-07' });
    await desk.press('buildingBlockStart', block(guided), { fromOn: '2015-06-08' });
    await desk.press('buildingBlockEnd', block(teamBlock), {
      ...{ untilOn: '2015-06-08', reason: 'NOT_EFFECTIVE', note: 'Te licht' },
    });
    expect(await decisionOf()).toEqual({ state: 'ACTIVE', decision: { legality: null, checkedOn: null, version: 1 } });
    await desk.press('planAdopt', plan(), adopted2());
    const { plan: shown } = await desk.query<{ plan: object }>(
      'query($id: ID!) { plan(id: $id) { reviewOn versions { number adoptedOn } director { fromOn } } }',
      { id: schut.planId },
    );
    expect(shown).toEqual({
      ...{ reviewOn: '2015-12-01', director: { fromOn: '2015-04-01' } },
      versions: [
        { number: 1, adoptedOn: '2015-04-01' },
        { number: 2, adoptedOn: '2015-06-08' },
      ],
    });
  });

  it('22 June: a colleague checks; only unlawfulness, with its ground, can refuse (R30)', async () => {
    clock.set('2015-06-22');
    const { desk, checker } = schut;
    const check = { accessDecisionId: decided, version: 1, outcome: 'LAWFUL' };
    await expect(refusalOf(desk, check)).resolves.toEqual(['LEGALITY_CHECKED_BY_DECIDER']);
    const groundless = { ...check, outcome: 'UNLAWFUL' };
    await expect(refusalOf(checker, groundless)).resolves.toEqual(['LEGALITY_WITHOUT_GROUND']);
    await expect(refusalOf(checker, { ...check, outcome: 'TOO_EXPENSIVE' })).rejects.toThrow('BAD_USER_INPUT');
    expect(await decisionOf()).toMatchObject({ decision: { legality: null, version: 1 } });
    await checker.open('legalityCheck', check);
    const checked = { legality: 'LAWFUL', checkedOn: '2015-06-22', version: 2 };
    expect(await decisionOf()).toEqual({ state: 'ACTIVE', decision: checked });
    const again = { ...check, version: 2, outcome: 'UNLAWFUL', ground: 'Toch niet' };
    await expect(refusalOf(checker, again)).resolves.toEqual(['LEGALITY_ALREADY_CHECKED']);
  });

  it('1 December: the order is done, an alarm is found, and the support ends with its reason (R11, S107)', async () => {
    clock.set('2015-12-01');
    const { desk, planId, goalId } = schut;
    await desk.press('evaluationHold', file(), {
      ...{ heldOn: '2015-12-01', outcome: 'FINISH', clientView: 'Met het alarm durf ik weer alleen te zijn' },
      goalResults: [{ goalId, result: 'REACHED', remark: 'Alarmsysteem en een steun bij de trap' }],
    });
    await desk.press('planGoalResultRecord', goalOf(planId, goalId), { reached: true, result: 'Woont veilig' });
    await desk.cannot('planEnd', plan(), 'PLAN_HAS_OPEN_BLOCKS', { endedOn: '2015-12-01', reason: 'Klaar' });
    await desk.press('buildingBlockEnd', block(guided), {
      ...{ untilOn: '2015-12-01', reason: 'SOLVED', note: 'Alarm en steun zijn er' },
    });
    await desk.press('planEnd', plan(), { endedOn: '2015-12-01', reason: 'Doel gehaald' });
    await desk.press('caseComplete', file(), {
      ...{ on: '2015-12-01', reason: 'zorgvraag opgelost', aftercareOn: '2016-03-01' },
      answers: closingAnswers('Ja', 'Ja', 'Niets'),
    });
    clock.set('2016-03-01');
    const aftercare = { on: '2016-03-01', outcome: 'COPES', remark: 'Niet meer gevallen' };
    await desk.press('aftercareRecord', file(), aftercare);
    expect(await desk.stateOf(file())).toBe('CLOSED');
  });

  const adopted2 = (): object => ({ ...adopted(schut, '2015-12-01'), director: null });
  const refusalOf = async (desk: Desk, input: object): Promise<string[]> => {
    const query = `mutation($input: LegalityCheckInput!) { legalityCheck(input: $input) { errors { code } } }`;
    const { legalityCheck } = await desk.query<{ legalityCheck: { errors: { code: string }[] } }>(query, { input });
    return legalityCheck.errors.map(({ code }) => code);
  };
  const decisionOf = async (): Promise<object> => {
    const query = `query($id: ID!) { plan(id: $id) { allBuildingBlocks { id state
      accessDecisions { legality checkedOn version } } } }`;
    const { plan: shown } = await schut.desk.query<{
      plan: { allBuildingBlocks: { id: string; state: string; accessDecisions: object[] }[] };
    }>(query, { id: schut.planId });
    const found = shown.allBuildingBlocks.find(({ id }) => id === guided);
    return { state: found?.state, decision: found?.accessDecisions[0] };
  };
});

it('the same in Doetinchem, which checks beforehand: support waits for the check (R30)', async () => {
  clock.set('2017-06-01');
  const schut = await schutIn('0222', '999990202');
  const { desk, checker, caseId, planId, goalId } = schut;
  await desk.press('caseRequest', fileOf(caseId), { on: '2017-06-01' });
  await investigate(schut);
  await climb(
    desk,
    goalOf(planId, goalId),
    '2017-06-01',
    ...(['inwoner', 'netwerk', 'groen', 'geel'] as const).map(
      (rung) => [rung, 'INSUFFICIENT', 'Geprobeerd en te weinig'] as const,
    ),
  );
  const guided = await desk.press('buildingBlockAdd', planOf(planId), guidance(schut, 'geindiceerd'));
  await desk.press('planAdopt', planOf(planId), adopted(schut, '2017-12-01'));
  const guidedBlock = blockOf(planId, guided);
  const start = { fromOn: '2017-06-01' };
  const first = await desk.press('accessDecide', guidedBlock, decision);
  await desk.cannot('buildingBlockStart', guidedBlock, 'BLOCK_NEEDS_LEGALITY_CHECK', start);
  const unlawful = { version: 1, outcome: 'UNLAWFUL', ground: 'De grondslag in de verordening ontbreekt' };
  await checker.open('legalityCheck', { accessDecisionId: first, ...unlawful });
  await desk.cannot('buildingBlockStart', guidedBlock, 'BLOCK_NEEDS_DECISION', start);
  const second = await desk.press('accessDecide', guidedBlock, { ...decision, motivation: 'Met de juiste grondslag' });
  await checker.open('legalityCheck', { accessDecisionId: second, version: 1, outcome: 'LAWFUL' });
  await desk.press('buildingBlockStart', guidedBlock, start);
  expect(await desk.stateOf(guidedBlock)).toBe('ACTIVE');
});
