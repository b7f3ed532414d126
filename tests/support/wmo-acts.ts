// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import type { TestServer } from '@eenplan/testing';
import { countEveryTable } from './refusals';

/** What an act of the Wmo gave: the object with its version, or why not. */
export interface WmoActed {
  readonly made: { readonly id: string; readonly version: number } | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[]; readonly article: string }[];
  /** Code and field of each refusal. */
  readonly codes: readonly string[];
}

/** The field of a payload, its table, and the name of its id, by the start of the name of the act. */
const KINDS: readonly (readonly [start: string, field: string, table: string])[] = [
  ['wmoSupportRequest', 'supportRequest', 'support_request'],
  ['wmoTemporarySupport', 'temporarySupport', 'temporary_support'],
  ['wmoRevisionGround', 'finding', 'revision_finding'],
  ['wmoReview', 'review', 'review'],
  ['wmoRecovery', 'recovery', 'recovery'],
  ['wmoTransition', 'transitionRight', 'transition_right'],
];

/** Does an act of the Wmo, with the version of its subject as it is now unless the input says another. */
export async function wmoAct(server: TestServer, token: string, name: string, input: object): Promise<WmoActed> {
  const [, field = '', table = ''] = KINDS.find(([start]) => name.startsWith(start)) ?? [];
  const id = (input as Record<string, string | undefined>)[`${field}Id`];
  const sql = `select version from wmo.${table} where id = $1`;
  const [row] = id === undefined ? [] : await server.database.query<{ version: number }>(sql, [id]);
  const query = `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { made: ${field} { id version } errors { code path article } } }`;
  const sent = { input: id === undefined ? input : { version: row?.version ?? 1, ...input } };
  const answer = await server.query<Record<string, Omit<WmoActed, 'codes'>>>(token, query, sent);
  const { made = null, errors = [] } = answer[name] ?? {};
  return { made, errors, codes: errors.map(({ code, path }) => [code, ...path.slice(1)].join(' ')) };
}

/** Does such an act, which must succeed; the id of what it gave. */
export async function wmoDone(server: TestServer, token: string, name: string, input: object): Promise<string> {
  const { made, codes } = await wmoAct(server, token, name, input);
  expect({ name, codes }).toEqual({ name, codes: [] });
  return made?.id ?? '';
}

/** Tries what must be refused, and looks that no row of any table came of it, and no row of the Wmo changed. */
export async function wmoRefused(server: TestServer, attempt: () => Promise<WmoActed>): Promise<readonly string[]> {
  const before = await standing(server);
  const { codes, made } = await attempt();
  expect(made).toBeNull();
  expect(await standing(server)).toEqual(before);
  return codes;
}

async function standing({ database }: TestServer): Promise<unknown> {
  const tables = await database.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.columns
     where table_schema = 'wmo' and column_name = 'version' order by 1`,
  );
  const sums = tables.map(({ name }) => `select '${name}' as name, sum(version)::int as versions from ${name}`);
  return [await countEveryTable(database), await database.query(sums.join(' union all '))];
}

/** The codes of the errors of a request that a caller is not let into. */
export async function wmoForbidden(server: TestServer, token: string, name: string, input: object): Promise<unknown> {
  const query = `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { errors { code } } }`;
  const before = await standing(server);
  const { body } = await server.post(token, query, { input });
  expect(await standing(server)).toEqual(before);
  const { errors = [] } = body as { errors?: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
}

/** What each of the five grounds of Wmo 2.3.10 asks. */
const CONDITIONS: Readonly<Record<string, object>> = {
  WMO_WRONG_DATA: { otherDecision: 'Geen hulp', isIntentional: true },
  WMO_NO_LONGER_NEEDED: { notNeededSince: '2018-02-10' },
  WMO_NOT_ADEQUATE: { adequateInstead: 'Minder is genoeg' },
  WMO_CONDITIONS_NOT_MET: { condition: 'Verantwoorden' },
  WMO_NOT_USED: { use: 'OTHER_PURPOSE' },
};

/** The input that establishes a ground of a decision on a day, as of that day. */
export const ground = (decisionId: string, groundCode: string, on: string, changes: object = {}): object => ({
  ...{ decisionId, groundCode, facts: 'Bleek bij een huisbezoek', establishedOn: on, effectiveOn: on },
  ...CONDITIONS[groundCode],
  ...changes,
});

/** Establishes a ground of a decision, so that it may be taken back or revised to less; its id. */
export const established = (
  server: TestServer,
  token: string,
  decisionId: string,
  groundCode: string,
  on: string,
  changes: object = {},
): Promise<string> => wmoDone(server, token, 'wmoRevisionGroundEstablish', ground(decisionId, groundCode, on, changes));
