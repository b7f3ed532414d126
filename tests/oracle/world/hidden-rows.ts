// cspell:ignore schuilplaats verborgen wereld
import type { TestDatabase } from '@eenplan/testing';
import { idOf, type NewRow, WorldRows } from './rows-of-world';

/** What a database may hold more than another, or otherwise, without some callers seeing it. */
export type Hidden =
  | 'rows of another municipality'
  | 'the file of a law for which there is no basis'
  | 'the file of a law without the consent of all'
  | 'the case of a household in which a caseworker is not involved'
  | 'a secret address, also that of the other parent';

/** Puts it into a database. */
export const HIDDEN: Readonly<Record<Hidden, (database: TestDatabase) => Promise<void>>> = {
  'rows of another municipality': async (database) => {
    const rows = new WorldRows();
    const resident = rows.add('0304', 'core.resident', 'hidden', { given_names: 'Hidden', family_name: 'Wereld' });
    const household = rows.add('0304', 'core.household', 'hidden', { formed_on: '2016-01-01' });
    const member = { household_id: household, resident_id: resident, role: 'SINGLE', residing: 'FULL' };
    rows.add('0304', 'core.household_member', 'hidden', { ...member, from_on: '2016-01-01' });
    addCase(rows, '0304', 'hidden', household, ['WMO', 'JEUGDWET']);
    const asked = { need: 'Hulp', urgent: true, received_on: '2018-02-20' };
    rows.add('0304', 'wmo.support_request', 'hidden', { resident_id: resident, ...asked });
    await rows.put(database);
  },
  'the file of a law for which there is no basis': async (database) => {
    const rows = new WorldRows();
    for (const law of ['WMO', 'JEUGDWET', 'WGS']) addParts(rows, '0222', 'mother', `none ${law}`, law, true);
    const asked = { need: 'Nog iets', urgent: true, received_on: '2018-02-20' };
    const resident = idOf('0222', 'core.resident mira');
    rows.add('0222', 'wmo.support_request', 'none', { resident_id: resident, ...asked });
    await rows.put(database);
  },
  'the file of a law without the consent of all': async (database) => {
    const rows = new WorldRows();
    // In the household of the mother she alone consented to the Jeugdwet, and nobody to debt help.
    addParts(rows, '0222', 'mother', 'some JEUGDWET', 'JEUGDWET', false);
    addParts(rows, '0222', 'mother', 'some WGS', 'WGS', true);
    addParts(rows, '0222', 'grandfather', 'some JEUGDWET', 'JEUGDWET', true);
    await rows.put(database);
  },
  'the case of a household in which a caseworker is not involved': async (database) => {
    const rows = new WorldRows();
    addCase(rows, '0222', 'uninvolved', idOf('0222', 'core.household daughter'), ['WMO', 'JEUGDWET', 'WGS']);
    const resident = idOf('0222', 'core.resident lena');
    rows.add('0222', 'core.complaint', 'uninvolved', {
      ...{ resident_id: resident, case_id: idOf('0222', 'core.case_file uninvolved'), state: 'LODGED' },
      ...{ lodged_on: '2018-02-01', about: 'Te laat' },
    });
    rows.add('0222', 'core.resident_profile', 'uninvolved', { resident_id: resident, from_on: '2017-05-01' });
    await rows.put(database);
  },
  'a secret address, also that of the other parent': async (database) => {
    await database.query(
      `update core.resident_address set street = 'Elders', house_number = 91, postcode = '7199ZZ', place = 'Ver weg'
       where municipality = '0222' and street in ('Schuilplaats', 'Opvang')`,
    );
  },
};

/** A case with a plan, and goals of these laws. */
function addCase(
  rows: WorldRows,
  municipality: string,
  name: string,
  household: string,
  laws: readonly string[],
): void {
  const file = rows.add(municipality, 'core.case_file', name, {
    ...{ household_id: household, state: 'IN_SUPPORT', opened_on: '2017-01-01', last_act_on: '2017-02-01' },
    is_investigating: false,
  });
  const event = { act: 'caseRegister', to_state: 'ENTERED', occurred_on: '2017-01-01', number: 1 };
  rows.add(municipality, 'core.case_event', name, { case_id: file, ...event });
  const plan = rows.add(municipality, 'core.plan', name, {
    ...{ household_id: household, case_id: file, title: 'Plan', state: 'ACTIVE', drafted_on: '2017-01-01' },
    adopted_on: '2017-01-15',
  });
  const director = { name: 'Buurman', relation: 'buur', from_on: '2017-01-15' };
  rows.add(municipality, 'core.plan_director', name, { plan_id: plan, ...director });
  const held = { held_on: '2018-02-01', outcome: 'CONTINUE', client_view: 'Gaat wel' };
  rows.add(municipality, 'core.evaluation', name, { case_id: file, ...held });
  for (const law of laws) addParts(rows, municipality, name, `${name} ${law}`, law, false);
}

/** A goal and a building block of a law in a plan, with all that hangs on them; what is of one resident when asked. */
function addParts(
  rows: WorldRows,
  municipality: string,
  household: string,
  name: string,
  law: string,
  ofResident: boolean,
): void {
  const add = (table: string, row: NewRow, of = name): string => rows.add(municipality, `core.${table}`, of, row);
  const at = (table: string, of = household): string => idOf(municipality, `core.${table} ${of}`);
  const [plan, file] = [at('plan'), at('case_file')];
  const words = { description: 'Verborgen doel', kind: 'DEVELOP', domain: 'x', intended_result: 'x' };
  const goal = add('plan_goal', { plan_id: plan, from_on: '2017-01-15', ...words });
  add('plan_goal_basis', { plan_id: plan, goal_id: goal, law_code: law });
  const result = { goal_id: goal, result: 'REACHED', remark: 'Verborgen' };
  add('evaluation_goal_result', { evaluation_id: at('evaluation'), case_id: file, ...result });
  const days = { proposed_on: '2017-01-15', from_on: '2017-01-15', delivery: 'IN_KIND' };
  const block = add('building_block', {
    ...{ plan_id: plan, title: 'Verborgen blok', state: 'ACTIVE', kind: 'DEVELOP', rung: 'x', access: 'FREE' },
    ...{ law_code: law, helper_name: 'Buur', ...days },
  });
  add('building_block_goal', { plan_id: plan, block_id: block, goal_id: goal });
  if (!ofResident) return;
  const person = household === 'grandfather' ? 'otto' : 'mira';
  const resident = at('resident', person);
  const code = `wereld-${law.toLowerCase()}`;
  add('allocation', {
    ...{ plan_id: plan, block_id: block, case_id: file, resident_id: resident, law_code: law, state: 'ALLOCATED' },
    ...{ product_id: at('product', code), product_code: code, contract_id: at('contract', 'world') },
    ...{
      organisation_id: at('organisation', 'world'),
      volume: 1,
      unit: 'HOUR',
      frequency: 'WEEK',
      from_on: '2017-02-01',
    },
  });
}
