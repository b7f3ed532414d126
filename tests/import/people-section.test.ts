import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationService, ModuleChangeService } from '@eenplan/core';
import { type Caller, Refusal } from '@eenplan/kit';
import { serviceCaller, type TestServer } from '@eenplan/testing';
import { parse } from 'yaml';
import { root } from '../support/processes';
import { bsn, countsOf, startTown, TOWN } from './imports';

let server: TestServer;
const caller: Caller = serviceCaller(TOWN, { subject: 'test' });
beforeEach(async () => {
  server = await startTown();
});
afterEach(() => server.close());

const switchOn = async (...modules: string[]): Promise<void> => {
  for (const module of modules) {
    const period = { module, fromOn: '2015-01-01', reason: 'test' };
    expect((await server.platform.get(ModuleChangeService).activate(caller, period)).errors).toEqual([]);
  }
};
const apply = (file: string): Promise<string[]> =>
  server.platform.get(ConfigurationService).apply(caller, file, '2018-03-01');
const countOf = async (table: string): Promise<number> => {
  const [row] = await server.database.query<{ count: number }>(`select count(*)::int count from core.${table}`);
  return row?.count ?? 0;
};

const stories = join(root, 'packages', 'cli', 'demonstrators');

/** The ladder and the organisations that the story of a demonstrator names. */
async function setUp(code: string): Promise<void> {
  const read = (folder: string): string => readFileSync(join(stories, folder, `${code}.yaml`), 'utf8');
  const { settings } = parse(read('settings')) as { settings: object };
  const configuration = server.platform.get(ConfigurationService);
  for (const file of [JSON.stringify({ settings }), read('organisation')]) {
    await configuration.apply(caller, file, '2015-01-01');
  }
}

describe('the stories of the demonstrators', () => {
  it.each([
    ['0160', ['wmo', 'debt-help']],
    ['0222', ['wmo', 'debt-help']],
    ['0293', ['wmo', 'debt-help']],
    ['0304', ['wmo']],
    ['0826', ['wmo', 'debt-help']],
  ])('of %s are loaded once, with a grown-up for the persona of a resident', async (code, modules) => {
    await switchOn(...modules);
    await setUp(code);
    const file = readFileSync(join(stories, 'people', `${code}.yaml`), 'utf8');
    const lines = await apply(file);
    const told = lines.map((line) => line.replace(/^people: | added: \d+$/g, ''));
    const notEverywhere = ['profiles', 'loads', 'client supporters'];
    expect(told.filter((what) => !notEverywhere.includes(what))).toEqual([
      'professionals',
      'residents',
      'households',
      'plans',
      'goals',
      'building blocks',
      'addresses',
      'care',
      'representatives',
    ]);
    const before = await countsOf(server.database);
    expect(await apply(file)).toEqual([]);
    expect(await countsOf(server.database)).toEqual(before);
    const lookup = server.platform.vault.lookupHash(TOWN, '999990019');
    const sql = "select 1 from core.resident where bsn_lookup = $1 and birth_date < '2000'";
    expect(await server.database.query(sql, [lookup])).toHaveLength(1);
  });
});

const person = (key: string, index: number) =>
  `{ key: ${key}, bsn: '${bsn(index)}', givenNames: Sanne, familyName: Boer }`;
const HOME = "{ street: Dorpsstraat, houseNumber: 1, place: Zwolle, fromOn: '2016-01-01' }";
const helpers = (lists: string) => `people:
  residents: [${person('a', 0)}, ${person('b', 1).replace(' }', ", birthDate: '1980' }")}]
${lists}`;
const household = (plan: string, members = 'a') =>
  `people:
  professionals: [{ key: coach, subject: persona-generalist, name: Coach }]
  residents: [${person('a', 0)}, ${person('b', 1)}]
  households:
    - formedOn: '2016-01-01'
      members: [${members
        .split(' ')
        .map((key) => `{ resident: ${key}, role: OTHER }`)
        .join(', ')}]
      plan:
        ${PLAN.replace(/; /g, '\n        ')}
        ${plan || GOALS}`;

/** A plan without its goals; they are the last line. */
const PLAN =
  "title: Samen; adoptedOn: '2017-01-01'; reviewOn: '2017-06-01'; adoptedBy: coach; agreedBy: [a]; " +
  'agreement: Getekend; director: { professional: coach }; carerSupport: { none: Niemand zorgt }';
const goals = (...entries: [law: string, description: string][]): string => {
  const rest = 'kind: DEVELOP, domain: wonen, intendedResult: x';
  const lines = entries.map(
    ([law, description]) => `{ description: ${description}, ${rest}, bases: [{ law: ${law} }] }`,
  );
  return `goals: [${lines.join(', ')}]`;
};
const GOALS = goals(['WMO', 'een']);

describe('a file of people', () => {
  it('with a new goal adds that goal alone', async () => {
    await switchOn('wmo');
    await apply(household(GOALS));
    expect(await apply(household(goals(['WMO', 'een'], ['WMO', 'twee'])))).toEqual(['people: goals added: 1']);
    expect(await countOf('plan_goal')).toBe(2);
  });

  it('S002: gives a co-parented child two homes, and again changes nothing', async () => {
    const home = (parent: string, away: string) => `    - formedOn: '2016-01-01'
      members:
        - { resident: c, role: CHILD, residing: PART_TIME }
        - { resident: ${parent}, role: PARENT }
        - { resident: ${away}, role: NON_RESIDENT_PARENT }`;
    const file = `people:
  residents: [${[person('a', 0), person('b', 1), person('c', 2)].join(', ')}]
  households:
${home('a', 'b')}
${home('b', 'a')}`;
    expect(await apply(file)).toContain('people: households added: 2');
    expect(await apply(file)).toEqual([]);
    const memberships = await server.database.query<{ residing: string; count: number }>(
      'select residing, count(*)::int as count from core.household_member group by residing order by residing',
    );
    expect(memberships).toEqual([
      { residing: 'FULL', count: 2 },
      { residing: 'NONE', count: 2 },
      { residing: 'PART_TIME', count: 2 },
    ]);
  });

  it('S001: leaves an address alone that has ended since', async () => {
    const [entry] = [person('a', 0).replace(' }', `, addresses: [${HOME}] }`)];
    const file = `people: { residents: [${entry}] }`;
    expect(await apply(file)).toContain('people: addresses added: 1');
    await server.database.query("update core.resident_address set until_on = '2017-01-01'");
    expect(await apply(file)).toEqual([]);
    expect(await countOf('resident_address')).toBe(1);
  });

  it('is only looked at in a preview', async () => {
    await switchOn('wmo');
    const lines = await server.platform.get(ConfigurationService).preview(caller, household(''), '2018-03-01');
    expect(lines).toContain('people: residents added: 2');
    expect(await countsOf(server.database)).toEqual([0, 0, 0]);
  });

  it.each<[string, string, string, string]>([
    [
      'a law that is off',
      household(goals(['WGS', 'x'])),
      'MODULE_NOT_ACTIVE',
      'people.households.0.plan.goals.0.bases.0.law',
    ],
    [
      'a law that there is not',
      household(goals(['XYZ', 'x'])),
      'LAW_UNKNOWN',
      'people.households.0.plan.goals.0.bases.0.law',
    ],
    [
      'an address without a number',
      `people: { residents: [{ key: a, givenNames: A, familyName: B, addresses: [${HOME.replace('houseNumber: 1, ', '')}] }] }`,
      'ADDRESS_HOUSE_NUMBER_MISSING',
      'people.residents.0.addresses.0.houseNumber',
    ],
    [
      'a profile that limits without a reason',
      "people: { residents: [{ key: a, givenNames: A, familyName: B, profile: { fromOn: '2016-01-01', ownDirection: CANNOT } }] }",
      'PROFILE_DIRECTION_WITHOUT_REASON',
      'people.residents.0.profile.ownDirectionReason',
    ],
    [
      'usual help of people who do not live together',
      helpers("  care: [{ carer: a, caredFor: b, kind: USUAL_HELP, fromOn: '2016-01-01' }]"),
      'CARE_USUAL_HELP_OF_HOUSEMATES',
      'people.care.0.kind',
    ],
    [
      'a load on a day to come',
      helpers(`  care:
    - { carer: a, caredFor: b, kind: INFORMAL_CARE, fromOn: '2016-01-01', loads: [{ level: MILD, assessedOn: '2018-03-02' }] }`),
      'CARER_LOAD_IN_FUTURE',
      'people.care.0.loads.0.assessedOn',
    ],
    [
      'a parent of who is of age',
      helpers(
        "  representatives: [{ resident: b, representative: a, kind: PARENT, scope: ALL, fromOn: '2016-01-01' }]",
      ),
      'PARENT_OF_ADULT',
      'people.representatives.0.fromOn',
    ],
    [
      'nobody for a client supporter',
      helpers("  clientSupporters: [{ resident: a, kind: VOLUNTEER, fromOn: '2016-01-01' }]"),
      'CLIENT_SUPPORTER_NOT_ONE',
      'people.clientSupporters.0.professional',
    ],
    [
      'a household of nobody who lives there',
      household('').replaceAll('role: OTHER', 'role: NON_RESIDENT_PARENT'),
      'HOUSEHOLD_WITHOUT_MEMBERS',
      'people.households.0.members',
    ],
    ['a stranger in a household', household('', 'c'), 'PEOPLE_KEY_UNKNOWN', 'people.households.0.members.0.resident'],
    [
      'a strange director',
      household('').replace('professional: coach', 'resident: c'),
      'PEOPLE_KEY_UNKNOWN',
      'people.households.0.plan.director.resident',
    ],
    [
      'one number for two',
      household('').replace(bsn(1), bsn(0)).replace('Sanne', 'Anders'),
      'BSN_ALREADY_ON_FILE',
      'people.residents.1.bsn',
    ],
    [
      'somebody born tomorrow',
      household('').replace('familyName: Boer', "familyName: Boer, birthDate: '2018-03-02'"),
      'BIRTH_DATE_IN_FUTURE',
      'people.residents.0.birthDate',
    ],
  ])('with %s is refused whole, with the place', async (_what, file, code, path) => {
    await switchOn('wmo');
    const refusal = await apply(file).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code, path: path.split('.') });
    expect((refusal as Refusal).message).toMatch(/^Line \d+: /);
    expect(await countsOf(server.database)).toEqual([0, 0, 0]);
    expect(await countOf('professional')).toBe(0);
  });

  it('with an unknown key is refused', async () => {
    await expect(apply(household(`${GOALS}\n        shoeSize: 42`))).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  it('with somebody who lives elsewhere is refused', async () => {
    await switchOn('wmo');
    await apply(household(''));
    await expect(apply(household('', 'b a'))).rejects.toMatchObject({
      code: 'ALREADY_IN_A_HOUSEHOLD',
      path: ['people', 'households', '0', 'members', '1', 'resident'],
    });
  });
});
