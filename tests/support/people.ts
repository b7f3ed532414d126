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

/** Tries to adopt a plan. */
export async function adoptPlan(
  server: TestServer,
  token: string,
  householdId: string,
  director: object,
  adoptedOn = '2017-01-01',
): Promise<Outcome> {
  const { planAdopt } = await server.query<{ planAdopt: { plan: Made | null; errors: Refused[] } }>(
    token,
    'mutation($input: PlanAdoptInput!) { planAdopt(input: $input) { plan { id } errors { code } } }',
    { input: { householdId, title: 'Samen verder', adoptedOn, director } },
  );
  return outcome(planAdopt.plan, planAdopt.errors);
}

/** Tries to appoint a director. */
export async function appointDirector(
  server: TestServer,
  token: string,
  planId: string,
  director: object,
  fromOn: string,
): Promise<Outcome> {
  const { planDirectorAppoint } = await server.query<{
    planDirectorAppoint: { plan: Made | null; errors: Refused[] };
  }>(
    token,
    'mutation($input: PlanDirectorAppointInput!) { planDirectorAppoint(input: $input) { plan { id } errors { code } } }',
    { input: { planId, fromOn, director } },
  );
  return outcome(planDirectorAppoint.plan, planDirectorAppoint.errors);
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
