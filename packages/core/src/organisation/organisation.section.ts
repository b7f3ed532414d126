import { type ConfigWork, defineConfigSection, readRows, refusing } from '@eenplan/kit';
import { areaLines } from './area-lines';
import { AreaPostcode } from './area-postcode.entity';
import { Area } from './area.entity';
import { endMembers } from './end-members';
import { lockMunicipality } from './lock-municipality';
import { type OrganisationFile, organisationSchema } from './organisation-file';
import { organisationLines } from './organisation-lines';
import { Organisation } from './organisation.entity';
import { refuse } from './organisation.errors';
import { postcodeLines } from './postcode-lines';
import { TeamArea } from './team-area.entity';
import { statusLines, teamAreaLines, teamLines } from './team-lines';
import { TeamStatus } from './team-status.entity';
import { Team } from './team.entity';
import { endEarlier, putLines } from './write-lines';

/** Areas, postcodes, teams and organisations of a municipality, from its configuration file. */
export const organisationSection = defineConfigSection({
  key: 'organisation',
  schema: organisationSchema,
  apply: (work, file) =>
    refusing({ team_member_within_team: refuse('ORGANISATION_OUTSIDE_PERIOD', 'teams') }, async () => {
      await lockMunicipality(work.tx, work.caller.municipality);
      return write(work, await linesOf(work, file));
    }),
});

/** Every row as it will be; refuses what cannot be before anything is written. */
async function linesOf({ tx, caller, fromOn, platform }: ConfigWork, file: OrganisationFile) {
  const applied = { municipality: caller.municipality, fromOn, recordedAt: platform.clock.now() };
  const areas = areaLines(file.areas, await readRows(tx, Area, caller), applied);
  const teams = teamLines(file.teams, await readRows(tx, Team, caller), applied);
  return {
    areas,
    teams,
    postcodes: postcodeLines(file.postcodes, await readRows(tx, AreaPostcode, caller), areas, applied),
    statuses: statusLines(file.teams, await readRows(tx, TeamStatus, caller), teams, applied),
    teamAreas: teamAreaLines(file.teams, await readRows(tx, TeamArea, caller), teams, areas, applied),
    organisations: organisationLines(file.organisations, await readRows(tx, Organisation, caller), applied),
  };
}

type Lines = Awaited<ReturnType<typeof linesOf>>;

/** What ends goes first, parts before wholes; then everything else, wholes before parts. */
async function write(work: ConfigWork, lines: Lines): Promise<string[]> {
  const { tx } = work;
  const { areas, teams, postcodes, statuses, teamAreas, organisations } = lines;
  await endEarlier(tx, AreaPostcode, postcodes);
  await endEarlier(tx, TeamArea, teamAreas);
  await endEarlier(tx, TeamStatus, statuses);
  const ended = await endMembers(work, teams);
  await endEarlier(tx, Team, teams);
  await endEarlier(tx, Area, [...areas].reverse());
  await endEarlier(tx, Organisation, organisations);
  return [
    ...(await putLines(tx, Area, areas, ['name', 'source'])),
    ...(await putLines(tx, Team, teams, ['name', 'source'])),
    ...ended,
    ...(await putLines(tx, TeamStatus, statuses, ['source'])),
    ...(await putLines(tx, TeamArea, teamAreas, ['source'])),
    ...(await putLines(tx, AreaPostcode, postcodes, ['source'])),
    ...(await putLines(tx, Organisation, organisations, ['name', 'registration', 'signals', 'source'])),
  ];
}
