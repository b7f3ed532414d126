import { newId } from '@eenplan/kit';
import { type Applied, placeOf, refuseCodeTwice, refuseFixed } from './applied';
import type { AreaRow } from './area-lines';
import { checkPeriod, isMeant, type Line, notMeant, periodFor, refuseOverlap, untouched } from './line';
import type { TeamInFile } from './organisation-file';
import { refuse } from './organisation.errors';
import type { TeamArea } from './team-area.entity';
import type { TeamStatus } from './team-status.entity';
import type { Team } from './team.entity';

type Shared = 'municipality' | 'id' | 'fromOn' | 'untilOn' | 'source' | 'recordedAt';
/** A team as a row. */
export type TeamRow = Pick<Team, Shared | 'code' | 'name' | 'kind' | 'legalForm'>;
/** A period of a team in an area as a row. */
export type TeamAreaRow = Pick<TeamArea, Shared | 'teamId' | 'areaId'>;
/** A period of a legal status as a row. */
export type TeamStatusRow = Pick<TeamStatus, Shared | 'teamId' | 'status'>;

/** Every team as it will be; those of the file first, in its order. */
export function teamLines(
  entries: readonly TeamInFile[],
  known: readonly TeamRow[],
  applied: Applied,
): Line<TeamRow>[] {
  refuseCodeTwice('teams', entries);
  const lines = entries.map((entry, index) => teamLine(entry, placeOf('teams', index), known, applied));
  return [...lines, ...notMeant(known, lines).map((row) => untouched(row, `team ${row.code}`, []))];
}

function teamLine(
  entry: TeamInFile,
  path: readonly string[],
  known: readonly TeamRow[],
  { fromOn, ...shared }: Applied,
): Line<TeamRow> {
  const { code, name, kind, legalForm = null, source = null } = entry;
  const same = known.find((team) => team.code === code) ?? null;
  if (same) refuseFixed(same, { kind, legalForm: entry.legalForm, fromOn: entry.fromOn }, path);
  const period = periodFor({ ...entry, fromOn: same?.fromOn ?? entry.fromOn }, fromOn, []);
  checkPeriod(period, path);
  const row = { ...(same ?? { ...shared, id: newId(), code, kind, legalForm }), name, source, ...period };
  return { path, row, known: same, label: `team ${code}` };
}

/** Every period of a legal status as it will be; R26: one per day. */
export function statusLines(
  entries: readonly TeamInFile[],
  known: readonly TeamStatusRow[],
  teams: readonly Line<TeamRow>[],
  { fromOn, ...shared }: Applied,
): Line<TeamStatusRow>[] {
  const lines = entries.flatMap(({ statuses, code }, index) => {
    const team = rowAt(teams, index);
    return statuses.map(({ status, source = null, ...days }, place): Line<TeamStatusRow> => {
      const path = [...placeOf('teams', index), ...placeOf('statuses', place)];
      const wanted = periodFor(days, fromOn, [team]);
      const same = known.find((row) => row.teamId === team.id && row.status === status && isMeant(row, days, wanted));
      const period = { ...wanted, fromOn: same?.fromOn ?? wanted.fromOn };
      checkPeriod(period, path, team);
      const row = { ...(same ?? { ...shared, id: newId(), teamId: team.id, status }), source, ...period };
      return { path, row, known: same ?? null, label: `team ${code}, ${status}` };
    });
  });
  const others = notMeant(known, lines).map((row) =>
    untouched(row, `team status ${row.status}`, linesWith(teams, row.teamId)),
  );
  const all = [...others, ...lines];
  refuseOverlap(
    all,
    ({ teamId }) => teamId,
    (path) => refuse('TEAM_STATUS_TWICE', ...path),
  );
  return all;
}

/** Every period of a team in an area as it will be. */
export function teamAreaLines(
  entries: readonly TeamInFile[],
  known: readonly TeamAreaRow[],
  teams: readonly Line<TeamRow>[],
  areas: readonly Line<AreaRow>[],
  { fromOn, ...shared }: Applied,
): Line<TeamAreaRow>[] {
  const lines = entries.flatMap((entry, index) => {
    const team = rowAt(teams, index);
    return entry.areas.map(({ area: code, source = null, ...days }, place): Line<TeamAreaRow> => {
      const path = [...placeOf('teams', index), ...placeOf('areas', place)];
      const area = areas.find((line) => line.row.code === code)?.row;
      if (!area) throw refuse('AREA_UNKNOWN', ...path, 'area');
      const wanted = periodFor(days, fromOn, [team, area]);
      const same = known.find((row) => row.teamId === team.id && row.areaId === area.id && isMeant(row, days, wanted));
      const period = { ...wanted, fromOn: same?.fromOn ?? wanted.fromOn };
      checkPeriod(period, path, team, area);
      const row = { ...(same ?? { ...shared, id: newId(), teamId: team.id, areaId: area.id }), source, ...period };
      return { path, row, known: same ?? null, label: `team ${entry.code} in area ${code}` };
    });
  });
  const others = notMeant(known, lines).map((row) =>
    untouched(row, 'area of a team', [...linesWith(teams, row.teamId), ...linesWith(areas, row.areaId)]),
  );
  const all = [...others, ...lines];
  refuseOverlap(
    all,
    ({ teamId, areaId }) => `${teamId} ${areaId}`,
    (path) => refuse('TEAM_AREA_TWICE', ...path, 'area'),
  );
  return all;
}

const linesWith = <R extends TeamRow | AreaRow>(lines: readonly Line<R>[], id: string): Line<R>[] =>
  lines.filter(({ row }) => row.id === id);

/** The team of that place in the file. */
function rowAt(teams: readonly Line<TeamRow>[], index: number): TeamRow {
  const line = teams[index];
  if (!line) throw new Error('The teams of a file come first, in its order.');
  return line.row;
}
