import { personas } from '@eenplan/cli';
import type { TestServer } from '@eenplan/testing';
import {
  actOnPlan,
  goal,
  membersOf,
  newHousehold,
  openCase,
  type PlanRefusal,
  professionalOf,
  versionOf,
} from './people';

/** What an act on a part of a plan gave. */
export interface PartOutcome {
  readonly id: string | null;
  readonly errors: readonly PlanRefusal[];
  readonly codes: readonly string[];
}

interface Part {
  readonly field: string;
  readonly idOf: string;
  readonly table: string;
}

const GOAL: Part = { field: 'goal', idOf: 'goalId', table: 'core.plan_goal' };
const BLOCK: Part = { field: 'buildingBlock', idOf: 'buildingBlockId', table: 'core.building_block' };
const PLAN = { idOf: 'planId', table: 'core.plan' };
const PARTS: Readonly<Record<string, Part>> = {
  planGoalAdd: { ...GOAL, ...PLAN },
  planGoalResultRecord: GOAL,
  planGoalEnd: GOAL,
  ladderJudge: { ...GOAL, field: 'judgement' },
  planCarerSupportAgree: { field: 'carerSupport', ...PLAN },
  planNoCarerState: { field: 'carerSupport', ...PLAN },
  planCarerSupportEnd: { field: 'carerSupport', idOf: 'carerSupportId', table: 'core.plan_carer_support' },
  buildingBlockAdd: { ...BLOCK, ...PLAN },
  buildingBlockTermsRecord: BLOCK,
  buildingBlockStart: BLOCK,
  buildingBlockEnd: BLOCK,
  accessDecide: { ...BLOCK, field: 'accessDecision' },
  legalityCheck: { field: 'accessDecision', idOf: 'accessDecisionId', table: 'core.access_decision' },
};

/** Does an act on a part of a plan; with the version there is now, unless the input says another. */
export async function actOnPart(server: TestServer, token: string, act: string, input: object): Promise<PartOutcome> {
  const part = PARTS[act];
  if (!part) throw new Error(`Say in this helper what ${act} gives.`);
  const [row] = await versionOf(server, part.table, (input as Record<string, string>)[part.idOf] ?? '');
  const query = `mutation($input: ${act.charAt(0).toUpperCase()}${act.slice(1)}Input!) {
    ${act}(input: $input) { made: ${part.field} { id } errors { code message path article } } }`;
  const sent = { input: { version: row?.version ?? 1, ...input } };
  const answer = await server.query<Record<string, { made: { id: string } | null; errors: PlanRefusal[] }>>(
    ...([token, query, sent] as const),
  );
  const errors = answer[act]?.errors ?? [];
  return { id: answer[act]?.made?.id ?? null, errors, codes: errors.map(({ code }) => code) };
}

/** A plan to try rules on. */
export interface TriedPlan {
  readonly planId: string;
  readonly goalId: string;
  readonly householdId: string;
  readonly residentId: string;
  readonly professionalId: string;
}

/** A draft in Hardenberg or wherever: one goal on the Wmo, no carer, in a case that was investigated unless said. */
export async function newDraft(
  server: TestServer,
  token: string,
  { municipality = '0160', state = 'INVESTIGATED', draftedOn = '2015-06-01' } = {},
): Promise<TriedPlan> {
  const { householdId, residentId } = await newHousehold(server, token, '2015-01-01');
  const caseId = await openCase(server, householdId, state);
  const made = await actOnPlan(server, token, 'planDraft', { caseId, title: 'Samen', draftedOn });
  expect(made.errors).toEqual([]);
  const planId = made.id ?? '';
  const set = await actOnPart(server, token, 'planGoalAdd', {
    ...{ planId, ...goal({ fromOn: draftedOn, bases: [{ law: 'WMO' }] }) },
  });
  const none = { planId, statement: 'Niemand zorgt', fromOn: draftedOn };
  expect([...set.codes, ...(await actOnPart(server, token, 'planNoCarerState', none)).codes]).toEqual([]);
  const professionalId = await professionalOf(server, municipality);
  return { planId, goalId: set.id ?? '', householdId, residentId, professionalId };
}

/** Tries to adopt it. */
export const adopt = async (
  server: TestServer,
  token: string,
  { planId, householdId, professionalId }: TriedPlan,
  changes: object = {},
): Promise<readonly PlanRefusal[]> =>
  (
    await actOnPlan(server, token, 'planAdopt', {
      ...{ planId, adoptedOn: '2015-06-01', reviewOn: '2015-10-01', agreement: 'Getekend' },
      agreedByResidentIds: await membersOf(server, householdId),
      director: { professionalId, residentsCanDirect: true, chosenTogether: true },
      ...changes,
    })
  ).errors;

/** Records an outcome for rungs of the ladder, in order. */
export async function weigh(
  server: TestServer,
  token: string,
  goalId: string,
  outcomes: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [rung, outcome] of Object.entries(outcomes)) {
    const input = { goalId, rung, outcome, reason: 'Besproken', judgedOn: '2016-01-01' };
    expect((await actOnPart(server, token, 'ladderJudge', input)).codes).toEqual([]);
  }
}

/** The rungs of Hardenberg below tailored support, each found not to be enough. */
export const NOTHING_LIGHTER = {
  ...{ 'eigen-kracht': 'INSUFFICIENT', 'sociaal-netwerk': 'INSUFFICIENT', vrijwilligers: 'UNSUITABLE' },
  algemeen: 'INSUFFICIENT',
};

/** Tailored collective support as buildingBlockAdd takes it. */
export const tailored = ({ planId, goalId }: TriedPlan, changes: object = {}): object => ({
  ...{ planId, title: 'Groep', goalIds: [goalId], kind: 'DEVELOP', rung: 'collectief', law: 'WMO' },
  ...{ provider: { helperName: 'Trias' }, fromOn: '2018-01-01', untilOn: '2019-01-01', delivery: 'IN_KIND' },
  ...{ contribution: 'NONE', ...changes },
});

/** The first rung of Hardenberg, which needs nothing. */
export const own = (plan: TriedPlan, changes: object = {}): object =>
  tailored(plan, { ...{ title: 'Zelf', rung: 'eigen-kracht', law: undefined }, ...changes });

/** A token of another professional with the same rights. */
export const colleague = (server: TestServer, municipality: string): Promise<string> => {
  const generalist = personas.find(({ name }) => name === 'generalist');
  if (!generalist) throw new Error('There is no generalist.');
  return server.token({ ...generalist.claims(municipality), sub: 'collega' });
};

/** How many rows these tables hold of a plan. */
export async function rowsOf(server: TestServer, planId: string): Promise<number[]> {
  const tables = ['plan_adoption', 'plan_goal', 'plan_carer_support', 'building_block', 'ladder_judgement'];
  const counts = tables.map((table) => `(select count(*)::int from core.${table} where plan_id = $1) as ${table}`);
  const sql = `select ${counts.join(', ')}, (select version from core.plan where id = $1) as version`;
  const [row] = await server.database.query<Record<string, number>>(sql, [planId]);
  return Object.values(row ?? {});
}
