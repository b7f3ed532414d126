import { newId } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';

interface Made {
  readonly id: string;
}
interface Refused {
  readonly code: string;
}

/** What a mutation gave: the object, or why not. */
export interface Outcome {
  readonly id: string | null;
  readonly codes: readonly string[];
}

/** Puts a resident on file; the id. */
export async function registerResident(server: TestServer, token: string, input: object = {}): Promise<string> {
  const named = { givenNames: 'Sanne', familyName: 'Boer', ...input };
  const { residentRegister } = await server.query<{ residentRegister: { resident: Made | null; errors: Refused[] } }>(
    token,
    'mutation($input: ResidentRegisterInput!) { residentRegister(input: $input) { resident { id } errors { code } } }',
    { input: named },
  );
  return idOf(residentRegister.resident, residentRegister.errors);
}

/** Tries to form a household of these residents. */
export async function formHousehold(
  server: TestServer,
  token: string,
  residentIds: readonly string[],
  formedOn = '2016-01-01',
): Promise<Outcome> {
  const members = residentIds.map((residentId) => ({ residentId, role: 'OTHER' }));
  const { householdForm } = await server.query<{ householdForm: { household: Made | null; errors: Refused[] } }>(
    token,
    'mutation($input: HouseholdFormInput!) { householdForm(input: $input) { household { id } errors { code } } }',
    { input: { formedOn, members } },
  );
  return outcome(householdForm.household, householdForm.errors);
}

/** Drafts a plan that lacks nothing but its adoption, and adopts it; the codes of the refusal otherwise. */
export async function adoptPlan(
  server: TestServer,
  token: string,
  householdId: string,
  director: object,
  adoptedOn = '2017-01-01',
): Promise<Outcome> {
  const draft = await draftPlan(server, token, householdId, adoptedOn);
  if (draft.id === null) return draft;
  const { id, errors } = await actOnPlan(server, token, 'planAdopt', {
    ...{ planId: draft.id, adoptedOn, reviewOn: '2030-01-01', agreement: 'Getekend' },
    ...{ agreedByResidentIds: await membersOf(server, householdId) },
    director: { residentsCanDirect: true, chosenTogether: true, ...director },
  });
  return outcome(id === null ? null : { id }, errors);
}

/** Drafts a plan with a goal and the statement that there is no carer, in a case that is open. */
export async function draftPlan(
  server: TestServer,
  token: string,
  householdId: string,
  draftedOn = '2017-01-01',
): Promise<Outcome> {
  const caseId = await openCase(server, householdId);
  const made = await actOnPlan(server, token, 'planDraft', { caseId, title: 'Samen verder', draftedOn });
  if (made.id === null) return outcome(null, made.errors);
  const planId = made.id;
  const set = await actOnPlan(server, token, 'planGoalAdd', { planId, ...goal({ fromOn: draftedOn }) });
  const none = { planId, statement: 'Niemand zorgt', fromOn: draftedOn };
  const stated = await actOnPlan(server, token, 'planNoCarerState', none);
  expect([...set.errors, ...stated.errors]).toEqual([]);
  return { id: planId, codes: [] };
}

/** A goal as planGoalAdd takes it; of a law of which no module is installed, so that it can be set anywhere. */
export const goal = (changes: object = {}): object => ({
  ...{ description: 'Weer buiten komen', kind: 'DEVELOP', domain: 'meedoen', intendedResult: 'Elke week een keer' },
  ...{ bases: [{ law: 'JEUGDWET' }], ...changes },
});

/** The open case of a household, made when there is none; nothing but the given state is known of it. */
export async function openCase(server: TestServer, householdId: string, state = 'CLARIFIED'): Promise<string> {
  const known = "select id from core.case_file where household_id = $1 and state <> 'CLOSED'";
  const [row] = await server.database.query<Made>(known, [householdId]);
  if (row) return row.id;
  const investigated = state === 'INVESTIGATED' ? "'2015-01-02'" : 'null';
  const sql = `insert into core.case_file (municipality, id, household_id, state, opened_on, last_act_on,
      is_investigating, investigated_on, version, recorded_at)
    select municipality, $3, id, $2, '2015-01-01', '2015-01-01', false, ${investigated}, 1, now()
    from core.household where id = $1 returning id`;
  const [made] = await server.database.query<Made>(sql, [householdId, state, newId()]);
  return idOf(made ?? null, []);
}

/** Members of a household. */
export async function membersOf(server: TestServer, householdId: string): Promise<string[]> {
  const sql = 'select resident_id as id from core.household_member where household_id = $1 and until_on is null';
  return (await server.database.query<Made>(sql, [householdId])).map(({ id }) => id);
}

/** A refusal as a payload has it. */
export interface PlanRefusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly article: string;
}

/** What an act on a plan or a part of it gave: the id of the plan. */
export interface PlanOutcome {
  readonly id: string | null;
  readonly errors: readonly PlanRefusal[];
}

/** Does an act on a plan; with the version it has now, unless the input says another. */
export async function actOnPlan(server: TestServer, token: string, act: string, input: object): Promise<PlanOutcome> {
  const { planId } = input as { planId?: string };
  const [row] = planId ? await versionOf(server, 'core.plan', planId) : [];
  const version = act === 'planDraft' ? {} : { version: row?.version ?? 1 };
  const query = `mutation($input: ${act.charAt(0).toUpperCase()}${act.slice(1)}Input!) {
    ${act}(input: $input) { plan { id } errors { code message path article } } }`;
  const sent = { input: { ...version, ...input } };
  const answer = await server.query<Record<string, { plan: Made | null; errors: PlanRefusal[] }>>(token, query, sent);
  return { id: answer[act]?.plan?.id ?? null, errors: answer[act]?.errors ?? [] };
}

/** The version that a row has now. */
export const versionOf = (server: TestServer, table: string, id: string): Promise<{ version: number }[]> =>
  server.database.query<{ version: number }>(`select version from ${table} where id = $1`, [id]);

/** Tries to appoint a director. */
export async function appointDirector(
  server: TestServer,
  token: string,
  planId: string,
  director: object,
  fromOn: string,
): Promise<Outcome> {
  const chosen = { residentsCanDirect: true, chosenTogether: true, ...director };
  const { id, errors } = await actOnPlan(server, token, 'planDirectorAppoint', { planId, fromOn, director: chosen });
  return outcome(id === null ? null : { id }, errors);
}

/** A household of one new resident. */
export async function newHousehold(
  server: TestServer,
  token: string,
  formedOn?: string,
): Promise<{ readonly householdId: string; readonly residentId: string }> {
  const residentId = await registerResident(server, token);
  const { id, codes } = await formHousehold(server, token, [residentId], formedOn);
  return { residentId, householdId: idOf(id === null ? null : { id }, codes) };
}

/** A team of which it is known what its help is under the law; the documents of some demonstrators do not say. */
const TEAM = {
  ...{ code: 'team-noord', name: 'Team Noord', kind: 'COACHES', source: 'made up for this test' },
  statuses: [{ status: 'GENERAL_PROVISION', source: 'made up for this test' }],
};

/** Sets up a team in a demonstrator municipality and puts its professional in it. */
export async function joinNewTeam(server: TestServer, municipality: string): Promise<void> {
  const administrator = await server.persona('administrator', municipality);
  const configure =
    'mutation($input: ConfigurationApplyInput!) { configurationApply(input: $input) { errors { code message } } }';
  // JSON is YAML too.
  const file = JSON.stringify({ organisation: { teams: [TEAM] } });
  const configured = await server.query(administrator, configure, { input: { file, fromOn: '2017-06-01' } });
  expect(configured).toEqual({ configurationApply: { errors: [] } });
  const sql = 'select id from core.team where municipality = $1 and code = $2';
  const [team] = await server.database.query<Made>(sql, [municipality, TEAM.code]);
  const assign = 'mutation($input: TeamMemberAssignInput!) { teamMemberAssign(input: $input) { errors { code } } }';
  const professionalId = await professionalOf(server, municipality);
  const input = { teamId: team?.id, professionalId, discipline: 'buurtcoach', fromOn: '2017-06-01' };
  const assigned = await server.query(administrator, assign, { input });
  expect(assigned).toEqual({ teamMemberAssign: { errors: [] } });
}

/** The professional of the demonstrator municipality. */
export async function professionalOf(server: TestServer, municipality: string): Promise<string> {
  const sql = 'select id from core.professional where municipality = $1';
  const [row] = await server.database.query<Made>(sql, [municipality]);
  return idOf(row ?? null, []);
}

const outcome = (made: Made | null, errors: readonly Refused[]): Outcome => ({
  id: made?.id ?? null,
  codes: errors.map(({ code }) => code),
});

function idOf(made: Made | null, errors: readonly unknown[]): string {
  if (made) return made.id;
  throw new Error(`Refused: ${JSON.stringify(errors)}`);
}
