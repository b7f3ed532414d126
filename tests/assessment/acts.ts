import type { TestServer } from '@eenplan/testing';

/** What an act gave: the object, and code and place of each refusal. */
export interface Done {
  readonly object: Readonly<Record<string, unknown>> | null;
  readonly refused: readonly string[];
}

interface Payload {
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
  readonly [object: string]: unknown;
}

const GIVES: Readonly<Record<string, string>> = {
  assessmentRecord:
    'assessment { id heldOn judgedBy instrumentVersion informationFromOn instrument { code } professional { name } ' +
    'scores { domain level reason note wish } corrects { id } }',
  targetGroupAssign: 'residentTargetGroup { id code title reason fromOn untilOn professional { name } }',
  targetGroupEnd: 'residentTargetGroup { id code fromOn untilOn }',
};

/** The request of an act. */
export function requestOf(name: string): string {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${input}!) { ${name}(input: $input) { ${GIVES[name] ?? ''} errors { code path article } } }`;
}

/** Does something; throws on what is no refusal. */
export async function act(server: TestServer, token: string, name: string, input: object): Promise<Done> {
  const data = await server.query<Record<string, Payload>>(token, requestOf(name), { input });
  const payload = data[name];
  const field = (GIVES[name] ?? '').split(' ')[0] ?? '';
  return {
    object: (payload?.[field] ?? null) as Done['object'],
    refused: (payload?.errors ?? []).map(({ code, path }) => `${code} ${path.join('.')}`),
  };
}

/** A score of the self-sufficiency matrix with a reason of its own. */
export const score = (domain: string, level: number, changes: object = {}): object => ({
  ...{ domain, level, reason: `Nodig voor de vraag over ${domain}` },
  ...changes,
});

/** The self-sufficiency matrix of a resident, filled in by a professional; nothing is wrong with it. */
export const matrix = (residentId: string, changes: object = {}): object => ({
  ...{ residentId, instrument: 'core.self-sufficiency', instrumentVersion: '2017', judgedBy: 'PROFESSIONAL' },
  ...{ heldOn: '2018-02-01', informationFromOn: '2018-01-15', scores: [score('finances', 2)] },
  ...changes,
});

/** The six dimensions as a resident sees them. */
export const positiveHealth = (residentId: string, changes: object = {}): object => ({
  ...{ residentId, instrument: 'core.positive-health', instrumentVersion: '1', judgedBy: 'RESIDENT' },
  ...{ heldOn: '2018-02-01', scores: [{ domain: 'meaning', level: 4, wish: 'Weer onder de mensen komen' }] },
  ...changes,
});

/** An assessment with its score and a target group of a municipality, so that each table has a row. */
export async function fillAssessments(server: TestServer, municipality: string): Promise<void> {
  const token = await server.persona('generalist', municipality);
  const [resident] = await server.database.query<{ id: string }>(
    'select id from core.resident where municipality = $1 order by id limit 1',
    [municipality],
  );
  const residentId = resident?.id ?? '';
  await setGroups(server, municipality, [{ code: '1', title: 'Ouderen' }]);
  const done = [
    await act(server, token, 'assessmentRecord', positiveHealth(residentId)),
    await act(server, token, 'targetGroupAssign', {
      residentId,
      group: '1',
      reason: 'Op leeftijd',
      fromOn: '2018-03-01',
    }),
  ];
  expect(done.flatMap(({ refused }) => refused)).toEqual([]);
}

/** Sets the target groups of a municipality from today on, beside what it has set already. */
export async function setGroups(
  server: TestServer,
  municipality: string,
  values: readonly unknown[],
  multiple = true,
): Promise<void> {
  const administrator = await server.persona('administrator', municipality);
  const [setting] = await server.database.query<{ value: object }>(
    `select value from core.setting where municipality = $1 and module = 'core' and withdrawn_at is null
     order by from_on desc limit 1`,
    [municipality],
  );
  const core = { ...setting?.value, classification: { scheme: 'doelgroepen', values, multiple } };
  // JSON is YAML too.
  const file = JSON.stringify({ settings: { core } });
  const query =
    'mutation($input: ConfigurationApplyInput!) { configurationApply(input: $input) { errors { code message } } }';
  const applied = await server.query(administrator, query, { input: { file, fromOn: '2018-03-01' } });
  expect(applied).toEqual({ configurationApply: { errors: [] } });
}

/** How many assessments and scores there are. */
export const countAssessments = async (server: TestServer): Promise<unknown> =>
  (
    await server.database.query(
      `select (select count(*) from core.assessment)::int as assessments,
         (select count(*) from core.assessment_score)::int as scores`,
    )
  )[0];
