import { installedModules } from '@eenplan/cli';
import { migrateUp, newId } from '@eenplan/kit';
import { createTestDatabase, type TestDatabase } from '@eenplan/testing';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let database: TestDatabase;
let folder: string;
const TOWNS = ['0160', '0222'];
const core = installedModules.find(({ id }) => id === 'core');
if (!core) throw new Error('There is no core.');

/** The core as it was before there were cases: up to and including this migration. */
async function migrateUntil(last: string): Promise<void> {
  if (!core) return;
  for (const name of await readdir(core.migrations)) {
    if (name.slice(0, 4) <= last) await cp(join(core.migrations, name), join(folder, name));
  }
  await migrateUp(database.url, [{ ...core, migrations: folder, referenceData: [] }]);
}

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  folder = await mkdtemp(join(tmpdir(), 'eenplan-migrations-'));
  await migrateUntil('0017');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

/** A household with plans of before, each with a director and a goal: when it was adopted and ended. */
async function oldPlans(
  municipality: string,
  ...plans: readonly (readonly [string, string | null])[]
): Promise<string> {
  const [household, professional] = [newId(), newId()];
  const insert = (sql: string, ...values: unknown[]) => database.query(sql, [municipality, ...values]);
  await insert("insert into core.household values ($1, $2, '2014-01-01', now())", household);
  await insert("insert into core.professional values ($1, $2, $3, 'Els')", professional, professional);
  for (const [adoptedOn, endedOn] of plans) {
    const id = newId();
    await insert(
      `with plan as (
         insert into core.plan (municipality, id, household_id, title, state, adopted_on, ended_on, version, recorded_at)
         values ($1, $2, $3, 'Samen', case when $5::date is null then 'ACTIVE' else 'ENDED' end, $4, $5, 7, now())
       ), director as (
         insert into core.plan_director (municipality, plan_id, from_on, id, professional_id, recorded_at)
         values ($1, $2, $4, $2, $6, now())
       )
       insert into core.plan_goal (municipality, id, plan_id, law_code, description, set_on, recorded_at)
       values ($1, $2, $2, 'WMO', 'Weer buiten komen', $4, now())`,
      ...[id, household, adoptedOn, endedOn, professional],
    );
  }
  return household;
}

it('plans and goals of before get a case, an adoption and a basis, and lose nothing', async () => {
  for (const town of TOWNS) await database.query('insert into core.municipality values ($1, $1)', [town]);
  const running = await oldPlans('0160', ['2015-01-01', '2016-02-29'], ['2016-02-29', null]);
  const over = await oldPlans('0222', ['2015-05-01', '2016-01-01'], ['2016-03-01', '2017-01-01']);
  await migrateUp(database.url, installedModules.slice(0, 1));

  const cases = await database.query(
    `select household_id, state, opened_on::text, closed_on::text, closing_reason is null as open,
       (select count(*)::int from core.case_event e where e.case_id = c.id) as events
     from core.case_file c order by municipality`,
  );
  expect(cases).toEqual([
    { household_id: running, state: 'IN_SUPPORT', opened_on: '2015-01-01', closed_on: null, open: true, events: 1 },
    { household_id: over, state: 'CLOSED', opened_on: '2015-05-01', closed_on: '2017-01-01', open: false, events: 1 },
  ]);
  const plans = await database.query(
    `select p.municipality as town, p.state, p.version, p.drafted_on = p.adopted_on as drafted,
       (select count(*)::int from core.case_file c where c.id = p.case_id and c.household_id = p.household_id) as cases,
       (select array_agg(a.number || ' ' || a.adopted_on) from core.plan_adoption a where a.plan_id = p.id) as adopted,
       (select array_agg(b.law_code || ' ' || g.kind || ' ' || g.from_on) from core.plan_goal g
          join core.plan_goal_basis b on b.goal_id = g.id where g.plan_id = p.id) as goals
     from core.plan p order by municipality, adopted_on`,
  );
  const plan = (town: string, state: string, on: string) => ({
    ...{ town, state, version: 7, drafted: true, cases: 1, adopted: [`1 ${on}`], goals: [`WMO DEVELOP ${on}`] },
  });
  expect(plans).toEqual([
    plan('0160', 'ENDED', '2015-01-01'),
    plan('0160', 'ACTIVE', '2016-02-29'),
    plan('0222', 'ENDED', '2015-05-01'),
    plan('0222', 'ENDED', '2016-03-01'),
  ]);
});
