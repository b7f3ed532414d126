// cspell:ignore geriater opastraat schuilplaats stad vaderweg wereld
import type { Platform } from '@eenplan/kit';
import type { NewRow, WorldRows } from './rows-of-world';

/** Who there is in each municipality beside those of the demonstrator. Numbers are of the official test range. */
export const PEOPLE = {
  mira: { given_names: 'Mira', birth_date: '1985-05-05', bsn: '999990111' },
  vik: { given_names: 'Vik', birth_date: '1983-03-03', bsn: '999990123' },
  kai: { given_names: 'Kai', birth_date: '2008-01-10', bsn: '999990135' },
  dot: { given_names: 'Dot', birth_date: '2005-01-20', bsn: '999990147' },
  sil: { given_names: 'Sil', birth_date: '2001-06-01', bsn: '999990159' },
  zev: { given_names: 'Zev', birth_date: '2000-09-09', bsn: '999990160' },
  otto: { given_names: 'Otto', birth_date: '1940-01-01', bsn: '999990172' },
  lena: { given_names: 'Lena', birth_date: '1969-09-09', bsn: '999990184' },
  bea: { given_names: 'Bea', birth_date: '1950-02-02', bsn: '999990196' },
  yve: { given_names: 'Yve', birth_date: '2006', bsn: '999990202' },
  gus: { given_names: 'Gus', birth_date: '1977-07-07', bsn: '999990214' },
} as const;
/** Somebody of the world. */
export type Person = keyof typeof PEOPLE;

/** Who lives where: Kai in two households, each with one of the parents; the father is named in the mother's. */
const MEMBERS: readonly (readonly [household: string, person: Person, row: NewRow])[] = [
  ['mother', 'mira', { role: 'PARENT', residing: 'FULL' }],
  ['mother', 'vik', { role: 'NON_RESIDENT_PARENT', residing: 'NONE' }],
  ['mother', 'kai', { role: 'CHILD', residing: 'PART_TIME', half: 0 }],
  ['mother', 'dot', { role: 'CHILD', residing: 'FULL' }],
  ['mother', 'sil', { role: 'CHILD', residing: 'FULL' }],
  ['mother', 'zev', { role: 'CHILD', residing: 'FULL' }],
  ['father', 'vik', { role: 'PARENT', residing: 'FULL' }],
  ['father', 'kai', { role: 'CHILD', residing: 'PART_TIME', half: 1 }],
  ['grandfather', 'otto', { role: 'SINGLE', residing: 'FULL' }],
  ['daughter', 'lena', { role: 'SINGLE', residing: 'FULL' }],
  ['former', 'gus', { role: 'SINGLE', residing: 'FULL' }],
];

/** Where they live: the mother's address is secret, and so is that of the children with her. */
const HOMES: Readonly<Record<string, NewRow>> = {
  mother: { street: 'Schuilplaats', house_number: 7, postcode: '7100AA', is_secret: true },
  father: { street: 'Vaderweg', house_number: 2, postcode: '7100BB', is_secret: false },
  grandfather: { street: 'Opastraat', house_number: 3, postcode: '7100CC', is_secret: false },
};
const LIVES: Readonly<Partial<Record<Person, keyof typeof HOMES>>> = {
  ...{ mira: 'mother', kai: 'mother', dot: 'mother', sil: 'mother', zev: 'mother', vik: 'father', otto: 'grandfather' },
};

const ACTS: readonly (readonly [of: Person, by: Person, row: NewRow])[] = [
  ...(['kai', 'dot', 'sil', 'zev'] as const).flatMap((child) =>
    (['mira', 'vik'] as const).map(
      (parent) => [child, parent, { kind: 'PARENT', scope: 'ALL', until_on: eighteen(child) }] as const,
    ),
  ),
  ['otto', 'lena', { kind: 'CURATOR', scope: 'ALL', basis: 'Beschikking' }],
  // Over property alone: that opens no file.
  ['bea', 'lena', { kind: 'ADMINISTRATOR', scope: 'PROPERTY', basis: 'Beschikking' }],
  ['gus', 'vik', { kind: 'AUTHORISED', scope: 'ALL', basis: 'Machtiging' }],
  ['yve', 'lena', { kind: 'PARENT', scope: 'ALL', until_on: '2024-12-31' }],
];

function eighteen(child: Person): string {
  const { birth_date: born } = PEOPLE[child];
  return `${Number(born.slice(0, 4)) + 18}${born.slice(4)}`;
}

/** Puts the people of the world on file, their homes, and who acts for whom. */
export function addPeople(rows: WorldRows, municipality: string, { vault }: Platform): void {
  const add = (table: string, name: string, row: NewRow): string => rows.add(municipality, `core.${table}`, name, row);
  const ids = {} as Record<Person, string>;
  for (const [name, { bsn, ...person }] of Object.entries(PEOPLE) as [Person, (typeof PEOPLE)[Person]][]) {
    const numbers = {
      bsn_encrypted: vault.encrypt(municipality, bsn),
      bsn_lookup: vault.lookupHash(municipality, bsn),
    };
    ids[name] = add('resident', name, { family_name: 'Wereld', ...person, ...numbers });
  }
  const households = new Map<string, string>();
  for (const [household, person, row] of MEMBERS) {
    const id = households.get(household) ?? add('household', household, { formed_on: '2015-01-01' });
    households.set(household, id);
    const member = { household_id: id, resident_id: ids[person], from_on: '2015-01-01', ...row };
    add('household_member', `${household} ${person}`, member);
  }
  for (const [person, home] of Object.entries(LIVES)) {
    const place = { kind: 'RESIDENCE', place: 'Dorp', country: 'NL', municipality_of_residence: municipality };
    const row = { resident_id: ids[person as Person], from_on: '2015-01-01', ...place, ...HOMES[home] };
    add('resident_address', person, row);
  }
  addHistory(add, ids);
  for (const [of, by, row] of ACTS) {
    const acts = { resident_id: ids[of], representative_resident_id: ids[by], from_on: '2015-01-01', ...row };
    const id = add('representative', `${of} ${by}`, acts);
    if (of !== 'dot' || by !== 'vik') continue;
    const refused = { ground: 'INTEREST_OF_CHILD', reason: 'Onveilig', from_on: '2017-01-01' };
    add('file_access_refusal', 'vik', { resident_id: ids.dot, representative_id: id, ...refused });
  }
}

/** Addresses of before, and who cannot direct. */
function addHistory(add: (table: string, name: string, row: NewRow) => string, ids: Record<Person, string>): void {
  const past = { kind: 'STAY', from_on: '2014-01-01', until_on: '2015-01-01', place: 'Stad', country: 'NL' };
  const shelter = { street: 'Opvang', house_number: 1, postcode: '7100DD', is_secret: true };
  for (const person of ['mira', 'kai'] as const) {
    add('resident_address', `${person} past`, { resident_id: ids[person], ...past, ...shelter });
  }
  const cannot = { own_direction: 'CANNOT', own_direction_reason: 'Dementie', own_direction_basis: 'Geriater' };
  add('resident_profile', 'bea', { resident_id: ids.bea, from_on: '2017-01-01', ...cannot });
  add('resident_profile', 'mira', { resident_id: ids.mira, from_on: '2017-01-01', language: 'nl' });
  const safety = { reason_code: 'STALKING', reason: 'Wordt gevolgd', from_on: '2017-01-01', set_by: 'somebody' };
  add('safety_suppression', 'mira', { resident_id: ids.mira, ...safety });
  const care = { kind: 'INFORMAL_CARE', from_on: '2016-01-01' };
  const relation = { carer_resident_id: ids.lena, cared_for_resident_id: ids.otto, ...care };
  const id = add('care_relation', 'lena otto', relation);
  const load = { care_relation_id: id, level: 'HEAVY', from_on: '2017-01-01', assessed_by: 'somebody' };
  add('carer_load', 'lena otto', load);
  const supporter = { name: 'Wilma', kind: 'PROFESSIONAL', from_on: '2017-01-01' };
  add('client_supporter', 'mira', { resident_id: ids.mira, ...supporter });
}
