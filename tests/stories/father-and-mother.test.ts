// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { fixedClock, type FixedClock } from '@eenplan/kit';
import { expectGolden, startTestServer, type TestServer } from '@eenplan/testing';
import {
  blockOf,
  climb,
  closingAnswers,
  type Desk,
  enter,
  fileOf,
  goalOf,
  joinTeam,
  newResident,
  planOf,
  professionalDesk,
  residentDesk,
} from './desk';
import { HOUSEHOLD_DOSSIER } from './household-dossier';

// Oosterhout 2020 h6: what the father does is good to one law, and suspect to another.
let clock: FixedClock;
let server: TestServer;
let generalist: Desk;
beforeAll(async () => {
  clock = fixedClock('2020-02-03');
  server = await startTestServer({ clock });
  generalist = await professionalDesk(server, '0826');
});
afterAll(() => server.close());

const MOTHERS_BSN = '999990214';
const FATHERS_BSN = '999990226';
const home = (street: string, houseNumber: number, changes: object = {}): object => ({
  ...{ street, houseNumber, postcode: '4901XA', place: 'Oosterhout', municipalityOfResidence: '0826', ...changes },
});
const SHARED_HOME = home('Kastanjelaan', 40);
const MOTHERS_HOME = home('Lindelaan', 12, { isSecret: true });
const FATHERS_HOME = home('Beukenhof', 3);

describe('father and mother: laws that look differently at one household', () => {
  let motherId: string;
  let fatherId: string;
  let childIds: string[];
  let householdId: string;
  let fathersHouseholdId: string;
  let professionalId: string;
  let caseId: string;
  let planId: string;
  let goalId: string;
  let help: string;
  let mother: Desk;
  let father: Desk;
  const file = () => fileOf(caseId);
  const plan = () => planOf(planId);

  it('January 2020: they separate, and both move; the mother keeps her address secret', async () => {
    professionalId = await joinTeam(server, '0826', 'swt', '2020-01-01');
    const person = (givenNames: string, familyName: string, birthDate: string, bsn: string) =>
      newResident(generalist, { givenNames, familyName, birthDate, bsn }, SHARED_HOME, '2015-06-01');
    motherId = await person('Samira', 'Tahiri', '1988-03-14', MOTHERS_BSN);
    fatherId = await person('Ruben', 'Kok', '1986-09-30', FATHERS_BSN);
    childIds = [
      await person('Lina', 'Kok', '2012-05-06', '999990238'),
      await person('Bas', 'Kok', '2014-10-21', '999990251'),
    ];
    mother = await residentDesk(server, '0826', MOTHERS_BSN);
    father = await residentDesk(server, '0826', FATHERS_BSN);
    const children = childIds.map((residentId) => ({ residentId, role: 'CHILD' }));
    const parents = [motherId, fatherId].map((residentId) => ({ residentId, role: 'PARENT' }));
    const together = { formedOn: '2015-06-01', members: [...parents, ...children] };
    const sharedId = await generalist.open('householdForm', together);
    const query = 'query($id: ID!) { household(id: $id) { members { id } } }';
    const { household } = await generalist.query<{ household: { members: { id: string }[] } }>(query, { id: sharedId });
    for (const { id: householdMemberId } of household.members) {
      const left = { householdMemberId, untilOn: '2020-01-15', reason: 'SEPARATED' };
      await generalist.open('householdMemberLeave', left);
    }
    for (const residentId of [motherId, ...childIds]) {
      await generalist.open('residentMove', { residentId, movedOn: '2020-01-15', address: MOTHERS_HOME });
    }
    await generalist.open('residentMove', { residentId: fatherId, movedOn: '2020-01-15', address: FATHERS_HOME });
    const members = [{ residentId: motherId, role: 'PARENT' }, ...children];
    householdId = await generalist.open('householdForm', { formedOn: '2020-01-15', members });
    expect(await father.query('{ households { nodes { id } } }')).toEqual({ households: { nodes: [] } });
  });

  it('the father is a member of the household of the mother without living there (S002)', async () => {
    // He is named in hers before he has his own: the older membership is not the one of where he lives.
    await generalist.open('householdMemberAdd', {
      ...{ householdId, residentId: fatherId, role: 'NON_RESIDENT_PARENT', fromOn: '2020-01-15' },
    });
    fathersHouseholdId = await generalist.open('householdForm', {
      ...{ formedOn: '2020-01-20', members: [{ residentId: fatherId, role: 'SINGLE' }] },
    });
  });

  it('3 February: the mother phones; what the father asks for himself is a case of his own household (R28)', async () => {
    const entrance = { entrance: 'Sociaal Wijkteam', receivedOn: '2020-02-03', clientSupportOn: '2020-02-03' };
    const hers = { question: 'Na school is er niemand voor de kinderen', channel: 'PHONE' };
    const entered = await enter(generalist, { residentId: motherId, ...entrance, ...hers });
    ({ caseId } = entered);
    const his = { question: 'Ik slaap slecht sinds de scheiding', channel: 'VISIT' };
    const own = await enter(generalist, { residentId: fatherId, ...entrance, ...his });
    expect([entered.joined, own.joined]).toEqual([false, false]);
    const query = 'query($id: ID!) { case(id: $id) { household { id } } }';
    expect(await generalist.query(query, { id: own.caseId })).toEqual({
      case: { household: { id: fathersHouseholdId } },
    });

    clock.set('2020-02-05');
    const aboutHer = { question: 'Mag ik na school bij de kinderen zijn?', channel: 'COUNTER', kind: 'ON_BEHALF' };
    const joined = await enter(generalist, {
      ...{ residentId: fatherId, householdId, entrance: 'Balie', receivedOn: '2020-02-05', ...aboutHer },
    });
    expect(joined).toEqual({ caseId, joined: true });
  });

  it('10 February: the question behind it, a conversation at home with both parents, and the investigation', async () => {
    clock.set('2020-02-10');
    const on = '2020-02-10';
    await generalist.cannot('caseRequest', file(), 'CASE_ACT_OUT_OF_ORDER', { on });
    const underlyingQuestion = 'De kinderen hebben rust en een vast gezicht nodig';
    await generalist.press('caseClarify', file(), {
      ...{ on, underlyingQuestion, complexity: 'COMPLEX', method: 'Omgekeerde toets' },
    });
    await generalist.press('caseRequest', file(), { on });
    await generalist.press('investigationStart', file(), { on });
    await generalist.press('conversationHold', file(), {
      ...{ heldOn: on, place: 'AT_HOME' },
      participants: [
        { role: 'CLIENT', residentId: motherId },
        { role: 'FAMILY', residentId: fatherId },
        { role: 'PROFESSIONAL', professionalId },
      ],
    });
    const weighing = { cognition: 'Geen', mentalLoad: 'Samira is moe' };
    await generalist.press('investigationComplete', file(), {
      ...{ on, findings: 'De vader kan er zijn als moeder werkt' },
      ...{ ownStrength: { finding: 'Samira werkt', ...weighing }, network: { finding: 'Ruben is er', ...weighing } },
    });
  });

  it('24 February: one plan, whose goal rests on three laws, each with its own basis (R09)', async () => {
    clock.set('2020-02-24');
    planId = await generalist.open('planDraft', { caseId, title: 'Rust na school' });
    await generalist.refused('planGoalAdd', plan(), 'GOAL_WITHOUT_BASIS', { ...calm(), bases: [] });
    goalId = await generalist.press('planGoalAdd', plan(), calm());
    await generalist.press('planCarerSupportAgree', plan(), {
      ...{ residentId: fatherId, function: 'PRACTICAL_HELP', agreement: 'Ruben krijgt een sleutelkastje' },
      involvement: 'Ruben was bij het gesprek',
    });
    await climb(generalist, goalOf(planId, goalId), '2020-02-24', [
      ...(['eigen-kracht', 'INSUFFICIENT', 'Samira werkt tot zes uur'] as const),
    ]);
    help = await generalist.press('buildingBlockAdd', plan(), afterSchool('Vader is er na school'));
    await generalist.press('planAdopt', plan(), {
      ...{ adoptedOn: '2020-02-24', reviewOn: '2020-06-01', agreement: 'Samira en Ruben hebben getekend' },
      agreedByResidentIds: [motherId, fatherId],
      director: { residentId: motherId, residentsCanDirect: true, chosenTogether: true },
    });
    await generalist.press('buildingBlockStart', blockOf(planId, help), { fromOn: '2020-02-24' });
    const query = `query($id: ID!) { plan(id: $id) { goals { bases { article law { code dutchTitle isInstalled } } }
      buildingBlocks { access rung helper { givenNames } } } }`;
    expect(await generalist.query(query, { id: planId })).toEqual({
      plan: {
        goals: [
          {
            bases: [
              { article: 'art. 2.3', law: { code: 'JEUGDWET', dutchTitle: 'Jeugdwet', isInstalled: false } },
              {
                article: 'art. 7 lid 1',
                law: { code: 'PARTICIPATIEWET', dutchTitle: 'Participatiewet', isInstalled: false },
              },
              {
                article: 'art. 2.3.5 lid 3',
                law: { code: 'WMO', dutchTitle: 'Wet maatschappelijke ondersteuning 2015', isInstalled: true },
              },
            ],
          },
        ],
        buildingBlocks: [{ access: 'NETWORK', rung: 'directe-omgeving', helper: { givenNames: 'Ruben' } }],
      },
    });
  });

  it('an obligation of one law is held back by another: explicit, dated, with its reason (S048, R57)', async () => {
    await generalist.refused('deviationDecide', file(), 'DEVIATION_OF_ONE_LAW', {
      ...suspended(),
      heldBackBy: 'PARTICIPATIEWET',
    });
    await generalist.refused('deviationDecide', file(), 'DEVIATION_PERIOD_EMPTY', {
      ...{ ...suspended(), untilOn: '2020-03-01' },
    });
    await expect(generalist.press('deviationDecide', file(), { ...suspended(), reason: ' ' })).rejects.toThrow(
      'INPUT_INVALID',
    );
    await generalist.press('deviationDecide', file(), suspended());
    await generalist.refused('deviationDecide', file(), 'DEVIATION_OVERLAPS', {
      ...suspended(),
      untilOn: '2020-12-01',
    });
  });

  it('and the reverse test is recorded beside it (S047)', async () => {
    await generalist.press('deviationDecide', file(), {
      ...{
        on: '2020-02-24',
        kind: 'REVERSE_TEST',
        law: 'PARTICIPATIEWET',
        rule: 'art. 3 lid 3',
        heldBackBy: 'JEUGDWET',
      },
      ...{ reason: 'Rust voor de kinderen is wat beide wetten willen', fromOn: '2020-03-01', untilOn: '2020-06-01' },
    });
  });

  it('each is there from its first day to its last, for the case and the household, and on no other day', async () => {
    const days = ['2020-02-29', '2020-03-01', '2020-05-31', '2020-06-01', '2020-08-31', '2020-09-01'];
    const on = async (day: string): Promise<string[][]> => {
      const query = `query($id: ID!, $on: Date) { case(id: $id) { heldBackRules(on: $on) { rule deviation { kind } }
        household { heldBackRules(on: $on) { rule deviation { kind } } } } }`;
      interface Held {
        readonly rule: string;
        readonly deviation: { readonly kind: string };
      }
      const { case: seen } = await generalist.query<{
        case: { heldBackRules: Held[]; household: { heldBackRules: Held[] } };
      }>(query, { id: caseId, on: day });
      return [seen.heldBackRules, seen.household.heldBackRules].map((rules) =>
        rules.map(({ rule, deviation }) => `${rule}: ${deviation.kind}`).sort(),
      );
    };
    const [reverse, obligation] = ['art. 3 lid 3: REVERSE_TEST', 'art. 17 lid 1: SUSPENDED_OBLIGATION'];
    const both = [obligation, reverse];
    expect(await Promise.all(days.map(on))).toEqual(
      [[], both, both, [obligation], [obligation], []].map((rules) => [rules, rules]),
    );
  });

  it('the mother sees her household, her plan and what is held back for it', async () => {
    clock.set('2020-04-01');
    const query = `query($plan: ID!, $case: ID!) { plan(id: $plan) { title goals { description } buildingBlocks { title } }
      case(id: $case) { heldBackRules { rule heldBackBy { code } untilOn } } households { nodes { id } } }`;
    expect(await mother.query(query, { plan: planId, case: caseId })).toEqual({
      plan: {
        ...{ title: 'Rust na school', goals: [{ description: 'De kinderen hebben rust na school' }] },
        buildingBlocks: [{ title: 'Vader is er na school' }],
      },
      case: {
        heldBackRules: [
          { rule: 'art. 17 lid 1', heldBackBy: { code: 'JEUGDWET' }, untilOn: '2020-09-01' },
          { rule: 'art. 3 lid 3', heldBackBy: { code: 'JEUGDWET' }, untilOn: '2020-06-01' },
        ],
      },
      households: { nodes: [{ id: householdId }] },
    });
  });

  it('the father sees that he belongs to it, and nothing of it', async () => {
    const query = `query($household: ID!, $plan: ID!, $case: ID!, $self: ID!) {
      household(id: $household) { id } plan(id: $plan) { id } case(id: $case) { id }
      cases { nodes { household { id } } } households { nodes { id plan { id } } }
      resident(id: $self) { memberships { role residing household { id plan { id } } }
        helpRequests { question case { household { id } } } } }`;
    const variables = { household: householdId, plan: planId, case: caseId, self: fatherId };
    const own = { household: { id: fathersHouseholdId } };
    expect(await father.query(query, variables)).toEqual({
      ...{ household: null, plan: null, case: null },
      ...{ cases: { nodes: [own] }, households: { nodes: [{ id: fathersHouseholdId, plan: null }] } },
      resident: {
        memberships: [
          { role: 'NON_RESIDENT_PARENT', residing: 'NONE', household: null },
          { role: 'SINGLE', residing: 'FULL', household: { id: fathersHouseholdId, plan: null } },
        ],
        helpRequests: [
          { question: 'Ik slaap slecht sinds de scheiding', case: own },
          { question: 'Mag ik na school bij de kinderen zijn?', case: null },
        ],
      },
    });
  });

  it('neither sees the address of the other, nor he that of the children who live with her', async () => {
    const query = 'query($id: ID!) { resident(id: $id) { address { street } addresses { street } } }';
    const seen = (desk: Desk, id: string) => desk.query(query, { id });
    const [hers, his, shared] = ['Lindelaan', 'Beukenhof', 'Kastanjelaan'].map((street) => ({ street }));
    const mothers = { resident: { address: hers, addresses: expect.arrayContaining([hers, shared]) as object } };
    const fathers = { resident: { address: his, addresses: expect.arrayContaining([his, shared]) as object } };
    expect(await seen(generalist, motherId)).toEqual(mothers);
    expect(await seen(mother, motherId)).toEqual(mothers);
    expect(await seen(father, fatherId)).toEqual(fathers);
    expect(await seen(mother, fatherId)).toEqual({ resident: null });
    for (const id of [motherId, ...childIds]) expect(await seen(father, id)).toEqual({ resident: null });
    // Nor by a detour over what they share.
    const around = `query($plan: ID!) { plan(id: $plan) { carerSupport { carer { address { street } } }
      buildingBlocks { helper { address { street } } } household { members { resident { address { street } } } } } }`;
    expect(JSON.stringify(await mother.query(around, { plan: planId }))).not.toContain('Beukenhof');
    const back = `{ households(first: 2) { nodes { members { resident { address { street } } household { members {
      resident { address { street } } } } } } } residents(first: 2) { nodes { addresses { street } memberships { household {
      members { resident { addresses { street } } } } } } } }`;
    expect(JSON.stringify(await father.query(back))).not.toContain('Lindelaan');
  });

  it('a resident decides nothing: neither of them can hold back a rule or end the plan', async () => {
    const acts = [
      ['deviationDecide', { caseId, version: 1, ...suspended(), rule: 'art. 9' }],
      ['planEnd', { planId, version: 1, endedOn: '2020-04-01', reason: 'Wij willen niet meer' }],
    ] as const;
    const before = [await generalist.read(file()), await generalist.read(plan())];
    for (const [name, input] of acts) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation($input: ${type}!) { ${name}(input: $input) { errors { code } } }`;
      for (const { token } of [mother, father]) {
        const { body } = await server.post(token, query, { input });
        expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      }
    }
    expect([await generalist.read(file()), await generalist.read(plan())]).toEqual(before);
  });

  it('a front end reads the whole dossier, in as many statements for two goals as for five', async () => {
    await generalist.query('{ laws { code } }');
    const variables = { id: householdId };
    const read = () => server.statementsOf(() => generalist.query(HOUSEHOLD_DOSSIER, variables));
    const { result, statements } = await read();
    // A block that could begin also asks for the ladder: once, however many there are.
    let forOneProposed = 0;
    expectGolden('household-dossier', { query: HOUSEHOLD_DOSSIER, variables, answer: result, statements });
    const more: string[] = [];
    for (const part of ['een', 'twee', 'drie', 'vier']) {
      const added = await generalist.press('planGoalAdd', plan(), { ...calm(), description: `Doel ${part}` });
      const weighed = ['eigen-kracht', 'INSUFFICIENT', 'Samen besproken'] as const;
      await climb(generalist, goalOf(planId, added), '2020-04-01', weighed);
      const block = { ...afterSchool(`Deel ${part}`), goalIds: [added] };
      more.push(await generalist.press('buildingBlockAdd', plan(), block));
      if (part === 'een') forOneProposed = (await read()).statements.length;
    }
    const grown = await read();
    expect(grown.result).toMatchObject({
      household: { plan: { goals: { length: 5 }, buildingBlocks: { length: 5 } } },
    });
    expect(forOneProposed).toBe(statements.length + 2);
    expect(grown.statements).toHaveLength(forOneProposed);
    for (const id of more) {
      await generalist.press('buildingBlockEnd', blockOf(planId, id), { untilOn: '2020-04-01', reason: 'OWN_WISH' });
    }
  });

  it('1 October: the goal is reached, nothing is held back any more, and the case is closed', async () => {
    clock.set('2020-10-01');
    const on = '2020-10-01';
    await generalist.press('evaluationHold', file(), {
      ...{ heldOn: on, outcome: 'FINISH', clientView: 'De kinderen zijn rustig' },
      goalResults: [{ goalId, result: 'REACHED' }],
    });
    await generalist.press('planGoalResultRecord', goalOf(planId, goalId), { reached: true, result: 'Er is rust' });
    await generalist.cannot('caseComplete', file(), 'CASE_HAS_OPEN_PLAN', completion());
    await generalist.press('buildingBlockEnd', blockOf(planId, help), { untilOn: on, reason: 'SOLVED' });
    await generalist.press('planEnd', plan(), { endedOn: on, reason: 'Doel gehaald' });
    await generalist.press('caseComplete', file(), completion());
    clock.set('2020-12-01');
    await generalist.press('aftercareRecord', file(), { on: '2020-12-01', outcome: 'COPES', remark: 'Gaat goed' });
    const query = `query($id: ID!) { case(id: $id) { state heldBackRules { rule } deviations(on: "2020-03-01") {
      kind reason untilOn } events { act toState } } }`;
    const { case: closed } = await generalist.query<{ case: { events: { act: string }[] } }>(query, { id: caseId });
    expect(closed).toMatchObject({
      ...{ state: 'CLOSED', heldBackRules: [] },
      deviations: [
        { kind: 'SUSPENDED_OBLIGATION', reason: suspended().reason, untilOn: '2020-09-01' },
        { kind: 'REVERSE_TEST', untilOn: '2020-06-01' },
      ],
    });
    expect(closed.events.map(({ act }) => act)).toEqual([
      ...['helpRequestRegister', 'helpRequestRegister', 'caseClarify', 'caseRequest', 'investigationStart'],
      ...['conversationHold', 'investigationComplete', 'planAdopt', 'deviationDecide', 'deviationDecide'],
      ...['evaluationHold', 'caseComplete', 'aftercareRecord'],
    ]);
    await generalist.cannot('deviationDecide', file(), 'CASE_CLOSED', { ...suspended(), on: '2020-12-01' });
  });

  const calm = (): object => ({
    ...{ description: 'De kinderen hebben rust na school', kind: 'DEVELOP', domain: 'opvoeden' },
    intendedResult: 'Elke schoolmiddag is er een ouder',
    bases: [
      { law: 'WMO', article: 'art. 2.3.5 lid 3' },
      { law: 'JEUGDWET', article: 'art. 2.3' },
      { law: 'PARTICIPATIEWET', article: 'art. 7 lid 1' },
    ],
  });
  const afterSchool = (title: string): object => ({
    ...{ title, goalIds: [goalId], kind: 'DEVELOP', rung: 'directe-omgeving', delivery: 'IN_KIND' },
    ...{ provider: { residentId: fatherId }, fromOn: clock.today(), intensity: 'vier middagen per week' },
  });
  const suspended = () => ({
    ...{ on: '2020-02-24', kind: 'SUSPENDED_OBLIGATION', law: 'PARTICIPATIEWET', rule: 'art. 17 lid 1' },
    ...{ heldBackBy: 'JEUGDWET', fromOn: '2020-03-01', untilOn: '2020-09-01' },
    reason: 'Dat de vader er na school is, doet de kinderen goed',
  });
  const completion = (): object => ({
    ...{ on: '2020-10-01', reason: 'zorgvraag opgelost', aftercareOn: '2020-12-01' },
    answers: closingAnswers('Ja', 'Ja', 'Eerder samen praten'),
  });
});

it('of a child that lives in two households the household is named, for a question has one case (S002, R28)', async () => {
  clock.set('2020-02-03');
  const parents = ['Ans', 'Wim'].map((givenNames) => ({ givenNames, familyName: 'Smit' }));
  const child = await generalist.open('residentRegister', { givenNames: 'Pien', familyName: 'Smit' });
  const homes: string[] = [];
  for (const parent of parents) {
    const members = [
      { residentId: await generalist.open('residentRegister', parent), role: 'PARENT' },
      { residentId: child, role: 'CHILD', residing: 'PART_TIME' },
    ];
    homes.push(await generalist.open('householdForm', { formedOn: '2019-01-01', members }));
  }
  const question = {
    ...{ residentId: child, kind: 'HELP_REQUEST', channel: 'PHONE', entrance: 'School', receivedOn: '2020-02-03' },
    question: 'Zij is vaak ziek thuis',
  };
  const query = `mutation($input: HelpRequestRegisterInput!) { helpRequestRegister(input: $input) {
    case { id } errors { code path } } }`;
  expect(await generalist.query(query, { input: question })).toEqual({
    helpRequestRegister: {
      case: null,
      errors: [{ code: 'RESIDENT_IN_TWO_HOUSEHOLDS', path: ['input', 'householdId'] }],
    },
  });
  const { caseId } = await enter(generalist, { ...question, householdId: homes[1] });
  const seen = 'query($id: ID!) { case(id: $id) { household { id } } }';
  expect(await generalist.query(seen, { id: caseId })).toEqual({ case: { household: { id: homes[1] } } });
});
