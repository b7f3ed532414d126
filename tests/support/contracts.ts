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

/** A catalogue and providers that no document has. */
const MADE_UP = {
  organisation: {
    organisations: [
      { code: 'zorg-a', name: 'Zorg A', kind: 'PROVIDER', source: 'made up for this test' },
      { code: 'zorg-b', name: 'Zorg B', kind: 'PROVIDER', source: 'made up for this test' },
      { code: 'zorg-c', name: 'Zorg C', kind: 'PROVIDER', source: 'made up for this test' },
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
  { municipality = '0160', rung = 'eigen-kracht', changes = {} } = {},
): Promise<Arranged> {
  const plan = await newDraft(server, token, { municipality });
  expect(await adopt(server, token, plan)).toEqual([]);
  const block = own(plan, { rung, law: 'WMO', provider: { organisationId }, ...changes });
  const added = await actOnPart(server, token, 'buildingBlockAdd', block);
  expect(added.codes).toEqual([]);
  return { ...plan, blockId: added.id ?? '' };
}

/** How many rows the tables of contracts and allocations hold, and the sum of their versions. */
export async function rowsOfContracts(server: TestServer): Promise<object> {
  const tables = ['contract', 'contract_step', 'contract_product', 'allocation', 'allocation_change', 'rule_reason'];
  const counts = tables.map((table) => `(select count(*)::int from core.${table}) as ${table}`);
  const versions = ['contract', 'allocation'].map(
    (table) => `(select coalesce(sum(version), 0)::int from core.${table}) as ${table}_versions`,
  );
  const [row] = await server.database.query<object>(`select ${[...counts, ...versions].join(', ')}`);
  return row ?? {};
}

/** What a building block is allocated with, for half a year of group guidance. */
const groupGuidance = (buildingBlockId: string, residentId: string, organisationId: string, productId: string) => ({
  ...{ buildingBlockId, residentId, organisationId, productId, volume: 4, frequency: 'WEEK' },
  ...{ fromOn: '2018-02-01', untilOn: '2018-08-01' },
});

/** Allocates to Fatima, or to somebody with a plan where she has none, and to another member of that household. */
export async function allocateToFatima(
  server: TestServer,
  token: string,
  municipality = '0222',
): Promise<{ readonly id: string; readonly residentId: string }> {
  await madeUpCatalogue(server, municipality);
  const organisationId = await organisationOf(server, municipality, 'zorg-a');
  await concludedContract(server, token, organisationId);
  const rows = await server.database.query<{ planId: string; goalId: string; residentId: string }>(
    `select g.plan_id as "planId", g.id as "goalId", m.resident_id as "residentId"
     from core.plan_goal g join core.plan p on p.id = g.plan_id and p.state = 'ACTIVE'
     join core.household_member m on m.household_id = p.household_id and m.residing <> 'NONE'
     join core.resident r on r.id = m.resident_id
     where g.municipality = '${municipality}' and g.until_on is null 
     order by r.given_names <> 'Fatima', g.id`,
  );
  const [fatima] = rows;
  const child = rows.find(({ planId, residentId }) => planId === fatima?.planId && residentId !== fatima.residentId);
  if (!fatima) throw new Error('There is no plan in force.');
  const block = { title: 'Groep', goalIds: [fatima.goalId], kind: 'DEVELOP', rung: 'inwoner' };
  const terms = { provider: { organisationId }, fromOn: '2018-02-01', untilOn: '2019-01-01', delivery: 'IN_KIND' };
  const reasons = [{ rule: 'R20', reason: 'Naast wat zij zelf doet' }];
  const added = await actOnPart(server, token, 'buildingBlockAdd', {
    planId: fatima.planId,
    ...block,
    ...terms,
    reasons,
  });
  expect(added.codes).toEqual([]);
  const product = await productOf(server, municipality, 'groep', '2018-02-01');
  const allocate = ({ residentId }: { readonly residentId: string }): Promise<ActOutcome> => {
    const input = groupGuidance(added.id ?? '', residentId, organisationId, product);
    return actOnAllocation(server, token, 'allocationMake', input);
  };
  const own = await allocate(fatima);
  expect([...own.codes, ...(child ? (await allocate(child)).codes : [])]).toEqual([]);
  return { id: own.made?.id ?? '', residentId: fatima.residentId };
}
