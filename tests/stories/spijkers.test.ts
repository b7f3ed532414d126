// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { fixedClock, type FixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import {
  applicationOf,
  blockOf,
  climb,
  decisionOf,
  type Desk,
  enter,
  fileOf,
  goalOf,
  newResident,
  objectionOf,
  planOf,
  professionalDesk,
  residentDesk,
} from './desk';
import { assessed } from '../support/assessed';
import { configure, productOf } from '../support/contracts';
import { weighed } from '../support/weighed';

// Hardenberg 2014 §7.3.2: Mr Spijkers gets three hours a week of help with the household. What the document does not tell
// of him, such as the objection, goes by §7.2 (the check afterwards) and §11.1.6 (informal first).
const BSN = '999990214';
const ORDINANCE = 'toegangsbesluit-generalist';
let clock: FixedClock;
let server: TestServer;
let generalist: Desk;
beforeAll(async () => {
  clock = fixedClock('2015-02-02');
  server = await startTestServer({ clock });
  generalist = await professionalDesk(server, '0160');
  const help = { code: 'begeleiding-huishouding', title: 'Begeleiding huishouding', law: 'WMO', unit: 'HOUR' };
  const products = [{ ...help, fromOn: '2015-01-01', source: 'Hardenberg 2014 §7.3.2' }];
  expect(await configure(server, '0160', { products: { products } })).toEqual([]);
});
afterAll(() => server.close());

describe('meneer Spijkers: help with the household, from conversation to an objection that is solved', () => {
  let residentId: string;
  let caseId: string;
  let planId: string;
  let goalId: string;
  let help: string;
  let access: string;
  let applicationId: string;
  let decisionId: string;
  const file = () => fileOf(caseId);
  const plan = () => planOf(planId);
  const productId = () => productOf(server, '0160', 'begeleiding-huishouding', clock.today());

  it('2 February 2015: he calls; the question behind it is looked for', async () => {
    const person = { givenNames: 'Hendrik', familyName: 'Spijkers', birthDate: '1939-05-08', bsn: BSN };
    const address = { street: 'Vechtstraat', houseNumber: 8, postcode: '7772AV', place: 'Hardenberg' };
    residentId = await newResident(generalist, person, { ...address, municipalityOfResidence: '0160' }, '1968-01-01');
    await generalist.open('householdForm', { formedOn: '2014-01-01', members: [{ residentId, role: 'SINGLE' }] });
    ({ caseId } = await enter(generalist, {
      ...{ residentId, channel: 'PHONE', entrance: 'Gebiedsteam Samen Doen', receivedOn: '2015-02-02' },
      ...{
        question: 'Sinds mijn vrouw er niet meer is, loopt het huis mij over het hoofd',
        clientSupportOn: '2015-02-02',
      },
    }));
    await generalist.press('caseClarify', file(), {
      ...{ on: '2015-02-02', underlyingQuestion: 'Hij mist het overzicht in huis', complexity: 'COMPLEX' },
      method: 'Vraagverheldering',
    });
    await generalist.press('caseRequest', file(), { on: '2015-02-02' });
  });

  it('9 February: the conversation at home, and what was found (R12, R33)', async () => {
    clock.set('2015-02-09');
    await generalist.press('investigationStart', file(), { on: '2015-02-09' });
    const participants = [{ role: 'CLIENT', residentId }];
    await generalist.press('conversationHold', file(), { heldOn: '2015-02-09', place: 'AT_HOME', participants });
    const limits = { cognition: 'Mist structuur', mentalLoad: 'Rouwt' };
    await generalist.press('investigationComplete', file(), {
      ...{ on: '2015-02-09', findings: 'Structuur en regie over het huishouden, drie uur per week' },
      ownStrength: { finding: 'Kookt en doet boodschappen', ...limits },
      network: { finding: 'De buurvrouw komt koffie drinken', cognition: 'Geen', mentalLoad: 'Geen' },
    });
  });

  it('16 February: a plan, and the ladder from below (R13)', async () => {
    clock.set('2015-02-16');
    planId = await generalist.open('planDraft', { caseId, title: 'Weer grip op het huis' });
    goalId = await generalist.press('planGoalAdd', plan(), {
      ...{ description: 'Het huis is op orde', kind: 'DEVELOP', domain: 'huishouden' },
      ...{ intendedResult: 'Hij plant zelf zijn week', bases: [{ law: 'WMO', article: 'art. 2.3.5 lid 3' }] },
    });
    await generalist.press('planNoCarerState', plan(), { statement: 'Er is geen mantelzorger' });
    await climb(
      generalist,
      goalOf(planId, goalId),
      '2015-02-16',
      ['eigen-kracht', 'INSUFFICIENT', 'Hij overziet het huis niet'],
      ['sociaal-netwerk', 'NOT_AVAILABLE', 'De buurvrouw is zelf oud'],
      ['vrijwilligers', 'UNSUITABLE', 'Het vraagt vaste begeleiding'],
      ['algemeen', 'INSUFFICIENT', 'Een schoonmaker op de markt geeft geen structuur'],
      ['collectief', 'UNSUITABLE', 'Het gaat om zijn eigen huis'],
    );
    help = await generalist.press('buildingBlockAdd', plan(), {
      ...{ title: 'Begeleiding huishouding', rung: 'individueel', law: 'WMO', goalIds: [goalId], kind: 'DEVELOP' },
      ...{ delivery: 'IN_KIND', provider: { helperName: 'Thuishulp' }, intensity: 'drie uur per week' },
      ...{ fromOn: '2015-03-01', untilOn: '2016-03-01', contribution: 'MONETARY', contributionInCents: 1940 },
      reasons: [
        { rule: 'R14', reason: 'Een groep helpt niet in zijn huis' },
        { rule: 'R20', reason: 'Lichter is gewogen' },
      ],
    });
    await generalist.press('planAdopt', plan(), {
      ...{ adoptedOn: '2015-02-16', reviewOn: '2015-09-01', agreement: 'Thuis voorgelezen en getekend' },
      agreedByResidentIds: [residentId],
      director: { residentId, residentsCanDirect: true, chosenTogether: true },
    });
  });

  it('he applies himself; the Wmo gives two weeks (2.3.5 lid 2)', async () => {
    await assessed(server, residentId);
    const spijkers = await residentDesk(server, '0160', BSN);
    const input = { caseId, residentId, law: 'WMO', asked: 'Vier uur hulp in huis per week' };
    applicationId = await spijkers.open('applicationReceive', input);
    const query = 'query($id: ID!) { application(id: $id) { state terms { ruleCode dueOn } } }';
    expect(await spijkers.query(query, { id: applicationId })).toEqual({
      application: { state: 'RECEIVED', terms: [{ ruleCode: 'wmo.decision', dueOn: '2015-03-02' }] },
    });
  });

  // Six weeks end on Good Friday, and go on to the day after Easter Monday.
  it('20 February: the generalist gives access, and decides: three hours, with why (R30, R37, Awb 3:46)', async () => {
    clock.set('2015-02-20');
    const decision = {
      outcome: 'PARTLY',
      ordinanceCode: ORDINANCE,
      productId: await productId(),
      buildingBlockId: help,
    };
    const motivation = 'Drie uur per week begeleiding is passend; koken en boodschappen doet hij zelf';
    const application = applicationOf(applicationId);
    await generalist.refused('decisionTake', application, 'DECISION_WITHOUT_ACCESS', { ...decision, motivation });
    const given = { kind: 'ACCESS_DECISION', motivation };
    access = await generalist.press('accessDecide', blockOf(planId, help), given);
    await generalist.refused('decisionTake', application, 'DECISION_WITHOUT_MOTIVATION', decision);
    await generalist.refused('decisionTake', application, 'WMO_NOT_WEIGHED', { ...decision, motivation });
    await weighed(server, applicationId, 'HOUSEHOLD_HELP');
    decisionId = await generalist.press('decisionTake', application, { ...decision, motivation });
    const known = { publishedOn: '2015-02-20', channel: 'POST', effectiveOn: '2015-02-20' };
    await generalist.refused('decisionPublish', decisionOf(decisionId), 'DECISION_EFFECTIVE_BEFORE_PUBLICATION', {
      ...{ ...known, effectiveOn: '2015-02-19' },
    });
    await generalist.press('decisionPublish', decisionOf(decisionId), known);
    const query = `query($id: ID!) { decision(id: $id) { outcome state product { title } ordinance { ruleCode }
      terms { ruleCode dueOn } application { terms { metOn } } } }`;
    const spijkers = await residentDesk(server, '0160', BSN);
    expect(await spijkers.query(query, { id: decisionId })).toEqual({
      decision: {
        ...{ outcome: 'PARTLY', state: 'PUBLISHED', product: { title: 'Begeleiding huishouding' } },
        ...{ ordinance: { ruleCode: 'R30' }, terms: [{ ruleCode: 'awb.objection', dueOn: '2015-04-07' }] },
        application: { terms: [{ metOn: '2015-02-20' }] },
      },
    });
  });

  it('1 March: the help begins, before the check (R30)', async () => {
    clock.set('2015-03-01');
    await generalist.press('buildingBlockStart', blockOf(planId, help), { fromOn: '2015-03-01' });
    const checker = await professionalDesk(server, '0160', 'toetser');
    const check = `mutation($input: LegalityCheckInput!) { legalityCheck(input: $input) { errors { code }
      accessDecision { legality } buildingBlock { state } } }`;
    const input = { accessDecisionId: access, version: 1, outcome: 'LAWFUL' };
    expect(await checker.query(check, { input })).toEqual({
      legalityCheck: { errors: [], accessDecision: { legality: 'LAWFUL' }, buildingBlock: { state: 'ACTIVE' } },
    });
  });

  it('10 March: he objects to the hour that is missing; they solve it at the kitchen table (R34)', async () => {
    clock.set('2015-03-10');
    const spijkers = await residentDesk(server, '0160', BSN);
    const objectionId = await spijkers.open('objectionLodge', { decisionId, grounds: 'Ik vroeg vier uur' });
    const objection = objectionOf(objectionId);
    const colleague = await professionalDesk(server, '0160', 'bezwaar');
    const verdict = { on: '2015-03-10', outcome: 'DISMISSED', motivation: 'x', notHeardBecause: 'x' };
    await colleague.cannot('objectionDecide', objection, 'OBJECTION_INFORMAL_FIRST', verdict);
    clock.set('2015-03-12');
    await colleague.press('objectionInformalRecord', objection, {
      ...{ on: '2015-03-12', outcome: 'SOLVED' },
      report: 'Drie uur blijft, verdeeld over twee ochtenden; in september wordt het opnieuw bekeken',
    });
    const query = `query($id: ID!) { objection(id: $id) { state outcome settledOn decision { outcome untilOn }
      terms { ruleCode metOn } } }`;
    expect(await spijkers.query(query, { id: objectionId })).toEqual({
      objection: {
        ...{ state: 'SETTLED', outcome: 'SOLVED_INFORMALLY', settledOn: '2015-03-12' },
        ...{ decision: { outcome: 'PARTLY', untilOn: null } },
        terms: [{ ruleCode: 'awb.objection-decision', metOn: '2015-03-12' }],
      },
    });
  });
});
