// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { newId } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';
import { actOnPart, adopt, newDraft, NOTHING_LIGHTER, tailored, type TriedPlan, weigh } from './blocks';
import { assessed } from './assessed';
import { configure, productOf } from './contracts';
import { fillChanged } from './wmo';
import { fillProvisions } from './provisions';
import { weighed } from './weighed';

/** A refusal as a payload has it. */
interface Refused {
  readonly code: string;
  readonly path: readonly string[];
  readonly article: string;
}

/** What an act gave: the object with its version, or why not. */
export interface Decided {
  readonly made: { readonly id: string; readonly version: number; readonly state: string } | null;
  readonly errors: readonly Refused[];
  /** Code and field of each refusal. */
  readonly codes: readonly string[];
}

const TABLES: Readonly<Record<string, string>> = {
  ...{ application: 'application', decision: 'decision', objection: 'objection', personalBudget: 'personal_budget' },
};
const kindOf = (name: string): string => Object.keys(TABLES).find((kind) => name.startsWith(kind)) ?? '';

/** Does an act of these rooms, with the version of its subject as it is now unless the input says another. */
export async function decide(server: TestServer, token: string, name: string, input: object): Promise<Decided> {
  const kind = kindOf(name);
  const subject = name === 'decisionTake' ? 'application' : kind;
  const id = (input as Record<string, string | undefined>)[`${subject}Id`];
  const opens = /(Receive|Lodge|Request)$/.test(name);
  const sql = `select version from core.${TABLES[subject] ?? ''} where id = $1`;
  const [row] = opens || id === undefined ? [] : await server.database.query<{ version: number }>(sql, [id]);
  const query = `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { made: ${kind} { id version state } errors { code path article } } }`;
  const sent = { input: opens ? input : { version: row?.version ?? 1, ...input } };
  const answer = await server.query<Record<string, Omit<Decided, 'codes'>>>(token, query, sent);
  const { made = null, errors = [] } = answer[name] ?? {};
  return { made, errors, codes: errors.map(({ code, path }) => [code, ...path.slice(1)].join(' ')) };
}

/** Does such an act, which must succeed; the id of what it gave. */
export async function done(server: TestServer, token: string, name: string, input: object): Promise<string> {
  const { made, codes } = await decide(server, token, name, input);
  expect({ name, codes }).toEqual({ name, codes: [] });
  return made?.id ?? '';
}

/** An ordinance that no document has. */
export const ORDINANCE = 'verordening-hier';

/** Lays that ordinance down in a municipality: another version from 2018 on. */
export async function layDownOrdinance(server: TestServer, municipality: string): Promise<void> {
  const version = { code: ORDINANCE, title: 'Verordening', kind: 'ORDINANCE', status: 'ORDINANCE', source: 'made up' };
  const jeugd = { ...version, code: 'verordening-jeugd', law: 'JEUGDWET' };
  const ordinances = [
    { ...version, fromOn: '2015-01-01', untilOn: '2018-01-01' },
    { ...version, title: 'Verordening 2018', fromOn: '2018-01-01' },
    { ...jeugd, fromOn: '2015-01-01' },
    { ...version, code: 'nog-een-optie', status: 'OPTION', fromOn: '2015-01-01' },
  ];
  expect(await configure(server, municipality, { ordinances })).toEqual([]);
}

/** A resident with tailored support in a plan in force, and an application for it. */
export interface Asked extends TriedPlan {
  readonly caseId: string;
  readonly blockId: string;
  readonly applicationId: string;
  readonly productId: string;
}

/** How it is asked. */
interface AskedBy {
  readonly access?: object | null;
  readonly block?: object;
  readonly isWeighed?: boolean;
}

/** The case of a plan. */
export async function caseOf(server: TestServer, planId: string): Promise<string> {
  const [row] = await server.database.query<{ id: string }>('select case_id as id from core.plan where id = $1', [
    planId,
  ]);
  return row?.id ?? '';
}

/**
 * An application of 1 February 2018 in Hardenberg; access was given that day unless `access` is null, and all that goes before
 * was weighed unless `isWeighed` is false.
 */
export async function asked(
  server: TestServer,
  token: string,
  { access = {}, block = {}, isWeighed = true }: AskedBy = {},
): Promise<Asked> {
  const plan = await newDraft(server, token);
  // The first rung needs no weighing.
  if (!('rung' in block)) await weigh(server, token, plan.goalId, NOTHING_LIGHTER);
  const added = await actOnPart(server, token, 'buildingBlockAdd', tailored(plan, block));
  expect([...added.codes, ...(await adopt(server, token, plan))]).toEqual([]);
  const blockId = added.id ?? '';
  if (access) await giveAccess(server, token, blockId, access);
  const caseId = await caseOf(server, plan.planId);
  const { residentId } = plan;
  await assessed(server, residentId);
  const received = { caseId, residentId, law: 'WMO', asked: 'Hulp bij de dag', receivedOn: '2018-02-01' };
  const applicationId = await done(server, token, 'applicationReceive', received);
  if (isWeighed) await weighed(server, applicationId);
  const productId = await productOf(server, '0160', 'groep', '2018-02-01');
  return { ...plan, caseId, blockId, applicationId, productId };
}

/** The generalist gives access to it on 1 February 2018. */
export async function giveAccess(server: TestServer, token: string, blockId: string, changes: object = {}) {
  const decision = { buildingBlockId: blockId, kind: 'ACCESS_DECISION', decidedOn: '2018-02-01', motivation: 'Nodig' };
  const { id, codes } = await actOnPart(server, token, 'accessDecide', { ...decision, ...changes });
  expect(codes).toEqual([]);
  return id ?? '';
}

/** Granted on 5 February 2018, as decisionTake takes it. */
export const granting = ({ applicationId, blockId, productId }: Asked, changes: object = {}): object => ({
  ...{ applicationId, outcome: 'GRANTED', decidedOn: '2018-02-05', motivation: 'Alleen lukt het niet' },
  ...{ ordinanceCode: ORDINANCE, productId, buildingBlockId: blockId, ...changes },
});

/** Made known on 6 February 2018, as decisionPublish takes it. */
export const publication = (decisionId: string, changes: object = {}): object => ({
  ...{ decisionId, publishedOn: '2018-02-06', channel: 'POST', effectiveOn: '2018-02-06', ...changes },
});

/** A decision that grants it, made known; its id. */
export async function published(server: TestServer, token: string, of: Asked, changes: object = {}): Promise<string> {
  const decisionId = await done(server, token, 'decisionTake', granting(of, changes));
  return done(server, token, 'decisionPublish', publication(decisionId));
}

/** How many rows the tables of these rooms hold, and the sum of their versions: to see that nothing was written. */
export async function rowsOfDecisions(server: TestServer): Promise<object> {
  const tables = ['application', 'decision', 'objection', 'personal_budget'];
  const others = ['personal_budget_condition', 'personal_budget_payment', 'term', 'term_suspension'];
  const counts = [...tables, ...others].map((table) => `(select count(*)::int from core.${table}) as ${table}`);
  const versions = [...tables, 'term'].map(
    (table) => `(select coalesce(sum(version), 0)::int from core.${table}) as ${table}_versions`,
  );
  const [row] = await server.database.query<object>(`select ${[...counts, ...versions].join(', ')}`);
  return row ?? {};
}

/** Tries something that must be refused, and looks that no row of any table came of it. */
export async function refusedBy(server: TestServer, attempt: () => Promise<Decided>): Promise<readonly string[]> {
  const before = await rowsOfDecisions(server);
  const { codes, made } = await attempt();
  expect(made).toBeNull();
  expect(await rowsOfDecisions(server)).toEqual(before);
  return codes;
}

/**
 * Puts a row into every table of these rooms in Doetinchem, which has the made-up catalogue: a refusal with an objection, and
 * a budget that was paid from.
 */
export async function fillDecisions(server: TestServer, token: string, municipality = '0222'): Promise<void> {
  await layDownOrdinance(server, municipality);
  const [known] = await server.database.query<Record<'file' | 'resident' | 'plan' | 'block', string>>(
    `select p.case_id as file, m.resident_id as resident, p.id as plan, b.id as block from core.building_block b
     join core.plan p on p.municipality = b.municipality and p.id = b.plan_id
     join core.household_member m on m.municipality = p.municipality and m.household_id = p.household_id
     where b.municipality = '${municipality}' order by b.id limit 1`,
  );
  if (!known) throw new Error('There is no building block.');
  await assessed(server, known.resident);
  const received = { caseId: known.file, residentId: known.resident, law: 'WMO', asked: 'Hulp' };
  const applicationId = await done(server, token, 'applicationReceive', received);
  await weighed(server, applicationId);
  const taken = { applicationId, outcome: 'REFUSED', motivation: 'Kan zelf', ordinanceCode: ORDINANCE };
  const decisionId = await done(server, token, 'decisionTake', taken);
  const told = { decisionId, publishedOn: '2018-03-01', channel: 'POST', effectiveOn: '2018-03-01' };
  await done(server, token, 'decisionPublish', told);
  await fillProvisions(server, municipality);
  await done(server, token, 'objectionLodge', { decisionId, grounds: 'Ik kan het niet zelf' });
  const again = { decisionId, outcome: 'REFUSED', motivation: 'Kan zelf', ordinanceCode: ORDINANCE };
  const revisionId = await done(server, token, 'decisionRevise', again);
  await done(server, token, 'decisionPublish', { ...told, decisionId: revisionId });
  await fillChanged(server, municipality, { decisionId, revisionId, residentId: known.resident });
  const product = await productOf(server, municipality, 'groep', '2018-03-01');
  // A row of each, whatever the plan of the demonstrator holds: what may be in it is told in the tests of these rooms.
  const professional = `(select id from core.professional where municipality = '${municipality}' limit 1)`;
  await server.database.query(
    `with budget as (
       insert into core.personal_budget (municipality, id, application_id, case_id, resident_id, plan_id, block_id, product_id,
         state, requested_on, motivation, payee_kind, payee_name, unit, volume, requested_rate_in_cents, plan_recorded_on,
         plan_purchase, plan_contribution, plan_quality, tested_on, tester_id, decided_on, professional_id, decided_at,
         decision_reason, in_kind_rate_in_cents, cap_percent, cap_in_cents, granted_rate_in_cents, paid_volume, version,
         recorded_by, recorded_at)
       values ('${municipality}', '${newId()}', $1, $2, $3, $4, $5, $6, 'GRANTED', '2018-03-01', 'x', 'PROVIDER', 'De Brug',
         'DAY_PART', 4, 4000, '2018-03-01', 'x', 'x', 'x', '2018-03-01', ${professional}, '2018-03-01', ${professional}, now(),
         'x', 5000, 100, 5000, 4000, 1, 1, 'test', now())
       returning id
     ), condition as (
       insert into core.personal_budget_condition (municipality, id, budget_id, resident_id, condition, is_met, reason)
       select '${municipality}', '${newId()}', id, $3, 'ABLE', true, 'x' from budget
     )
     insert into core.personal_budget_payment (municipality, id, budget_id, resident_id, payee_name, from_on, until_on, volume,
       amount_in_cents, paid_on, reference, recorded_by, recorded_at)
     select '${municipality}', '${newId()}', id, $3, 'De Brug', '2018-02-01', '2018-02-02', 1, 4000, '2018-03-01', 'SVB', 'test', now()
     from budget`,
    [applicationId, known.file, known.resident, known.plan, known.block, product],
  );
}
