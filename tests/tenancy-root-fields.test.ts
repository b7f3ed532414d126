import { loadDemonstrator, readDemonstrators } from '@eenplan/cli';
import { newId } from '@eenplan/kit';
import type { Claims } from '@eenplan/server';
import {
  type Answer,
  everyCaller,
  startTestServer,
  type TestCaller,
  type TestServer,
  withNamedIds,
} from '@eenplan/testing';
import { fillAssessments } from './assessment/acts';
import { endCase, fullCase, newCase } from './case/acts';
import { readTables } from './support/catalog';
import { fillContributions } from './support/contributions';
import { FITTING, type IdPlace, idPlaces, requestFor } from './support/id-arguments';
import { allocateToFatima } from './support/contracts';
import { fillDecisions } from './support/decisions';
import { joinNewTeam } from './support/people';
import { fillPrivacy } from './support/privacy';
import { keepAndDestroy } from './support/retention';
import { arrearsSignal, SUBMIT_ARREARS_SIGNAL } from './support/queries';
import { CORPORATION, fillSignals, SUBMITTING } from './support/signals';
import { fillTerms } from './support/terms';
import { fillWebhooks } from './support/webhooks';
import { fillWmo } from './support/wmo';

/** Where an id of one's own comes from, by the name of the argument; `id` goes by the name of the root field. */
const OWN: Readonly<Record<string, string>> = {
  residentId: 'core.resident',
  householdId: 'core.household',
  planId: 'core.plan',
  goalIds: 'core.plan_goal',
  carerSupportId: 'core.plan_carer_support',
  buildingBlockId: 'core.building_block',
  replacesBuildingBlockId: 'core.building_block',
  accessDecisionId: 'core.access_decision',
  agreedByResidentIds: 'core.resident',
  organisationId: 'core.organisation',
  professionalId: 'core.professional',
  teamId: 'core.team',
  teamMemberId: 'core.team_member',
  termId: 'core.term',
  term: 'core.term',
  residentAddressId: 'core.resident_address',
  householdMemberId: 'core.household_member',
  carerResidentId: 'core.resident',
  caredForResidentId: 'core.resident',
  careRelationId: 'core.care_relation',
  representativeResidentId: 'core.resident',
  representativeId: 'core.representative',
  clientSupporterId: 'core.client_supporter',
  consentId: 'core.consent',
  fileAccessRefusalId: 'core.file_access_refusal',
  safetySuppressionId: 'core.safety_suppression',
  caseId: 'core.case_file',
  goalId: 'core.plan_goal',
  complaintId: 'core.complaint',
  correctsAssessmentId: 'core.assessment',
  residentTargetGroupId: 'core.resident_target_group',
  assessment: 'core.assessment',
  deviationId: 'core.deviation',
  case: 'core.case_file',
  complaint: 'core.complaint',
  supportRequestId: 'wmo.support_request',
  assessmentId: 'wmo.assessment',
  arrearsSignalId: 'debt_help.arrears_signal',
  legalHoldId: 'core.legal_hold',
  destructionRequestId: 'core.destruction_request',
  recordId: 'wmo.support_request',
  applicationId: 'core.application',
  application: 'core.application',
  decisionId: 'core.decision',
  decision: 'core.decision',
  objectionId: 'core.objection',
  objection: 'core.objection',
  personalBudgetId: 'core.personal_budget',
  personalBudget: 'core.personal_budget',
  payeeResidentId: 'core.resident',
  productId: 'core.product',
  product: 'core.product',
  contractId: 'core.contract',
  contract: 'core.contract',
  allocationId: 'core.allocation',
  allocation: 'core.allocation',
  breakGlassId: 'core.break_glass',
  resident: 'core.resident',
  household: 'core.household',
  plan: 'core.plan',
  wmoSupportRequest: 'wmo.support_request',
  contributionId: 'wmo.contribution',
  contributionExemptionId: 'wmo.contribution_exemption',
  wmoContribution: 'wmo.contribution',
  safeHomeReportId: 'wmo.safe_home_report',
  wmoSafeHomeReport: 'wmo.safe_home_report',
  safeHomeDestructionId: 'wmo.safe_home_destruction',
  wmoSafeHomeDestruction: 'wmo.safe_home_destruction',
  askedBy: 'wmo.safe_home_destruction',
  calamityId: 'wmo.calamity',
  wmoCalamity: 'wmo.calamity',
  experienceSurveyId: 'wmo.experience_survey',
  temporarySupportId: 'wmo.temporary_support',
  wmoTemporarySupport: 'wmo.temporary_support',
  transitionRightId: 'wmo.transition_right',
  wmoTransitionRight: 'wmo.transition_right',
  reviewId: 'wmo.review',
  wmoReview: 'wmo.review',
  recoveryId: 'wmo.recovery',
  wmoRecovery: 'wmo.recovery',
  cooperatorResidentId: 'core.resident',
  wmoWeighing: 'wmo.weighing',
  wmoProvision: 'wmo.provision',
  ladderJudgementId: 'core.ladder_judgement',
  debtHelpArrearsSignal: 'debt_help.arrears_signal',
  webhookId: 'core.webhook',
  webhook: 'core.webhook',
  webhookDeliveryId: 'core.webhook_delivery',
  signalId: 'core.signal',
  signal: 'core.signal',
  signalBundle: 'core.signal_bundle',
};
/** An act whose reason has a least length, so that what fits elsewhere does not: tests/purpose breaks the glass. */
const OF_OWN_TESTS = /^breakGlassOpen$/;
/** Tables of which a row has another key. */
const WITHOUT_ID = ['core.event_counter', 'core.module_switch', 'core.job_run', 'core.product_code'];
/** Acts of the administrator; everything else the generalist may do. */
const OF_ADMINISTRATOR = [
  ...['teamMemberAssign', 'teamMemberEnd', 'webhook', 'webhookUnsubscribe', 'webhookSecretRenew', 'webhookTest'],
  ...['webhookReplay', 'webhookSkip', 'webhookDeliveries', 'webhookDeadLetters'],
];
const SAFE_HOME: Partial<Claims> = { kind: 'PROFESSIONAL', roles: ['safe-home'], activities: ['wmo:safe-home'] };
const SUPERVISOR: Partial<Claims> = { kind: 'PROFESSIONAL', roles: ['supervisor'], activities: ['wmo:supervision'] };
const PARTNER: Partial<Claims> = {
  ...{ kind: 'PARTNER', roles: ['partner'], organisation: CORPORATION, activities: [SUBMITTING] },
};
/** Of whoever reads the logs, and of whoever answers requests for access. */
const OF_OTHERS: Readonly<Record<string, Partial<Claims>>> = {
  processingLog: { kind: 'AUDITOR', roles: ['auditor'] },
  breakGlassReview: { kind: 'AUDITOR', roles: ['auditor'] },
  residentFileExport: { kind: 'PROFESSIONAL', roles: ['privacy-officer'] },
  wmoSafeHomeReport: SAFE_HOME,
  wmoSafeHomeReportRecord: SAFE_HOME,
  wmoSafeHomeReportDecide: SAFE_HOME,
  wmoSafeHomeInvestigationStart: SAFE_HOME,
  wmoSafeHomeReportJudge: SAFE_HOME,
  wmoSafeHomeReportInform: SAFE_HOME,
  wmoSafeHomeReports: SAFE_HOME,
  wmoSafeHomeDestruction: SAFE_HOME,
  wmoSafeHomeDestructionRequest: SAFE_HOME,
  wmoSafeHomeDestructionDecide: SAFE_HOME,
  wmoCalamity: SUPERVISOR,
  wmoCalamityClose: SUPERVISOR,
  signalCorrect: PARTNER,
  signalWithdraw: PARTNER,
  wmoExperiencePublish: { kind: 'POLICY_OFFICER', roles: ['policy'] },
};

// Every id in every place by every caller are thousands of requests; the short run takes some of each.
jest.setTimeout(process.env['EENPLAN_LONG'] === '1' ? 1_800_000 : 120_000);

let server: TestServer;
let callers: TestCaller[];
/** Ids of Doetinchem, by table; the caller is of Doesburg. */
let foreign: Map<string, string>;
let own: Map<string, string>;

beforeAll(async () => {
  server = await startTestServer();
  const doetinchem = readDemonstrators().find(({ code }) => code === '0222');
  if (!doetinchem) throw new Error('Doetinchem is not among the demonstrators.');
  await loadDemonstrator(server.platform, { ...doetinchem, code: '0221', name: 'Doesburg' });
  for (const municipality of ['0221', '0222']) {
    const token = await server.persona('partner', municipality);
    await server.query(token, SUBMIT_ARREARS_SIGNAL, { input: arrearsSignal() });
    await joinNewTeam(server, municipality);
    await keepAndDestroy(server, municipality);
    await fillPrivacy(server, municipality);
    await fillTerms(server, municipality);
    await fillSignals(server, municipality);
    await fillWmo(server, municipality);
    await fillAssessments(server, municipality);
    const generalist = await server.persona('generalist', municipality);
    // The first case of each: acts on it go by its version.
    await newCase(server, generalist);
    await endCase(server, generalist, await fullCase(server, municipality));
    await allocateToFatima(server, generalist, municipality);
    await fillDecisions(server, generalist, municipality);
    await fillContributions(server, generalist, municipality);
    await fillWebhooks(server, municipality);
    await fillGlass(municipality);
  }
  callers = (await everyCaller(server, '0221')).filter(({ token }) => token !== null);
  // The first request of a professional sends more than later ones.
  for (const { token } of callers) await server.query(token, '{ viewer { kind } }');
  [own, foreign] = [await idsOf('0221'), await idsOf('0222')];
});
afterAll(() => server.close());

/** An emergency of each, and a key that is no id of a row: see `idsOf`. */
async function fillGlass(municipality: string): Promise<void> {
  await server.database.query(
    `insert into core.break_glass (municipality, id, household_id, reason, opened_by, opened_at, expires_at, version)
     select municipality, $2, id, 'Achter een dichte deur', 'persona-generalist', '2018-03-01', '2018-03-02', 1
     from core.household where municipality = $1 limit 1`,
    [municipality, newId()],
  );
}

async function idsOf(municipality: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, hasMunicipality, isView, isPartition } of await readTables(server.database)) {
    // A view has the ids of its table; some tables have no ids.
    if (!hasMunicipality || isView || isPartition || WITHOUT_ID.includes(name)) continue;
    const sql = `select id from ${name} where municipality = $1 order by id limit 1`;
    const [row] = await server.database.query<{ id: string }>(sql, [municipality]);
    if (row) ids.set(name, row.id);
  }
  return ids;
}

function requestWith(place: IdPlace, id: string): { query: string; variables: Record<string, unknown> } {
  return requestFor(server.eenplan.superset.schema, place, (scalar, name, isPlace) => {
    if (isPlace) return id;
    const value = scalar === 'ID' ? own.get(OWN[name] ?? '') : FITTING[scalar];
    if (value === undefined) throw new Error(`Say in this test what goes into ${place.field}, ${name}: ${scalar}.`);
    return value;
  });
}

/** Everything a caller can tell two requests apart by. */
async function whatIsSeen(token: string | null, place: IdPlace, id: string): Promise<unknown> {
  const { query, variables } = requestWith(place, id);
  const { result, statements } = await server.statementsOf(async () => await server.post(token, query, variables));
  return { status: result.status, body: withNamedIds(result.body), statements: [...statements].sort() };
}

const nameOf = ({ field, path }: IdPlace): string => `${field}(${path.join('.')})`;

const isLong = process.env['EENPLAN_LONG'] === '1';
/** Tables beside the one that is meant, other ones at each place. */
const OTHER_TABLES = isLong ? 8 : 1;
let turn = 0;

/** Ids of the other municipality to try at a place: of the table that is meant, and of some that are not. */
function triedAt({ path, field }: IdPlace): (readonly [string, string])[] {
  const all = [...foreign];
  const last = path.at(-1) ?? '';
  const meant = OWN[last === 'id' ? field : last];
  turn += OTHER_TABLES;
  const others = Array.from({ length: OTHER_TABLES }, (_, step) => all[(turn + step) % all.length]);
  return [...all.filter(([table]) => table === meant), ...others.filter((each) => each !== undefined)];
}

/** Who try a place: the one who may do most, and one other, another one at each place. The long test takes them all. */
function callersAt(place: IdPlace): readonly TestCaller[] {
  if (isLong) return callers;
  const first = callers.find(
    ({ name }) => name === (OF_ADMINISTRATOR.includes(place.field) ? 'administrator' : 'generalist'),
  );
  const others = callers.filter((caller) => caller !== first);
  const other = others[turn % others.length];
  return [first, other].filter((caller) => caller !== undefined);
}

it('finds the ids in the arguments of every root field', () => {
  const places = idPlaces(server.eenplan.superset.schema).map(nameOf);
  expect(places).toEqual(expect.arrayContaining(['household(id)', 'planAdopt(input.director.residentId)']));
  expect(places.length).toBeGreaterThanOrEqual(14);
  expect(foreign.size).toBeGreaterThanOrEqual(20);
  expect([...own.keys()]).toEqual([...foreign.keys()]);
});

it('an id of another municipality is answered as one that does not exist, by every root field to every caller', async () => {
  const differences: string[] = [];
  for (const place of idPlaces(server.eenplan.superset.schema)) {
    for (const { name, token } of callersAt(place)) {
      // The second time it may be answered past the resolvers, whatever the id.
      await whatIsSeen(token, place, newId());
      const nothing = JSON.stringify(await whatIsSeen(token, place, newId()));
      for (const [table, id] of triedAt(place)) {
        const seen = JSON.stringify(await whatIsSeen(token, place, id));
        if (seen !== nothing) differences.push(`${nameOf(place)} by ${name} with an id of ${table}: ${seen}`);
      }
    }
  }
  expect(differences).toEqual([]);
});

it('an id of the own municipality gets past that check, or this test proves nothing', async () => {
  for (const place of idPlaces(server.eenplan.superset.schema)) {
    if (OF_OWN_TESTS.test(place.field)) continue;
    const last = place.path.at(-1) ?? '';
    const id = own.get(OWN[last === 'id' ? place.field : last] ?? '');
    if (id === undefined) throw new Error(`Say in this test where ids of ${nameOf(place)} come from.`);
    const { query, variables } = requestWith(place, id);
    const name = OF_ADMINISTRATOR.includes(place.field) ? 'administrator' : 'generalist';
    const others = OF_OTHERS[place.field];
    const token = others
      ? await server.token({ ...{ sub: 'other', municipality: '0221' }, ...others } as Claims)
      : await server.persona(name, '0221');
    const { body } = await server.post(token, query, variables);
    const { data, errors } = body as Answer<Record<string, { errors?: { code: string }[] } | null>>;
    expect({ place: nameOf(place), errors, found: data?.[place.field] !== null }).toMatchObject({
      errors: undefined,
      found: true,
    });
    const codes = (data?.[place.field]?.errors ?? []).map(({ code }) => code);
    expect(codes.filter((code) => code.includes('NOT_FOUND'))).toEqual([]);
  }
});
