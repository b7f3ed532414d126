import type { TestServer } from '@eenplan/testing';

/** What an act gave: the object, and why not. */
export interface Done {
  readonly object: Readonly<Record<string, unknown>> & { readonly id: string };
  /** Code and place of each refusal: `NOT_FOUND input.residentId`. */
  readonly refused: readonly string[];
}

/** What each act gives, and the fields of it that tests look at. */
const GIVES: Readonly<Record<string, string>> = {
  residentMove: 'address { id kind street fromOn untilOn country isSecret municipalityOfResidence }',
  residentAddressRecord: 'address { id kind fromOn untilOn isSecret }',
  residentAddressEnd: 'address { id fromOn untilOn }',
  residentProfileRecord: 'profile { id fromOn language ownDirection needsInterpreter }',
  householdForm: 'household { id }',
  householdMemberAdd: 'householdMember { id role residing fromOn untilOn }',
  householdMemberLeave: 'householdMember { id role residing fromOn untilOn endReason }',
  householdMemberChange: 'householdMember { id role residing fromOn untilOn }',
  careRelationRecord: 'careRelation { id kind fromOn untilOn }',
  careRelationEnd: 'careRelation { id fromOn untilOn }',
  carerLoadRecord: 'load { id level assessedOn }',
  representativeAppoint: 'representative { id kind fromOn untilOn }',
  representativeEnd: 'representative { id fromOn untilOn }',
  clientSupporterAssign: 'clientSupporter { id kind fromOn untilOn }',
  clientSupporterEnd: 'clientSupporter { id fromOn untilOn }',
  consentRecord: 'consent { id activity category recipient article givenOn withdrawnOn }',
  consentWithdraw: 'consent { id givenOn withdrawnOn }',
  fileAccessRefuse: 'fileAccessRefusal { id ground fromOn untilOn }',
  fileAccessRefusalEnd: 'fileAccessRefusal { id fromOn untilOn }',
  safetySuppress: 'safetySuppression { id reasonCode fromOn untilOn setBy endedBy }',
  safetySuppressionEnd: 'safetySuppression { id fromOn untilOn endedBy }',
  disclosureRecord: 'disclosure { id article withAddress categories { category article consent { id } } }',
};

/** The request of an act. */
export function requestOf(act: string): string {
  const input = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
  return `mutation($input: ${input}!) { ${act}(input: $input) { ${GIVES[act] ?? ''} errors { code path article } } }`;
}

interface Payload {
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
  readonly [object: string]: unknown;
}

/** Does something; throws on what is no refusal. */
export async function act(server: TestServer, token: string, name: string, input: object): Promise<Done> {
  const data = await server.query<Record<string, Payload>>(token, requestOf(name), { input });
  const payload = data[name];
  const field = GIVES[name]?.split(' ')[0] ?? '';
  const refused = (payload?.errors ?? []).map(({ code, path }) => `${code} ${path.join('.')}`);
  return { object: (payload?.[field] ?? null) as Done['object'], refused };
}

/** A Dutch address. */
export const address = (changes: object = {}): object => ({
  ...{ street: 'Ruisvoornlaan', houseNumber: 14, postcode: '7006XA', place: 'Doetinchem' },
  ...{ municipalityOfResidence: '0222', ...changes },
});

/** An id of a row that is there, of a municipality. */
export async function anId(server: TestServer, table: string, municipality: string): Promise<string> {
  const sql = `select id from core.${table} where municipality = $1 order by id limit 1`;
  const [row] = await server.database.query<{ id: string }>(sql, [municipality]);
  if (!row) throw new Error(`There is no ${table} in ${municipality}.`);
  return row.id;
}

/** The id of a resident of a story. */
export async function residentNamed(server: TestServer, municipality: string, givenNames: string): Promise<string> {
  const sql = 'select id from core.resident where municipality = $1 and given_names = $2';
  const [row] = await server.database.query<{ id: string }>(sql, [municipality, givenNames]);
  if (!row) throw new Error(`There is no ${givenNames} in ${municipality}.`);
  return row.id;
}
