// cspell:ignore weging wereld
import { addDecided } from './decided-of-world';
import { professionalId, type SUBJECTS } from './professionals-of-world';
import { idOf, type NewRow, type WorldRows } from './rows-of-world';
import type { Person } from './people-of-world';

/** Laws of goals, building blocks and all that rests on them; null rests on none. */
const LAWS = ['WMO', 'JEUGDWET', 'WGS', null] as const;

/** Puts down a row of core; gives its id. */
export type Add = (table: string, name: string, row: NewRow) => string;

/** A household that is helped: by whom, and who of it is in the rows. */
interface Helped {
  readonly household: string;
  readonly person: Person;
  readonly by: keyof typeof SUBJECTS;
  readonly how: 'DIRECTS' | 'ACTED' | 'TALKED';
}

const HELPED: readonly Helped[] = [
  { household: 'mother', person: 'mira', by: 'director', how: 'DIRECTS' },
  { household: 'father', person: 'vik', by: 'talker', how: 'TALKED' },
  { household: 'grandfather', person: 'otto', by: 'actor', how: 'ACTED' },
];

/** Cases with plans, goals and building blocks of every law, and everything that hangs on them. */
export function addHelp(rows: WorldRows, municipality: string): void {
  const add: Add = (table, name, row) => rows.add(municipality, `core.${table}`, name, row);
  const organisation = add('organisation', 'world', {
    ...{ code: 'wereld', name: 'Zorg', kind: 'PROVIDER', signals: false, from_on: '2015-01-01', source: 'world' },
  });
  add('ordinance', 'world', {
    ...{
      code: 'wereld',
      title: 'Wereld',
      kind: 'ORDINANCE',
      status: 'ORDINANCE',
      source: 'world',
      from_on: '2015-01-01',
    },
  });
  addCatalogue(add, organisation);
  for (const helped of HELPED) addHousehold(add, municipality, helped);
  addFormerCase(add, municipality);
}

function addCatalogue(add: Add, organisation: string): void {
  const results = { results: 'x', form: 'PURCHASE', state: 'CONCLUDED', gives_access: true };
  const contract = add('contract', 'world', {
    ...{ number: 'W-1', title: 'Wereld', organisation_id: organisation, excludes_own_offer_gain: true, ...results },
    ...{ from_on: '2016-01-01', last_step_on: '2015-12-01' },
  });
  for (const law of LAWS) {
    const code = `wereld-${String(law).toLowerCase()}`;
    const unit = { unit: 'HOUR', price_in_cents: 5000 };
    add('product', code, {
      ...{ code, title: `Hulp ${String(law)}`, law_code: law, is_in_kind: true, is_budget: false, source: 'world' },
      ...{ from_on: '2016-01-01', ...unit },
    });
    add('contract_product', code, { contract_id: contract, product_code: code, from_on: '2016-01-01', ...unit });
  }
}

function addHousehold(add: Add, municipality: string, { household, person, by, how }: Helped): void {
  const resident = idOf(municipality, `core.resident ${person}`);
  const householdId = idOf(municipality, `core.household ${household}`);
  const professional = professionalId(municipality, by);
  const file = add('case_file', household, {
    ...{ household_id: householdId, state: 'IN_SUPPORT', opened_on: '2017-01-01', last_act_on: '2017-02-01' },
    ...{ is_investigating: false, underlying_question: `Vraag van ${household}` },
  });
  const plan = add('plan', household, {
    ...{ household_id: householdId, case_id: file, title: `Plan ${household}`, state: 'ACTIVE' },
    ...{ drafted_on: '2017-01-01', adopted_on: '2017-01-15', review_on: '2018-06-01' },
  });
  const directs: NewRow = how === 'DIRECTS' ? { professional_id: professional } : { resident_id: resident };
  add('plan_director', household, { plan_id: plan, from_on: '2017-01-15', ...directs });
  addCaseParts(add, { household, file, resident, householdId, professional, subject: `world-${by}`, how });
  addPlanParts(add, municipality, { household, plan, file, resident, professional });
}

interface CaseParts {
  readonly household: string;
  readonly file: string;
  readonly resident: string;
  readonly householdId: string;
  readonly professional: string;
  readonly subject: string;
  readonly how: Helped['how'];
}

function addCaseParts(add: Add, parts: CaseParts): void {
  const { household, file, resident, householdId, professional, subject, how } = parts;
  const event = { act: 'caseRegister', to_state: 'ENTERED', occurred_on: '2017-01-01' };
  const recordedBy = how === 'ACTED' ? subject : 'somebody';
  add('case_event', household, { case_id: file, number: 1, ...event, recorded_by: recordedBy });
  const asked = { kind: 'HELP_REQUEST', channel: 'PHONE', entrance: 'loket', received_on: '2017-01-01' };
  add('help_request', household, { case_id: file, resident_id: resident, question: 'Hulp', ...asked });
  const conversation = add('conversation', household, { case_id: file, held_on: '2017-01-05', place: 'AT_HOME' });
  const taking = { conversation_id: conversation, case_id: file };
  add('conversation_participant', `${household} client`, { ...taking, role: 'CLIENT', resident_id: resident });
  if (how === 'TALKED') {
    const spoke = { ...taking, role: 'PROFESSIONAL', professional_id: professional };
    add('conversation_participant', `${household} professional`, spoke);
  }
  add('investigation', household, { case_id: file, started_on: '2017-01-06' });
  const complaint = {
    resident_id: resident,
    case_id: file,
    state: 'LODGED',
    lodged_on: '2017-03-01',
    about: 'Te laat',
  };
  add('complaint', household, complaint);
  const held = { rule: 'art. 3', reason: 'Rust', decided_on: '2017-03-01', decided_by_id: professional };
  const laws = { kind: 'REVERSE_TEST', law_code: 'PARTICIPATIEWET', held_back_by_law_code: 'JEUGDWET' };
  const period = { from_on: '2017-03-01', until_on: '2018-09-01', planned_until_on: '2018-09-01' };
  add('deviation', household, { case_id: file, household_id: householdId, ...held, ...laws, ...period });
  const reasoned = { rule: 'R33', reason: 'Wil liever thuis' };
  add('rule_reason', `case ${household}`, { subject_type: 'Case', subject_id: file, ...reasoned });
  add('rule_reason', `talk ${household}`, { subject_type: 'Conversation', subject_id: conversation, ...reasoned });
}

interface PlanParts {
  readonly household: string;
  readonly plan: string;
  readonly file: string;
  readonly resident: string;
  readonly professional: string;
}

function addPlanParts(add: Add, municipality: string, parts: PlanParts): void {
  const { household, plan, file, resident, professional } = parts;
  const evaluation = add('evaluation', household, {
    ...{ case_id: file, held_on: '2018-02-01', outcome: 'CONTINUE', client_view: 'Gaat wel' },
  });
  const adoption = add('plan_adoption', household, { plan_id: plan, number: 1, adopted_on: '2017-01-15' });
  add('plan_adoption_resident', household, { plan_id: plan, adoption_id: adoption, resident_id: resident });
  add('plan_carer_support', household, { plan_id: plan, agreement: 'Geen', from_on: '2017-01-15' });
  for (const law of LAWS) {
    const name = `${household} ${String(law)}`;
    // A goal always rests on a law; what rests on none serves a goal of the Jeugdwet.
    const goal =
      law === null
        ? idOf(municipality, `core.plan_goal ${household} JEUGDWET`)
        : addGoal(add, { ...parts, name, law, evaluation });
    const block = add('building_block', name, {
      ...{ plan_id: plan, title: `Blok ${name}`, state: 'ACTIVE', kind: 'DEVELOP', rung: 'x', access: 'FREE' },
      ...{ law_code: law, organisation_id: idOf(municipality, 'core.organisation world') },
      ...{ proposed_on: '2017-01-15', from_on: '2017-01-15', delivery: 'IN_KIND' },
    });
    add('building_block_goal', name, { plan_id: plan, block_id: block, goal_id: goal });
    const decided = { kind: 'ACCESS_DECISION', decided_on: '2017-01-15', motivation: `Nodig: ${name}` };
    add('access_decision', name, { plan_id: plan, block_id: block, professional_id: professional, ...decided });
    add('rule_reason', `block ${name}`, {
      subject_type: 'BuildingBlock',
      subject_id: block,
      rule: 'R10',
      reason: name,
    });
    addAllocation(add, municipality, { name, law, plan, file, block, resident });
    addAssessment(add, { name, law, file, resident, professional });
    if (law !== null) addDecided(add, municipality, { name, law, file, resident, professional, plan, block });
  }
  const weighed = { rule: 'R06', reason: 'Gaat niet over' };
  add('rule_reason', `plan ${household}`, { subject_type: 'Plan', subject_id: plan, ...weighed });
}

type GoalParts = PlanParts & { readonly name: string; readonly law: string; readonly evaluation: string };

function addGoal(add: Add, { name, law, plan, file, professional, evaluation }: GoalParts): string {
  const words = { description: `Doel ${name}`, kind: 'DEVELOP', domain: 'wonen' };
  const goal = add('plan_goal', name, { plan_id: plan, from_on: '2017-01-15', ...words });
  add('plan_goal_basis', name, { plan_id: plan, goal_id: goal, law_code: law });
  if (law === 'WMO') add('plan_goal_basis', `${name} too`, { plan_id: plan, goal_id: goal, law_code: 'JEUGDWET' });
  const weighed = { number: 1, rung: 'x', outcome: 'INSUFFICIENT', reason: `Weging ${name}`, judged_on: '2017-01-15' };
  add('ladder_judgement', name, { plan_id: plan, goal_id: goal, professional_id: professional, ...weighed });
  const result = { evaluation_id: evaluation, case_id: file, goal_id: goal, result: 'PARTLY', remark: `Half ${name}` };
  add('evaluation_goal_result', name, result);
  add('rule_reason', `goal ${name}`, { subject_type: 'PlanGoal', subject_id: goal, rule: 'R06', reason: name });
  return goal;
}

interface AllocationParts {
  readonly name: string;
  readonly law: (typeof LAWS)[number];
  readonly plan: string;
  readonly file: string;
  readonly block: string;
  readonly resident: string;
}

function addAllocation(add: Add, municipality: string, parts: AllocationParts): void {
  const { name, law, plan, file, block, resident } = parts;
  const code = `wereld-${String(law).toLowerCase()}`;
  const amount = { volume: 2, unit: 'HOUR', frequency: 'WEEK', price_in_cents: 5000 };
  const allocation = add('allocation', name, {
    ...{ plan_id: plan, block_id: block, case_id: file, resident_id: resident, law_code: law, state: 'ALLOCATED' },
    ...{ product_id: idOf(municipality, `core.product ${code}`), product_code: code, ...amount },
    ...{ contract_id: idOf(municipality, 'core.contract world'), from_on: '2017-02-01' },
    organisation_id: idOf(municipality, 'core.organisation world'),
  });
  const change = { number: 1, volume: 2, frequency: 'WEEK', changed_on: '2017-02-01' };
  add('allocation_change', name, { allocation_id: allocation, resident_id: resident, ...change });
}

interface AssessmentParts {
  readonly name: string;
  readonly law: (typeof LAWS)[number];
  readonly file: string;
  readonly resident: string;
  readonly professional: string;
}

function addAssessment(add: Add, { name, law, file, resident, professional }: AssessmentParts): void {
  const instrument = 'core.positive-health';
  const assessment = add('assessment', name, {
    ...{
      resident_id: resident,
      case_id: file,
      instrument,
      instrument_version: '1',
      law_code: law,
      number: LAWS.indexOf(law) + 1,
    },
    ...{ held_on: '2017-02-01', judged_by: 'PROFESSIONAL', professional_id: professional },
  });
  const score = { assessment_id: assessment, resident_id: resident, instrument, domain: 'wonen', level: 3, note: name };
  add('assessment_score', name, score);
}

/** A case that was closed: whoever acted in it is involved no longer. */
function addFormerCase(add: Add, municipality: string): void {
  const file = add('case_file', 'former', {
    ...{ household_id: idOf(municipality, 'core.household former'), state: 'CLOSED', opened_on: '2016-01-01' },
    ...{ last_act_on: '2017-01-01', is_investigating: false, closed_on: '2017-01-01', closing_reason: 'klaar' },
  });
  const event = { act: 'caseRegister', to_state: 'ENTERED', occurred_on: '2016-01-01', recorded_by: 'world-former' };
  add('case_event', 'former', { case_id: file, number: 1, ...event });
  const answer = { answered_on: '2017-01-01', number: 1, position: 1, question: 'Geholpen?', answer: 'Ja' };
  add('closing_answer', 'former', { case_id: file, ...answer });
  const check = { held_on: '2017-03-01', outcome: 'COPES', remark: 'Redt zich' };
  add('aftercare_check', 'former', { case_id: file, ...check });
}
