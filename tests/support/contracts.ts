import type { TestServer } from '@eenplan/testing';
import { actOnPart, adopt, newDraft, own, type TriedPlan } from './blocks';

/** A refusal as a payload has it. */
interface Refused {
  readonly code: string;
  readonly path: readonly string[];
  readonly article: string;
}

/** What an act gave: the object with its version, or why not. */
export interface ActOutcome {
  readonly made: { readonly id: string; readonly version: number; readonly state: string } | null;
  readonly errors: readonly Refused[];
  readonly codes: readonly string[];
}

/** Does an act whose payload has this field. */
async function act(server: TestServer, token: string, name: string, input: object, field: string): Promise<ActOutcome> {
  const query = `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { made: ${field} { id version state } errors { code path article } } }`;
  const answer = await server.query<Record<string, Omit<ActOutcome, 'codes'>>>(token, query, { input });
  const { made = null, errors = [] } = answer[name] ?? {};
  return { made, errors, codes: errors.map(({ code, path }) => [code, ...path.slice(1)].join(' ')) };
}

/** The same, as the row is now unless the input says otherwise. */
async function actOn(server: TestServer, token: string, name: string, input: object, kind: 'contract' | 'allocation') {
  const id = (input as Record<string, string | undefined>)[`${kind}Id`];
  const sql = `select version from core.${kind} where id = $1`;
  const [row] = id === undefined ? [] : await server.database.query<{ version: number }>(sql, [id]);
  return act(server, token, name, id === undefined ? input : { version: row?.version ?? 1, ...input }, kind);
}

/** Does an act on a contract, with the version it has now unless the input says another. */
export const actOnContract = (server: TestServer, token: string, name: string, input: object): Promise<ActOutcome> =>
  actOn(server, token, name, input, 'contract');

/** Does an act on an allocation, in the same way. */
export const actOnAllocation = (server: TestServer, token: string, name: string, input: object): Promise<ActOutcome> =>
  actOn(server, token, name, input, 'allocation');

/** A catalogue and two providers that no document has. */
const MADE_UP = {
  organisation: {
    organisations: [
      { code: 'zorg-a', name: 'Zorg A', kind: 'PROVIDER', source: 'made up for this test' },
      { code: 'zorg-b', name: 'Zorg B', kind: 'PROVIDER', source: 'made up for this test' },
      { code: 'huisartsen-hier', name: 'Huisartsen', kind: 'PARTNER_GROUP', source: 'made up for this test' },
    ],
  },
  products: {
    targetGroups: [{ code: 'ouderen', title: 'Ouderen', results: ['Thuis wonen'], source: 'made up for this test' }],
    products: [
      {
        ...{ code: 'groep', title: 'Begeleiding groep', law: 'WMO', unit: 'DAY_PART', taskField: '6.71' },
        ...{
          targetGroups: [{ group: 'ouderen', position: 1 }],
          untilOn: '2018-01-01',
          source: 'made up for this test',
        },
      },
      {
        ...{ code: 'groep', title: 'Begeleiding groep ontwikkelen', law: 'WMO', unit: 'DAY_PART', taskField: '6.71' },
        ...{ fromOn: '2018-01-01', source: 'made up for this test' },
      },
      { code: 'jeugd', title: 'Begeleiding jeugd', law: 'JEUGDWET', source: 'made up for this test' },
      { code: 'eigen', title: 'Eigen inkoop', law: 'WMO', delivery: ['BUDGET'], source: 'made up for this test' },
      { code: 'zonder', title: 'Zonder eenheid', source: 'made up for this test' },
    ],
  },
};

/** Applies a configuration; the codes of the refusal, or none. */
export async function configure(server: TestServer, municipality: string, file: object, fromOn = '2015-01-01') {
  const administrator = await server.persona('administrator', municipality);
  const query =
    'mutation($input: ConfigurationApplyInput!) { configurationApply(input: $input) { errors { code path } } }';
  // JSON is YAML too.
  const input = { file: JSON.stringify(file), fromOn };
  const { configurationApply } = await server.query<{ configurationApply: { errors: Refused[] } }>(
    ...([administrator, query, { input }] as const),
  );
  return configurationApply.errors.map(({ code, path }) => [code, ...path].join(' '));
}

/** The made-up catalogue and providers, in a municipality. */
export async function madeUpCatalogue(server: TestServer, municipality: string): Promise<void> {
  expect(await configure(server, municipality, MADE_UP)).toEqual([]);
}

/** The id of an organisation by its code. */
export async function organisationOf(server: TestServer, municipality: string, code: string): Promise<string> {
  const sql = 'select id from core.organisation where municipality = $1 and code = $2';
  const [row] = await server.database.query<{ id: string }>(sql, [municipality, code]);
  return row?.id ?? '';
}

/** The id of the version of a product that is valid on a day. */
export async function productOf(server: TestServer, municipality: string, code: string, on: string): Promise<string> {
  const sql = `select id from core.product where municipality = $1 and code = $2 and from_on <= $3::date
    and (until_on is null or until_on > $3::date)`;
  const [row] = await server.database.query<{ id: string }>(sql, [municipality, code, on]);
  return row?.id ?? '';
}

let number = 0;

/** A start note of a purchase with this organisation; its id. */
export async function newContract(
  server: TestServer,
  token: string,
  organisationId: string,
  changes: object = {},
): Promise<string> {
  number += 1;
  const begun = await actOnContract(server, token, 'contractStart', {
    ...{ organisationId, number: `C-${number}`, title: 'Begeleiding', form: 'PURCHASE', givesAccess: false },
    ...{ on: '2017-01-02', ...changes },
  });
  expect(begun.codes).toEqual([]);
  return begun.made?.id ?? '';
}

/** Agrees on results and on a product at 50 euro per part of a day. */
export async function agreeAll(server: TestServer, token: string, contractId: string, productCode = 'groep') {
  const terms = { contractId, results: 'Langer thuis', signallingDuty: 'Zorgen', dataDuty: 'Elk kwartaal' };
  const priced = { contractId, productCode, unit: 'DAY_PART', priceInCents: 5_000, fromOn: '2017-01-01' };
  const agreed = [
    await actOnContract(server, token, 'contractTermsAgree', { ...terms, excludesOwnOfferGain: false }),
    await actOnContract(server, token, 'contractProductAgree', priced),
  ];
  expect(agreed.flatMap(({ codes }) => codes)).toEqual([]);
}

/** A purchase of group guidance that holds in 2017 and 2018; its id. */
export async function concludedContract(
  server: TestServer,
  token: string,
  organisationId: string,
  changes: object = {},
): Promise<string> {
  const contractId = await newContract(server, token, organisationId);
  await agreeAll(server, token, contractId);
  const period = { on: '2017-01-02', fromOn: '2017-01-01', untilOn: '2019-01-01' };
  const done = await actOnContract(server, token, 'contractConclude', { contractId, ...period, ...changes });
  expect(done).toMatchObject({ codes: [], made: { state: 'CONCLUDED' } });
  return contractId;
}

/** A plan in force with a building block that this organisation gives, for which no decision is needed. */
export interface Arranged extends TriedPlan {
  readonly blockId: string;
}

/** Arranges such a building block on the first rung of the ladder of the municipality. */
export async function arrange(
  server: TestServer,
  token: string,
  organisationId: string,
  { municipality = '0160', rung = 'eigen-kracht', changes = {} as object } = {},
): Promise<Arranged> {
  const plan = await newDraft(server, token, { municipality });
  expect(await adopt(server, token, plan)).toEqual([]);
  const block = own(plan, { rung, law: 'WMO', provider: { organisationId }, ...changes });
  const added = await actOnPart(server, token, 'buildingBlockAdd', block);
  expect(added.codes).toEqual([]);
  return { ...plan, blockId: added.id ?? '' };
}

/** A row in every table of products, contracts and allocations. */
export async function fillContracts(server: TestServer, municipality: string, rung: string): Promise<void> {
  const token = await server.persona('generalist', municipality);
  await madeUpCatalogue(server, municipality);
  const organisationId = await organisationOf(server, municipality, 'zorg-a');
  await concludedContract(server, token, organisationId);
  const { blockId, residentId } = await arrange(server, token, organisationId, { municipality, rung });
  const allocated = await actOnAllocation(server, token, 'allocationMake', {
    ...{ buildingBlockId: blockId, residentId, organisationId, volume: 4, frequency: 'WEEK', fromOn: '2018-02-01' },
    productId: await productOf(server, municipality, 'groep', '2018-02-01'),
  });
  expect(allocated.codes).toEqual([]);
}
