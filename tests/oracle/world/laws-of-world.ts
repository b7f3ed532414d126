// cspell:ignore acuut gevaar wereld
import type { Person } from './people-of-world';
import { SUBJECTS } from './professionals-of-world';
import { idOf, type NewRow, type WorldRows } from './rows-of-world';

const idOfPerson = (municipality: string, person: Person): string => idOf(municipality, `core.resident ${person}`);
const idOfHousehold = (municipality: string, name: string): string => idOf(municipality, `core.household ${name}`);

/** Who consented to what: the whole household of the father, in that of the mother only she. */
const CONSENTS: readonly (readonly [Person, string, string, NewRow?])[] = [
  ...(['wmo:support', 'plan:direct'] as const).flatMap((activity) => [
    ...(['vik', 'kai', 'mira'] as const).map((person) => [person, activity, 'JEUGDWET'] as const),
    ['vik', activity, 'WMO'] as const,
    ['kai', activity, 'WMO'] as const,
    ['mira', activity, 'WMO'] as const,
    ['otto', activity, 'JEUGDWET', withdrawn('2018-02-01')] as const,
    ['otto', activity, 'WGS', { given_on: '2018-03-02' }] as const,
    ['lena', activity, 'WMO', { recipient: 'Trias' }] as const,
  ]),
  ['otto', 'plan:direct', 'WMO', withdrawn('2018-03-02')],
];

function withdrawn(on: string): NewRow {
  return { withdrawn_on: on, withdrawal_recorded_by: 'somebody', withdrawal_recorded_at: '2018-02-01T09:00:00Z' };
}

/** Consents, requests for support, signals, terms, broken glass, disclosures and what is kept or destroyed. */
export function addLaws(rows: WorldRows, municipality: string): void {
  const add = (table: string, name: string, row: NewRow): string => rows.add(municipality, table, name, row);
  for (const [person, activity, category, changes] of CONSENTS) {
    add('core.consent', `${person} ${activity} ${category}`, {
      ...{ resident_id: idOfPerson(municipality, person), activity, category, article: 'Wmo 2015, art. 5.1.1 lid 4' },
      ...{ given_on: '2017-06-01', given_how: 'Gesprek', ...changes },
    });
  }
  for (const person of ['mira', 'vik', 'kai', 'otto', 'lena', 'gus', 'yve'] as const) {
    const asked = { need: `Hulp voor ${person}`, urgent: false, received_on: '2018-02-01' };
    add('wmo.support_request', person, { resident_id: idOfPerson(municipality, person), ...asked });
  }
  for (const person of ['mira', 'vik', 'otto', 'lena', 'gus'] as const) addContribution(add, municipality, person);
  for (const [index, organisation] of ['kvk:12345678', 'kvk:12345678', 'kvk:87654321'].entries()) {
    add('debt_help.arrears_signal', String(index), {
      ...{ organisation, partner_reference: `W-${index}`, payload_hash: 'x'.repeat(43), kind: 'RENT' },
      ...{ amount_in_cents: 10_000, arrears_since: '2017-12-01', signalled_on: '2018-02-01' },
      ...{ family_name: 'Wereld', postcode: '7100AA', house_number: 7 },
    });
  }
  addGlass(add, municipality);
  addRights(add, municipality);
}

type Add = (table: string, name: string, row: NewRow) => string;

function addContribution(add: Add, municipality: string, person: Person): void {
  const resident = { resident_id: idOfPerson(municipality, person) };
  const contribution = add('wmo.contribution', person, {
    ...{ ...resident, provision: `Traplift voor ${person}`, from_on: '2018-01-15', imposed_on: '2018-02-01' },
    ...{ cost_price_in_cents: 500_000, cost_price_kind: 'WHOLE' },
  });
  const part = { ...resident, contribution_id: contribution, from_on: '2018-02-01' };
  add('wmo.contribution_exemption', person, { ...part, ground_code: 'NO_MEANS' });
  const inKind = { service: `Voorlezen door ${person}`, ground: 'NO_MONEY', evidence: 'Schulden' };
  add('wmo.contribution_in_kind', person, { ...part, ...inKind, until_on: '2018-04-01' });
}

function addGlass(add: Add, municipality: string): void {
  const open = { opened_at: '2018-02-28T20:00:00Z', expires_at: '2018-03-01T19:00:00Z', reason: 'Acuut gevaar thuis' };
  for (const by of [SUBJECTS.stranger, SUBJECTS.director]) {
    add('core.break_glass', `${by} household`, {
      ...{ household_id: idOfHousehold(municipality, 'mother'), opened_by: by, ...open },
    });
    add('core.break_glass', `${by} resident`, {
      ...{ resident_id: idOfPerson(municipality, 'otto'), opened_by: by, ...open },
    });
  }
  const over = { opened_at: '2018-02-27T08:00:00Z', expires_at: '2018-02-27T09:00:00Z' };
  const past = { ...open, ...over, opened_by: SUBJECTS.stranger };
  add('core.break_glass', 'past', { household_id: idOfHousehold(municipality, 'father'), ...past });
}

function addRights(add: Add, municipality: string): void {
  const resident = idOfPerson(municipality, 'mira');
  const given = { recipient_kind: 'PROVIDER', article: 'Wmo 2015, art. 5.2.1' };
  // Of somebody under a safety measure nothing may go out.
  const discloses = idOfPerson(municipality, 'lena');
  const disclosure = add('core.disclosure', 'lena', {
    ...{ resident_id: discloses, recipient: 'Trias', activity: 'wmo:support', with_address: false, ...given },
    given_on: '2018-01-01',
  });
  const category = { disclosure_id: disclosure, resident_id: discloses, category: 'WMO', ...given };
  add('core.disclosed_category', 'lena', category);
  const hold = { reason: 'Beroep', placed_by: 'somebody', from_on: '2018-01-01' };
  add('core.legal_hold', 'mira', { resident_id: resident, ...hold });
  const request = { law: 'WMO', article: 'Wmo 2015, art. 5.3.5', requested_on: '2018-01-12', due_on: '2018-04-12' };
  add('core.destruction_request', 'mira', { resident_id: resident, state: 'OPEN', ...request });
  const group = { code: '1', title: 'Ouderen', reason: 'Leeftijd', from_on: '2017-01-01' };
  const professional = idOf(municipality, 'core.professional actor');
  add('core.resident_target_group', 'otto', {
    ...{ resident_id: idOfPerson(municipality, 'otto'), professional_id: professional, ...group },
  });
}
