// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { fixedClock, type FixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import {
  blockOf,
  climb,
  closingAnswers,
  Desk,
  enter,
  fileOf,
  goalOf,
  joinTeam,
  newResident,
  planOf,
  professionalDesk,
  teamOf,
} from './desk';

// Hardenberg 2014 §5.3: the mother of Jordi phones, and Jordi tells somebody else.
let clock: FixedClock;
let server: TestServer;
let generalist: Desk;
beforeAll(async () => {
  clock = fixedClock('2015-03-02');
  server = await startTestServer({ clock });
  generalist = await professionalDesk(server, '0160');
});
afterAll(() => server.close());

const HOME = {
  ...{ street: 'Esweg', houseNumber: 21, postcode: '7770XC', place: 'Hardenberg', municipalityOfResidence: '0160' },
};

interface Family {
  readonly motherId: string;
  readonly sonId: string;
  readonly householdId: string;
}

async function family(motherBsn: string, sonBsn: string): Promise<Family> {
  const mother = { givenNames: 'Marja', familyName: 'Zwiers', birthDate: '1972-04-11', bsn: motherBsn };
  const son = { givenNames: 'Jorn', familyName: 'Zwiers', birthDate: '1998-11-02', bsn: sonBsn };
  const motherId = await newResident(generalist, mother, HOME, '2009-05-01');
  const sonId = await newResident(generalist, son, HOME, '2009-05-01');
  const members = [
    { residentId: motherId, role: 'PARENT' },
    { residentId: sonId, role: 'CHILD' },
  ];
  return { motherId, sonId, householdId: await generalist.open('householdForm', { formedOn: '2009-05-01', members }) };
}

const mothersCall = ({ motherId }: Family): object => ({
  ...{ residentId: motherId, channel: 'PHONE', entrance: 'Gebiedsteam Samen Doen', receivedOn: '2015-03-02' },
  ...{ question: 'Mijn zoon komt zijn bed niet meer uit', clientSupportOn: '2015-03-02' },
});
const sonsWord = ({ sonId }: Family, receivedOn: string): object => ({
  ...{ residentId: sonId, channel: 'PROFESSIONAL', entrance: 'Jongerenwerk', receivedOn },
  question: 'Ik wil wel iets doen, maar niet terug naar die school',
});

it('S060, R28: also in the same second the two entrances are one case', async () => {
  const both = await family('999990172', '999990184');
  const entered = await Promise.all([
    enter(generalist, mothersCall(both)),
    enter(generalist, sonsWord(both, '2015-03-02')),
  ]);
  expect(entered.map(({ joined }) => joined).sort()).toEqual([false, true]);
  expect(new Set(entered.map(({ caseId }) => caseId)).size).toBe(1);
});

describe('Jordi: two entrances, one case', () => {
  let people: Family;
  let caseId: string;
  let planId: string;
  let professionalId: string;
  let day: string; // of a goal
  let rest: string; // of another
  const blocks: Record<string, string> = {};
  const file = () => fileOf(caseId);
  const plan = () => planOf(planId);
  const block = (name: string) => blockOf(planId, blocks[name] ?? '');

  it('2 March 2015: the mother phones the area team, which points out client support (R32)', async () => {
    professionalId = await joinTeam(server, '0160', 'samen-doen-noord', '2015-01-01');
    people = await family('999990147', '999990159');
    const entered = await enter(generalist, mothersCall(people));
    expect(entered.joined).toBe(false);
    ({ caseId } = entered);
    await generalist.cannot('investigationStart', file(), 'CASE_ACT_OUT_OF_ORDER', { on: '2015-03-02' });
  });

  it('4 March: the son tells the youth worker, and that joins the case (S060, R28)', async () => {
    clock.set('2015-03-04');
    expect(await enter(generalist, sonsWord(people, '2015-03-04'))).toEqual({ caseId, joined: true });
    const query = `query($id: ID!) { case(id: $id) { state clientSupportOn household { cases { id } }
      helpRequests { entrance receivedOn resident { givenNames } } } }`;
    expect(await generalist.query(query, { id: caseId })).toEqual({
      case: {
        ...{ state: 'ENTERED', clientSupportOn: '2015-03-02', household: { cases: [{ id: caseId }] } },
        helpRequests: [
          { entrance: 'Gebiedsteam Samen Doen', receivedOn: '2015-03-02', resident: { givenNames: 'Marja' } },
          { entrance: 'Jongerenwerk', receivedOn: '2015-03-04', resident: { givenNames: 'Jorn' } },
        ],
      },
    });
  });

  it('5 March: the question behind it is complex, so it is not answered at once (R29)', async () => {
    clock.set('2015-03-05');
    const underlyingQuestion = 'Jorn durft niet meer naar buiten, en Marja houdt het niet vol';
    const method = 'Doorvragen met beiden';
    const clarified = { on: '2015-03-05', underlyingQuestion, complexity: 'COMPLEX', method };
    // Whoever read the case before the son came in is told.
    await generalist.refused('caseClarify', file(), 'CHANGED_MEANWHILE', { ...clarified, version: 1 });
    await generalist.press('caseClarify', file(), clarified);
    const answer = { on: '2015-03-05', provision: 'Inloop jongerenwerk', aftercareOn: '2015-06-01' };
    await generalist.cannot('caseAnswer', file(), 'CASE_NOT_SIMPLE', answer);
    await generalist.press('caseRequest', file(), { on: '2015-03-05' });
  });

  it('9 March: a conversation at home with mother, son and the grandmother who cares; then the investigation (R12, R33)', async () => {
    clock.set('2015-03-09');
    await generalist.press('investigationStart', file(), { on: '2015-03-09' });
    const weighing = { cognition: 'Overziet een week niet', mentalLoad: 'Snel overprikkeld' };
    const complete = {
      ...{ on: '2015-03-20', findings: 'Dagritme en rust voor Marja zijn nodig' },
      ownStrength: { finding: 'Jorn bouwt graag computers', ...weighing },
      network: { finding: 'Oma vangt veel op', cognition: 'Geen', mentalLoad: 'Oma is moe' },
    };
    await generalist.cannot('investigationComplete', file(), 'CLIENT_NOT_HEARD', complete);
    const participants = [
      { role: 'CLIENT', residentId: people.motherId },
      { role: 'CLIENT', residentId: people.sonId },
      { role: 'CARER', name: 'Oma Riet' },
      { role: 'PROFESSIONAL', professionalId },
    ];
    await generalist.refused('conversationHold', file(), 'RULE_NEEDS_REASON', {
      ...{ heldOn: '2015-03-09', place: 'OFFICE', participants },
    });
    await generalist.press('conversationHold', file(), { heldOn: '2015-03-09', place: 'AT_HOME', participants });
    clock.set('2015-03-20');
    await generalist.press('investigationComplete', file(), complete);
    expect(await generalist.stateOf(file())).toBe('INVESTIGATED');
  });

  it('20 March: a plan with goals on several laws, and support for the grandmother (R07, R09)', async () => {
    planId = await generalist.open('planDraft', { caseId, title: 'Jorn weer op weg' });
    await generalist.cannot('planAdopt', plan(), 'PLAN_WITHOUT_GOALS', adoption());
    day = await generalist.press('planGoalAdd', plan(), {
      ...{ description: 'Jorn heeft overdag een plek', kind: 'DEVELOP', domain: 'dagbesteding' },
      ...{ intendedResult: 'Vier dagen per week om negen uur op zijn plek', targetOn: '2015-09-01' },
      bases: [
        { law: 'WMO', article: 'art. 2.3.5 lid 3' },
        { law: 'JEUGDWET', article: 'art. 2.3' },
        { law: 'PARTICIPATIEWET', article: 'art. 7 lid 1' },
      ],
    });
    rest = await generalist.press('planGoalAdd', plan(), {
      ...{ description: 'Marja slaapt weer', kind: 'DEVELOP', domain: 'gezondheid', intendedResult: 'Zes nachten' },
      bases: [{ law: 'WMO' }],
    });
    await generalist.cannot('planAdopt', plan(), 'PLAN_WITHOUT_CARER_SUPPORT', adoption());
    await generalist.press('planCarerSupportAgree', plan(), {
      ...{ carerName: 'Oma Riet', function: 'RESPITE', agreement: 'Oma heeft de woensdag voor zichzelf' },
      involvement: 'Oma was bij het gesprek thuis en heeft dit zelf gevraagd',
    });
    const query = 'query($id: ID!) { plan(id: $id) { goals { bases { law { code isInstalled } article } } } }';
    const { plan: shown } = await generalist.query<{ plan: { goals: object[] } }>(query, { id: planId });
    expect(shown.goals[0]).toEqual({
      bases: [
        { law: { code: 'JEUGDWET', isInstalled: false }, article: 'art. 2.3' },
        { law: { code: 'PARTICIPATIEWET', isInstalled: false }, article: 'art. 7 lid 1' },
        { law: { code: 'WMO', isInstalled: true }, article: 'art. 2.3.5 lid 3' },
      ],
    });
  });

  it('the ladder has six rungs, and is climbed from below (R12, R13, R14)', async () => {
    const { ladder } = await generalist.query<{ ladder: { code: string }[] }>('{ ladder { code } }');
    const rungs = ladder.map(({ code }) => code);
    expect(rungs).toHaveLength(6);
    const goal = goalOf(planId, day);
    const team = { teamId: await teamOf(generalist, 'samen-doen-noord') };
    const add = (name: string, rung: string, provider: object, changes: object = {}) =>
      generalist.press('buildingBlockAdd', plan(), { ...support(name, rung, provider), ...changes });
    const skipped = support('Te vroeg', 'algemeen', team);
    await generalist.refused('buildingBlockAdd', plan(), 'LADDER_RUNG_NOT_WEIGHED', skipped);

    blocks['own'] = await add('Zelf opstaan', 'eigen-kracht', { residentId: people.sonId });
    await climb(generalist, goal, '2015-03-20', [rungs[0] ?? '', 'INSUFFICIENT', 'Alleen opstaan lukt niet']);
    blocks['network'] = await add('Oom neemt hem mee', 'sociaal-netwerk', { helperName: 'Oom Gert' });
    await climb(generalist, goal, '2015-03-20', [rungs[1] ?? '', 'INSUFFICIENT', 'Oom kan twee dagen']);
    blocks['volunteer'] = await add('Maatje', 'vrijwilligers', { helperName: 'Maatjesproject' });
    await generalist.refused('buildingBlockAdd', plan(), 'LADDER_RUNG_NOT_WEIGHED', skipped);
    await climb(generalist, goal, '2015-03-20', [rungs[2] ?? '', 'INSUFFICIENT', 'Een maatje is er voor een avond']);
    blocks['team'] = await add('Gebiedsteam helpt met dagritme', 'algemeen', team);

    // What is free is enough: nothing heavier is added.
    await climb(generalist, goal, '2015-03-20', [rungs[3] ?? '', 'SUFFICIENT', 'Het team kan dit']);
    const heavier = { ...support('Groep', 'collectief', { helperName: 'De Werkplaats' }), law: 'WMO' };
    await generalist.refused('buildingBlockAdd', plan(), 'LADDER_RUNG_NOT_WEIGHED', heavier);
    const query = `query($id: ID!) { plan(id: $id) { allBuildingBlocks { rung access state }
      allGoals { judgements { rung outcome } } } }`;
    expect(await generalist.query(query, { id: planId })).toMatchObject({
      plan: {
        allBuildingBlocks: [
          { rung: 'eigen-kracht', access: 'OWN', state: 'PROPOSED' },
          { rung: 'sociaal-netwerk', access: 'NETWORK', state: 'PROPOSED' },
          { rung: 'vrijwilligers', access: 'VOLUNTEER', state: 'PROPOSED' },
          { rung: 'algemeen', access: 'FREE', state: 'PROPOSED' },
        ],
        allGoals: [
          {
            judgements: [
              { rung: 'eigen-kracht', outcome: 'INSUFFICIENT' },
              { rung: 'sociaal-netwerk', outcome: 'INSUFFICIENT' },
              { rung: 'vrijwilligers', outcome: 'INSUFFICIENT' },
              { rung: 'algemeen', outcome: 'SUFFICIENT' },
            ],
          },
          { judgements: [] },
        ],
      },
    });
  });

  it('30 March: household and professional adopt it together, and the mother directs (R02, R04, R05)', async () => {
    clock.set('2015-03-30');
    await generalist.cannot('buildingBlockStart', block('own'), 'PLAN_NOT_ACTIVE', { fromOn: '2015-03-30' });
    await generalist.refused('planAdopt', plan(), 'PLAN_AGREED_BY_NOBODY', { ...adoption(), agreedByResidentIds: [] });
    await generalist.refused('planAdopt', plan(), 'RULE_NEEDS_REASON', {
      ...adoption(),
      director: { residentId: people.motherId, residentsCanDirect: true, chosenTogether: false },
    });
    await generalist.press('planAdopt', plan(), adoption());
    expect(await generalist.stateOf(plan())).toBe('ACTIVE');
    expect(await generalist.stateOf(file())).toBe('IN_SUPPORT');
    for (const name of ['own', 'network', 'volunteer', 'team']) {
      await generalist.press('buildingBlockStart', block(name), { fromOn: '2015-03-30' });
    }
    const decision = { kind: 'ACCESS_DECISION', motivation: 'Voor de zekerheid' };
    const proposed = await generalist.press('buildingBlockAdd', plan(), {
      ...support('Nog een avond', 'vrijwilligers', { helperName: 'Maatjesproject' }),
      reasons: [{ rule: 'R20', reason: 'Naast de hulp van het team' }],
    });
    await generalist.cannot('accessDecide', blockOf(planId, proposed), 'BLOCK_NEEDS_NO_DECISION', decision);
    await generalist.press('buildingBlockEnd', blockOf(planId, proposed), {
      ...{ untilOn: '2015-03-30', reason: 'OWN_WISH' },
    });
  });

  it('11 May: the mother cannot direct any more, a professional does; both days can be asked for (R01)', async () => {
    clock.set('2015-05-11');
    await generalist.press('planDirectorAppoint', plan(), {
      ...{ fromOn: '2015-05-11', director: { professionalId, residentsCanDirect: false, chosenTogether: true } },
    });
    const query = `query($id: ID!) { plan(id: $id) {
      none: director(on: "2015-03-29") { fromOn }
      before: director(on: "2015-05-10") { untilOn resident { givenNames } professional { name } }
      after: director(on: "2015-05-11") { untilOn resident { givenNames } professional { name } } } }`;
    expect(await generalist.query(query, { id: planId })).toEqual({
      plan: {
        none: null,
        before: { untilOn: '2015-05-11', resident: { givenNames: 'Marja' }, professional: null },
        after: { untilOn: null, resident: null, professional: { name: 'Alie Hamhuis' } },
      },
    });
  });

  it('1 July: at the review it can be lighter, and the review moves (R05)', async () => {
    clock.set('2015-07-01');
    const goalResults = [
      { goalId: day, result: 'PARTLY', remark: 'Drie dagen van de vier' },
      { goalId: rest, result: 'REACHED' },
    ];
    await generalist.press('evaluationHold', file(), {
      ...{ heldOn: '2015-07-01', outcome: 'LIGHTER', clientView: 'Jorn wil zonder maatje verder', goalResults },
    });
    await generalist.press('buildingBlockEnd', block('volunteer'), {
      ...{ untilOn: '2015-07-01', reason: 'OWN_WISH', note: 'Hij gaat nu met vrienden' },
    });
    await generalist.press('planReviewMove', plan(), { reviewOn: '2015-09-01', reason: 'Na de zomer' });
  });

  it('1 September: the goals are reached, each building block ends with its reason, then the plan (R11)', async () => {
    clock.set('2015-09-01');
    await generalist.press('evaluationHold', file(), {
      ...{ heldOn: '2015-09-01', outcome: 'FINISH', clientView: 'Wij kunnen verder' },
      goalResults: [{ goalId: day, result: 'REACHED' }],
    });
    for (const goalId of [day, rest]) {
      const result = { reached: true, result: 'Gelukt' };
      await generalist.press('planGoalResultRecord', goalOf(planId, goalId), result);
    }
    const end = { endedOn: '2015-09-01', reason: 'Doelen gehaald' };
    await generalist.cannot('planEnd', plan(), 'PLAN_HAS_OPEN_BLOCKS', end);
    for (const name of ['own', 'network', 'team']) {
      await generalist.press('buildingBlockEnd', block(name), { untilOn: '2015-09-01', reason: 'SOLVED' });
    }
    await generalist.cannot('caseComplete', file(), 'CASE_HAS_OPEN_PLAN', completion());
    await generalist.press('planEnd', plan(), end);
    const query = 'query($id: ID!) { plan(id: $id) { state allBuildingBlocks { title endReason untilOn } } }';
    expect(await generalist.query(query, { id: planId })).toEqual({
      plan: {
        state: 'ENDED',
        allBuildingBlocks: [
          { title: 'Zelf opstaan', endReason: 'SOLVED', untilOn: '2015-09-01' },
          { title: 'Oom neemt hem mee', endReason: 'SOLVED', untilOn: '2015-09-01' },
          { title: 'Maatje', endReason: 'OWN_WISH', untilOn: '2015-07-01' },
          { title: 'Gebiedsteam helpt met dagritme', endReason: 'SOLVED', untilOn: '2015-09-01' },
          { title: 'Nog een avond', endReason: 'OWN_WISH', untilOn: '2015-04-01' },
        ],
      },
    });
  });

  it('the case is completed with the closing questions, and aftercare is planned (R25)', async () => {
    const unanswered = { ...completion(), answers: closingAnswers('Ja', 'Ja', 'Niets').slice(1) };
    await generalist.refused('caseComplete', file(), 'CLOSING_QUESTION_UNANSWERED', unanswered);
    await generalist.refused('caseComplete', file(), 'RULE_NEEDS_REASON', { ...completion(), aftercareOn: null });
    await generalist.press('caseComplete', file(), completion());
    expect(await generalist.stateOf(file())).toBe('AFTERCARE');
  });

  it('1 December: in aftercare they cope, and the case is closed', async () => {
    clock.set('2015-12-01');
    const remark = 'Jorn volgt een opleiding';
    await generalist.press('aftercareRecord', file(), { on: '2015-12-01', outcome: 'COPES', remark });
    expect(await generalist.stateOf(file())).toBe('CLOSED');
    await generalist.cannot('evaluationHold', file(), 'CASE_CLOSED', {
      ...{ heldOn: '2015-12-01', outcome: 'CONTINUE', clientView: 'x', goalResults: [] },
    });
  });

  it('1 February 2016: a new question opens a new case, and then the old one stays closed (R01)', async () => {
    clock.set('2016-02-01');
    const reopening = { on: '2016-02-01', reason: 'Belde weer' };
    expect((await generalist.read(file())).availableActs).toContainEqual({
      ...{ name: 'caseReopen', allowed: true, because: null },
    });
    const again = await enter(generalist, sonsWord(people, '2016-02-01'));
    expect(again.joined).toBe(false);
    expect(again.caseId).not.toBe(caseId);
    await generalist.cannot('caseReopen', file(), 'HOUSEHOLD_HAS_OPEN_CASE', reopening);
    await generalist.press('caseClose', fileOf(again.caseId), { on: '2016-02-01', reason: 'ingetrokken' });
    await generalist.press('caseReopen', file(), reopening);
    const query = `query($id: ID!) { household(id: $id) { case { id } cases { id state } } }`;
    const { household } = await generalist.query<{ household: { case: object; cases: object[] } }>(query, {
      id: people.householdId,
    });
    expect(household.case).toEqual({ id: caseId });
    expect(household.cases).toHaveLength(2);
    expect(household.cases).toEqual(
      expect.arrayContaining([
        { id: caseId, state: 'CLARIFIED' },
        { id: again.caseId, state: 'CLOSED' },
      ]),
    );
  });

  const adoption = (): object => ({
    ...{ adoptedOn: clock.today(), reviewOn: '2015-07-01', agreement: 'Aan de keukentafel doorgenomen en getekend' },
    agreedByResidentIds: [people.motherId, people.sonId],
    director: { residentId: people.motherId, residentsCanDirect: true, chosenTogether: true },
  });
  const support = (title: string, rung: string, provider: object): object => ({
    ...{ title, rung, provider, goalIds: [day], kind: 'DEVELOP', delivery: 'IN_KIND' },
    ...{ fromOn: '2015-04-01', untilOn: '2015-12-01', intensity: 'twee keer per week' },
  });
  const completion = (): object => ({
    ...{ on: '2015-09-01', reason: 'zorgvraag opgelost', aftercareOn: '2015-12-01' },
    answers: closingAnswers('Ja', 'Ja', 'Eerder met oma praten'),
  });
});
