import { newId } from '@eenplan/kit';
import { type Applied, placeOf, refuseCodeTwice, refuseFixed } from './applied';
import { checkPeriod, type Line, notMeant, periodFor, refuseOverlap, untouched } from './line';
import type { OrganisationInFile } from './organisation-file';
import type { Organisation } from './organisation.entity';
import { refuse } from './organisation.errors';

/** Every organisation as it will be. */
export function organisationLines(
  entries: readonly OrganisationInFile[],
  known: readonly Organisation[],
  applied: Applied,
): Line<Organisation>[] {
  refuseCodeTwice('organisations', entries);
  const lines = entries.map((entry, index) => organisationLine(entry, placeOf('organisations', index), known, applied));
  const all = [...notMeant(known, lines).map((row) => untouched(row, `organisation ${row.code}`, [])), ...lines];
  refuseOverlap(
    all.filter(({ row }) => row.registration !== null),
    ({ registration }) => registration ?? '',
    (path) => refuse('ORGANISATION_REGISTRATION_TWICE', ...path, 'registration'),
  );
  return all;
}

function organisationLine(
  entry: OrganisationInFile,
  path: readonly string[],
  known: readonly Organisation[],
  { fromOn, ...shared }: Applied,
): Line<Organisation> {
  const { code, name, kind, signals, registration = null, source = null } = entry;
  const same = known.find((organisation) => organisation.code === code) ?? null;
  if (same) refuseFixed(same, { kind, fromOn: entry.fromOn }, path);
  const period = periodFor({ ...entry, fromOn: same?.fromOn ?? entry.fromOn }, fromOn, []);
  checkPeriod(period, path);
  const row = { ...shared, id: same?.id ?? newId(), code, kind, name, signals, registration, source, ...period };
  return { path, row, known: same, label: `organisation ${code}` };
}
