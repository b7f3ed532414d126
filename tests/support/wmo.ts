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
  const partner = { token: await partnerOf(server, municipality), activity: 'wmo:calamity-report' };
  const reported = await actOnWmo(server, partner, 'wmoCalamityReport', calamity(), CALAMITY);
  const policy = { token: await server.persona('policy-officer', municipality), activity: null };
  const counted = await actOnWmo(server, policy, 'wmoExperienceRecord', experience(), EXPERIENCE);
  expect([recorded, reported, counted]).toMatchObject([1, 2, 3].map(() => ({ refused: [], codes: [] })));
}

/** A provider, that carries what its role gives. */
export const partnerOf = (server: TestServer, municipality: string, organisation = 'kvk:12345678'): Promise<string> =>
  server.token({
    ...{ sub: organisation, municipality, kind: 'PARTNER', roles: ['partner'], organisation, activities: undefined },
  });
