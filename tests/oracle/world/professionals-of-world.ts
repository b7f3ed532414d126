// cspell:ignore wereld
import { idOf, type NewRow, type WorldRows } from './rows-of-world';

/** Subjects of professionals, by what they have to do with the households of the world. */
export const SUBJECTS = {
  /** Directs the plan of the mother. */
  director: 'world-director',
  /** Had a conversation with the father. */
  talker: 'world-talker',
  /** Did an act in the case of the grandfather. */
  actor: 'world-actor',
  /** Is of the team of the area in which the mother lives. */
  area: 'world-area',
  /** Did an act in a case that was closed last year. */
  former: 'world-former',
  /** Has to do with nobody. */
  stranger: 'world-stranger',
} as const;

/** The professionals, and the team of an area. */
export function addProfessionals(rows: WorldRows, municipality: string): void {
  const add = (table: string, name: string, row: NewRow): string => rows.add(municipality, `core.${table}`, name, row);
  for (const [name, subject] of Object.entries(SUBJECTS)) add('professional', name, { subject, name: `Prof ${name}` });
  const since = { from_on: '2015-01-01', source: 'world' };
  const area = add('area', 'world', { code: 'wereld', name: 'Wereld', kind: 'AREA', ...since });
  const team = add('team', 'world', { code: 'wereld', name: 'Team', kind: 'AREA_TEAM', ...since });
  add('team_area', 'world', { team_id: team, area_id: area, ...since });
  const codes = { area_id: area, postcode: '7100AA', first_number: 1, last_number: 9, side: 'ODD', ...since };
  add('area_postcode', 'world', codes);
  const professional = professionalId(municipality, 'area');
  const member = { team_id: team, professional_id: professional, discipline: 'coach', assigned_by: 'somebody' };
  add('team_member', 'world', { ...member, from_on: '2016-01-01' });
}

/** Id of a professional of the world. */
export const professionalId = (municipality: string, name: keyof typeof SUBJECTS): string =>
  idOf(municipality, `core.professional ${name}`);
