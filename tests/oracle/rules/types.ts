import type { Asking } from './asking';
import type { Row } from './facts';
import { type About, isOwnFile, isOwnHousehold, isUnderGlass, isInvolved, lawShows, mayHaveAddress } from './people';

/** What the oracle knows of a type of the schema: its table, and who may see a row. */
export interface TypeRule {
  readonly table: string;
  /** Kind of data; null of whatever law the row names. Left out of what says nothing of a resident. */
  readonly category?: string | null;
  /** Whom a row is about. */
  readonly about?: (row: Row, asking: Asking) => readonly About[];
  /** Of any professional, involved or not. */
  readonly forAnyProfessional?: boolean;
  /** What else must be so, for professionals and residents. */
  readonly also?: (row: Row, asking: Asking) => boolean;
  /** Rows of professionals alone that this holds for; all when left out. */
  readonly professional?: (row: Row, asking: Asking) => boolean;
  /** Rows of a resident; none when left out. */
  readonly resident?: (row: Row, asking: Asking) => boolean;
  readonly partner?: (row: Row, asking: Asking) => boolean;
  readonly auditor?: (row: Row, asking: Asking) => boolean;
  /** Of what says nothing of a resident: the kinds that see it. */
  readonly kinds?: readonly string[];
}

const about =
  (kind: About['kind'], column: string) =>
  (row: Row): readonly About[] => [{ kind, id: row[column] }];
const ofResident = about('RESIDENT', 'resident_id');
const ofHousehold = about('HOUSEHOLD', 'household_id');

/** The row that a column of a row names. */
const at = ({ facts }: Asking, table: string, { municipality }: Row, id: unknown): Row | undefined =>
  facts.find(table, municipality, id);

const householdOf =
  (table: string, column: string) =>
  (row: Row, asking: Asking): readonly About[] => [
    { kind: 'HOUSEHOLD', id: at(asking, table, row, row[column])?.['household_id'] ?? null },
  ];
const ofCase = householdOf('core.case_file', 'case_id');
const ofPlan = householdOf('core.plan', 'plan_id');

const ownFile = (row: Row, asking: Asking): boolean => isOwnFile(asking, row['resident_id']);
const inOwnHousehold =
  (find: (row: Row, asking: Asking) => readonly About[]) =>
  (row: Row, asking: Asking): boolean =>
    find(row, asking).some(({ id }) => isOwnHousehold(asking, id));
const everyRow = (): boolean => true;
const noRow = (): boolean => false;

/** Does the row that this one hangs on show, by its own rule? */
const showing =
  (type: string, column: string) =>
  (row: Row, asking: Asking): boolean => {
    const rule = TYPES[type];
    const held = rule && at(asking, rule.table, row, row[column]);
    return held !== undefined && (rule?.also?.(held, asking) ?? true);
  };
const both =
  (...rules: readonly ((row: Row, asking: Asking) => boolean)[]) =>
  (row: Row, asking: Asking): boolean =>
    rules.every((rule) => rule(row, asking));

/** A part of a law in a plan shows where that law does, for the household of the plan. */
const planLaw = (row: Row, asking: Asking): boolean =>
  ofPlan(row, asking).some((household) => lawShows(asking, row['law_code'], household));
const residentLaw = (row: Row, asking: Asking): boolean =>
  lawShows(asking, row['law_code'], { kind: 'RESIDENT', id: row['resident_id'] });

/** What is asked and decided shows where its law does, for the household of its case. */
const caseLaw = (row: Row, asking: Asking): boolean =>
  ofCase(row, asking).some((household) => lawShows(asking, row['law_code'], household));

const goalLaw = (row: Row, asking: Asking): boolean =>
  asking.facts
    .where('core.plan_goal_basis', row['municipality'], 'goal_id', row['id'])
    .some((basis) => planLaw(basis, asking));

/** The Awb holds always; any other law where it is on here, for whom the term is. */
function termLaw(row: Row, asking: Asking): boolean {
  const law = String(row['law_code']);
  if (law === 'AWB') return true;
  const { activity } = row['definition'] as { readonly activity?: string };
  if (activity !== undefined) return asking.lawsOn.has(law) && asking.activity?.code === activity;
  const [resident, household] = [row['resident_id'], row['household_id']];
  const who: About = resident === null ? { kind: 'HOUSEHOLD', id: household } : { kind: 'RESIDENT', id: resident };
  return asking.lawsOn.has(law) && lawShows(asking, law, who);
}
const aboutTerm = (row: Row): readonly About[] => [...ofResident(row), ...ofHousehold(row)];
const ownTerm = (row: Row, asking: Asking): boolean =>
  row['resident_id'] === null ? isOwnHousehold(asking, row['household_id']) : ownFile(row, asking);
const termOf = (row: Row, asking: Asking): Row => at(asking, 'core.term', row, row['term_id']) ?? row;
const partOfTerm = (table: string, seenByResident = true): TypeRule => ({
  table,
  category: null,
  about: (row, asking) => aboutTerm(termOf(row, asking)),
  also: showing('Term', 'term_id'),
  resident: seenByResident ? (row, asking) => ownTerm(termOf(row, asking), asking) : noRow,
});

/** Whoever works with somebody, or has the scope, has a secret address. */
function secretIsFor(row: Row, asking: Asking): boolean {
  if (row['is_secret'] !== true || asking.scopes.has('resident:read-secret-address')) return true;
  const [whose] = ofResident(row);
  return whose !== undefined && (isInvolved(asking, whose) || isUnderGlass(asking, whose));
}

const inCase = (table: string): TypeRule => ({
  ...{ table, category: 'CASE', about: ofCase, resident: inOwnHousehold(ofCase) },
});
const inPlan = (table: string, also?: TypeRule['also']): TypeRule => ({
  ...{ table, category: 'CASE', about: ofPlan, resident: inOwnHousehold(ofPlan) },
  ...(also && { also }),
});
const ofOne = (table: string, changes: Partial<TypeRule> = {}): TypeRule => ({
  ...{ table, category: 'CASE', about: ofResident, resident: ownFile, ...changes },
});

const careOf = (row: Row, asking: Asking): Row => at(asking, 'core.care_relation', row, row['care_relation_id']) ?? row;
const aboutCare = (row: Row): readonly About[] => [
  ...about('RESIDENT', 'carer_resident_id')(row),
  ...about('RESIDENT', 'cared_for_resident_id')(row),
];

/** A reason goes with what it was given for. */
const REASONED: Readonly<Record<string, string>> = {
  ...{ Case: 'Case', Plan: 'Plan', PlanGoal: 'PlanGoal', BuildingBlock: 'BuildingBlock', Conversation: 'Conversation' },
  Contract: 'Contract',
};
function reasonOf(row: Row, asking: Asking): readonly About[] {
  const rule = TYPES[REASONED[String(row['subject_type'])] ?? ''];
  const held = rule && at(asking, rule.table, row, row['subject_id']);
  return held ? (rule.about?.(held, asking) ?? []) : [];
}
function reasonShows(row: Row, asking: Asking): boolean {
  const type = REASONED[String(row['subject_type'])] ?? '';
  return showing(type, 'subject_id')(row, asking);
}

const STAFF = ['PROFESSIONAL', 'ADMINISTRATOR', 'POLICY_OFFICER', 'AUDITOR'];
const staff = (table: string): TypeRule => ({ table, kinds: STAFF });
const staffAndResidents = (table: string): TypeRule => ({ table, kinds: [...STAFF, 'RESIDENT'] });
const workers = (table: string): TypeRule => ({ table, kinds: ['PROFESSIONAL', 'ADMINISTRATOR', 'AUDITOR'] });

/** Every type with rows of its own. What is not in it is shown to nobody, says the oracle. */
export const TYPES: Readonly<Record<string, TypeRule>> = {
  Resident: {
    ...{ table: 'core.resident', category: 'BRP', forAnyProfessional: true, about: about('RESIDENT', 'id') },
    resident: (row, asking) => isOwnFile(asking, row['id']),
  },
  Household: {
    ...{ table: 'core.household', category: 'BRP', forAnyProfessional: true, about: about('HOUSEHOLD', 'id') },
    resident: (row, asking) => isOwnHousehold(asking, row['id']),
  },
  HouseholdMember: ofOne('core.household_member', { category: 'BRP', forAnyProfessional: true }),
  ResidentAddress: ofOne('core.resident_address', {
    ...{ category: 'BRP', forAnyProfessional: true, professional: secretIsFor },
    resident: (row, asking) => mayHaveAddress(asking, row),
  }),
  ResidentProfile: ofOne('core.resident_profile'),
  Representative: {
    ...{ table: 'core.representative', category: 'CASE' },
    about: (row) => [...ofResident(row), ...about('RESIDENT', 'representative_resident_id')(row)],
    resident: (row, asking) =>
      ownFile(row, asking) || (asking.files.own !== null && row['representative_resident_id'] === asking.files.own),
  },
  ClientSupporter: ofOne('core.client_supporter'),
  FileAccessRefusal: ofOne('core.file_access_refusal', { resident: noRow }),
  SafetySuppression: ofOne('core.safety_suppression', { resident: noRow }),
  Consent: ofOne('core.consent'),
  Disclosure: ofOne('core.disclosure'),
  DisclosedCategory: ofOne('core.disclosed_category'),
  LegalHold: ofOne('core.legal_hold', { resident: noRow }),
  DestructionRequest: ofOne('core.destruction_request'),
  ResidentTargetGroup: ofOne('core.resident_target_group'),
  CareRelation: {
    ...{ table: 'core.care_relation', category: 'CASE', about: aboutCare },
    resident: (row, { files }) => files.own !== null && aboutCare(row).some(({ id }) => id === files.own),
  },
  CarerLoad: {
    ...{ table: 'core.carer_load', category: 'CASE', about: (row, asking) => aboutCare(careOf(row, asking)) },
    resident: (row, asking) =>
      asking.files.own !== null && careOf(row, asking)['carer_resident_id'] === asking.files.own,
  },
  Case: { table: 'core.case_file', category: 'CASE', about: ofHousehold, resident: inOwnHousehold(ofHousehold) },
  CaseEvent: inCase('core.case_event'),
  AftercareCheck: inCase('core.aftercare_check'),
  ClosingAnswer: inCase('core.closing_answer'),
  Conversation: inCase('core.conversation'),
  ConversationParticipant: {
    ...inCase('core.conversation_participant'),
    about: (row, asking) => [...ofResident(row), ...ofCase(row, asking)],
  },
  Investigation: inCase('core.investigation'),
  Evaluation: inCase('core.evaluation'),
  EvaluationGoalResult: { ...inCase('core.evaluation_goal_result'), also: showing('PlanGoal', 'goal_id') },
  Deviation: { ...inCase('core.deviation'), about: ofHousehold },
  HelpRequest: ofOne('core.help_request', { about: (row, asking) => [...ofResident(row), ...ofCase(row, asking)] }),
  Complaint: ofOne('core.complaint'),
  Plan: { table: 'core.plan', category: 'CASE', about: ofHousehold, resident: inOwnHousehold(ofHousehold) },
  PlanDirector: inPlan('core.plan_director_period'),
  PlanCarerSupport: inPlan('core.plan_carer_support'),
  PlanReviewMove: inPlan('core.plan_review_move'),
  PlanVersion: inPlan('core.plan_adoption'),
  PlanVersionResident: inPlan('core.plan_adoption_resident'),
  PlanGoal: inPlan('core.plan_goal', goalLaw),
  PlanGoalBasis: inPlan('core.plan_goal_basis', planLaw),
  LadderJudgement: inPlan('core.ladder_judgement', showing('PlanGoal', 'goal_id')),
  BuildingBlock: inPlan('core.building_block', planLaw),
  BuildingBlockGoal: inPlan(
    'core.building_block_goal',
    both(showing('PlanGoal', 'goal_id'), showing('BuildingBlock', 'block_id')),
  ),
  AccessDecision: inPlan('core.access_decision', showing('BuildingBlock', 'block_id')),
  RuleReason: { table: 'core.rule_reason', category: 'CASE', about: reasonOf, also: reasonShows, resident: noRow },
  Allocation: ofOne('core.allocation', { also: residentLaw }),
  AllocationChange: ofOne('core.allocation_change', { also: showing('Allocation', 'allocation_id') }),
  Assessment: ofOne('core.assessment', { also: residentLaw }),
  AssessmentScore: ofOne('core.assessment_score', { also: showing('Assessment', 'assessment_id') }),
  Application: ofOne('core.application', { also: caseLaw }),
  Decision: ofOne('core.decision', {
    also: caseLaw,
    // Awb 3:41: a resident learns of it when it is made known.
    resident: (row, asking) => ownFile(row, asking) && row['state'] !== 'TAKEN',
  }),
  Objection: ofOne('core.objection', { also: showing('Decision', 'decision_id') }),
  PersonalBudget: ofOne('core.personal_budget', { also: showing('Application', 'application_id') }),
  PersonalBudgetConditionResult: ofOne('core.personal_budget_condition', {
    also: showing('PersonalBudget', 'budget_id'),
  }),
  PersonalBudgetPayment: ofOne('core.personal_budget_payment', { also: showing('PersonalBudget', 'budget_id') }),
  Term: { table: 'core.term', category: null, about: aboutTerm, also: termLaw, resident: ownTerm },
  TermSuspension: partOfTerm('core.term_suspension'),
  TermProlongation: partOfTerm('core.term_prolongation'),
  TermRecalculation: partOfTerm('core.term_recalculation'),
  TermWarning: partOfTerm('core.term_warning', false),
  BreakGlass: {
    ...{ table: 'core.break_glass', category: null, forAnyProfessional: true, about: aboutTerm, auditor: everyRow },
    professional: (row, { by }) => row['opened_by'] === by.subject,
  },
  WmoSupportRequest: ofOne('wmo.support_request', { category: 'WMO' }),
  WmoContribution: ofOne('wmo.contribution', { category: 'WMO' }),
  WmoContributionExemption: ofOne('wmo.contribution_exemption', { category: 'WMO' }),
  WmoContributionInKind: ofOne('wmo.contribution_in_kind', { category: 'WMO' }),
  WmoTemporarySupport: ofOne('wmo.temporary_support', { category: 'WMO' }),
  WmoTransitionRight: ofOne('wmo.transition_right', { category: 'WMO' }),
  WmoReview: ofOne('wmo.review', { category: 'WMO' }),
  WmoRevisionFinding: ofOne('wmo.revision_finding', { category: 'WMO' }),
  WmoRecovery: ofOne('wmo.recovery', {
    category: 'WMO',
    about: (row) => [...ofResident(row), ...about('RESIDENT', 'cooperator_resident_id')(row)],
    resident: (row, asking) => ownFile(row, asking) && row['debtor'] === 'CLIENT' && row['published_on'] !== null,
  }),
  WmoRecoveryPayment: ofOne('wmo.recovery_payment', {
    category: 'WMO',
    resident: (row, asking) =>
      ownFile(row, asking) && at(asking, 'wmo.recovery', row, row['recovery_id'])?.['debtor'] === 'CLIENT',
  }),
  DebtHelpArrearsSignal: {
    ...{ table: 'debt_help.arrears_signal', category: 'WGS_SIGNAL', about: about('STRANGER', 'id') },
    partner: (row, { by }) => by.organisation !== null && row['organisation'] === by.organisation,
  },
  Area: staffAndResidents('core.area'),
  Team: staffAndResidents('core.team'),
  TeamArea: staffAndResidents('core.team_area'),
  TeamStatus: staffAndResidents('core.team_status'),
  Organisation: staffAndResidents('core.organisation'),
  Product: staffAndResidents('core.product'),
  CatalogueTargetGroup: staffAndResidents('core.target_group'),
  ProductTargetGroup: staffAndResidents('core.product_target_group'),
  Ordinance: { table: 'core.ordinance', kinds: [...STAFF, 'RESIDENT', 'PARTNER'] },
  TeamMember: workers('core.team_member'),
  StaffMember: workers('core.staff_member'),
  Professional: { table: 'core.professional', kinds: ['PROFESSIONAL', 'RESIDENT', 'ADMINISTRATOR'] },
  Contract: staff('core.contract'),
  ContractProduct: staff('core.contract_product'),
  ContractStep: staff('core.contract_step'),
  ProductContract: staff('core.product_contract'),
  BudgetLine: staff('core.budget_line'),
  BudgetHeading: staff('core.budget_heading_total'),
  Budget: staff('core.budget_total'),
  Setting: staff('core.setting'),
  ModuleActivation: staff('core.module_activation'),
  DestructionProof: { table: 'core.destruction_proof', kinds: ['PROFESSIONAL', 'ADMINISTRATOR'] },
};

/** Tables that the oracle needs beside those of types. */
export const OTHER_TABLES = ['core.area_postcode', 'core.plan_director'];
