import { newId } from '@eenplan/kit';
import type { Answer, TestServer } from '@eenplan/testing';
import { working } from '../purpose/calling';

/** A refusal as a payload has it: code and field. */
export interface WmoDone<T> {
  readonly made: T | null;
  /** Code and field of each refusal: `WMO_SAFE_HOME_UNDECIDED safeHomeReportId`. */
  readonly refused: readonly string[];
  /** Codes of the errors of the request as a whole. */
  readonly codes: readonly string[];
}

/** Does an act of the Wmo for an activity; `fields` of the object come back. */
export const actOnWmo = <T>(
  server: TestServer,
  { token, activity }: { readonly token: string; readonly activity: string | null },
  act: string,
  input: object,
  what: readonly [object: string, fields: string],
): Promise<WmoDone<T>> => send(server, token, [act, input, what], working(activity));

/** The same for the usual activity of a persona. */
export const actAsUsual = <T>(
  server: TestServer,
  token: string,
  act: string,
  input: object,
  what: readonly [object: string, fields: string],
): Promise<WmoDone<T>> => send(server, token, [act, input, what]);

async function send<T>(
  server: TestServer,
  token: string,
  [act, input, [object, fields]]: readonly [
    act: string,
    input: object,
    what: readonly [object: string, fields: string],
  ],
  headers?: Record<string, string | null>,
): Promise<WmoDone<T>> {
  const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${act}(input: $input) { made: ${object} { ${fields} } errors { code path } } }`;
  const { body } = await server.post(token, query, { input }, headers);
  const { data, errors = [] } = body as Answer<Record<string, { made: T | null; errors: Refused[] }>>;
  const payload = data?.[act];
  return {
    made: payload?.made ?? null,
    refused: (payload?.errors ?? []).map(({ code, path }) => [code, ...path.slice(1)].join(' ')),
    codes: errors.map(({ extensions }) => extensions.code),
  };
}

interface Refused {
  readonly code: string;
  readonly path: readonly string[];
}

/** Who works at Safe Home, and for that alone. */
export const atSafeHome = async (server: TestServer, municipality: string) => ({
  token: await server.token({
    ...{ sub: 'safe-home', municipality, kind: 'PROFESSIONAL', roles: ['safe-home'], activities: undefined },
  }),
  activity: 'wmo:safe-home',
});

/** The supervisor of the Wmo, for supervision alone. */
export const supervisor = async (server: TestServer, municipality: string) => ({
  token: await server.token({
    ...{ sub: 'supervisor', municipality, kind: 'PROFESSIONAL', roles: ['supervisor'], activities: undefined },
  }),
  activity: 'wmo:supervision',
});

/** The fields of a report to Safe Home that acts give back. */
export const SAFE_HOME_REPORT = ['safeHomeReport', 'id version state informedOn'] as const;
/** The fields of a request to Safe Home for destruction that acts give back. */
export const SAFE_HOME_DESTRUCTION = ['safeHomeDestruction', 'id version state'] as const;
/** The fields of a calamity that acts give back. */
export const CALAMITY = [
  'calamity',
  'id reference kind harm setting provider clients happenedOn discoveredOn reportedOn closedOn outcome',
] as const;

/** A calamity of the partner persona that is accepted. */
export const calamity = (changes: object = {}): object => ({
  ...{ reference: 'INC-2018-7', kind: 'CALAMITY', harm: 'SERIOUS_HARM', setting: 'PROTECTED_HOUSING', clients: 1 },
  ...{ happenedOn: '2018-02-26', discoveredOn: '2018-02-28', ...changes },
});

/** The fields of the results of a year that acts give back. */
export const EXPERIENCE = [
  'experienceSurvey',
  'id year version recordedOn publishedOn dueOn isLate counts { questionCode answer respondents isSuppressed }',
] as const;

/** The results of 2017, one number of each theme. */
export const experience = (changes: object = {}): object => ({
  year: 2017,
  counts: [
    { questionCode: 'HELPED_SOON', answer: 'AGREE', respondents: 120 },
    { questionCode: 'GOOD_QUALITY', answer: 'DISAGREE', respondents: 4 },
    { questionCode: 'LIFE_BETTER', answer: 'NEUTRAL', respondents: 5 },
  ],
  ...changes,
});

/** A row in every table of the Wmo that no demonstrator fills. */
export async function fillWmo(server: TestServer, municipality: string): Promise<void> {
  const [resident] = await server.database.query<{ id: string }>(
    'select id from core.resident where municipality = $1 order by id limit 1',
    [municipality],
  );
  const report = { residentId: resident?.id, reporter: 'POLICE' };
  const safeHome = await atSafeHome(server, municipality);
  const recorded = await actOnWmo(server, safeHome, 'wmoSafeHomeReportRecord', report, SAFE_HOME_REPORT);
  await fillWeighed(server, municipality, resident?.id ?? '');
  const partner = { token: await partnerOf(server, municipality), activity: 'wmo:calamity-report' };
  const reported = await actOnWmo(server, partner, 'wmoCalamityReport', calamity(), CALAMITY);
  const policy = { token: await server.persona('policy-officer', municipality), activity: null };
  const counted = await actOnWmo(server, policy, 'wmoExperienceRecord', experience(), EXPERIENCE);
  expect([recorded, reported, counted]).toMatchObject([1, 2, 3].map(() => ({ refused: [], codes: [] })));
  await fillDecided(server, municipality, resident?.id ?? '');
}

/** A request to Safe Home for destruction that was granted, with what was weighed of its report. */
async function fillWeighed(server: TestServer, municipality: string, residentId: string): Promise<void> {
  const safeHome = await atSafeHome(server, municipality);
  const input = { residentId, requester: 'SELF' };
  const act = 'wmoSafeHomeDestructionRequest';
  const { made } = await actOnWmo<{ id: string }>(server, safeHome, act, input, SAFE_HOME_DESTRUCTION);
  await server.database.query(
    `insert into wmo.safe_home_weighing (municipality, id, destruction_id, report_id, resident_id, ground, motivation,
       recorded_at)
     select municipality, $2, $1, id, $3, 'LAW_OPPOSES', 'x', '2018-03-01' from wmo.safe_home_report
     where municipality = $4 and resident_id = $3 limit 1`,
    [made?.id, newId(), residentId, municipality],
  );
}

/** A row of each decision of the Wmo, whatever the municipality has: what may be in it is told in the tests of its room. */
async function fillDecided({ database }: TestServer, municipality: string, residentId: string): Promise<void> {
  const [request, temporary] = [newId(), newId()];
  const by = `(select id from core.professional where municipality = '${municipality}' order by id limit 1)`;
  await database.query(
    `with request as (
       insert into wmo.support_request (municipality, id, resident_id, need, urgent, received_on, version, recorded_at)
       values ('${municipality}', $1, $2, 'Hulp', false, '2018-02-01', 1, '2018-02-01')
     )
     insert into wmo.temporary_support (municipality, id, support_request_id, resident_id, urgency, outcome, motivation,
       decided_on, professional_id, version, recorded_by, recorded_at)
     values ('${municipality}', $3, $1, $2, 'OTHER', 'REFUSED', 'x', '2018-02-01', ${by}, 1, 'test', '2018-02-01')`,
    [request, residentId, temporary],
  );
  await database.query(
    `insert into wmo.transition_right (municipality, id, resident_id, kind_code, indicated_from_on, ends_on, version,
       recorded_by, recorded_at)
     values ('${municipality}', $1, $2, 'GGZ_C', '2014-01-01', '2020-01-01', 1, 'test', '2018-02-01')`,
    [newId(), residentId],
  );
}

/** A provider, that carries what its role gives. */
export const partnerOf = (server: TestServer, municipality: string, organisation = 'kvk:12345678'): Promise<string> =>
  server.token({
    ...{ sub: organisation, municipality, kind: 'PARTNER', roles: ['partner'], organisation, activities: undefined },
  });

/** A row of what follows a decision, in a municipality: a review of it, a ground, and what is claimed back after its revision. */
export async function fillChanged(
  { database }: Pick<TestServer, 'database'>,
  municipality: string,
  { decisionId, revisionId, residentId }: Readonly<Record<'decisionId' | 'revisionId' | 'residentId', string>>,
): Promise<void> {
  const town = `'${municipality}'`;
  const by = `(select id from core.professional where municipality = ${town} order by id limit 1)`;
  const recorded = "1, 'test', '2018-03-01'";
  const [finding, recovery] = [newId(), newId()];
  const put = (into: string, values: string, ...parameters: string[]) =>
    database.query(`insert into wmo.${into} values (${town}, ${values})`, parameters);
  await put(
    'review (municipality, id, decision_id, resident_id, due_on, version, recorded_by, recorded_at)',
    ...([`$1, $2, $3, '2019-03-01', ${recorded}`, newId(), decisionId, residentId] as const),
  );
  await put(
    `revision_finding (municipality, id, decision_id, resident_id, ground_code, facts, other_decision, is_intentional,
       established_on, effective_on, professional_id, version, recorded_by, recorded_at)`,
    `$1, $2, $3, 'WMO_WRONG_DATA', 'x', 'x', true, '2018-03-01', '2018-02-01', ${by}, ${recorded}`,
    ...[finding, decisionId, residentId],
  );
  await put(
    `recovery (municipality, id, decision_id, finding_id, resident_id, debtor, intent, motivation, from_on, until_on,
       value_in_cents, value_source, amount_in_cents, received_in_cents, state, decided_on, published_on, payment_due_on,
       professional_id, version, recorded_by, recorded_at)`,
    `$1, $2, $3, $4, 'CLIENT', 'x', 'x', '2018-02-01', '2018-03-01', 100, 'x', 100, 1, 'MADE_KNOWN', '2018-03-01',
       '2018-03-01', '2018-04-12', ${by}, ${recorded}`,
    ...[recovery, revisionId, finding, residentId],
  );
  await put(
    `recovery_payment (municipality, id, recovery_id, resident_id, amount_in_cents, received_on, reference, recorded_by,
       recorded_at)`,
    ...(["$1, $2, $3, 1, '2018-03-01', 'x', 'test', '2018-03-01'", newId(), recovery, residentId] as const),
  );
}
