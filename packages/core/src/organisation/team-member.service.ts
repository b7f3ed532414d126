import {
  answer,
  type Caller,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  refusing,
  requireRow,
} from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { refuse } from './organisation.errors';
import { endOf, isEmpty, isWithin } from './period';
import { StaffMember } from './staff-member.entity';
import { TeamMember } from './team-member.entity';
import type {
  TeamMemberAssignInput,
  TeamMemberAssignPayload,
  TeamMemberEndInput,
  TeamMemberEndPayload,
} from './team-member.inputs';
import { Team } from './team.entity';

/** Who works in which team. */
export class TeamMemberService {
  constructor(private readonly platform: Platform) {}

  /** Every professional; those without a lasting place in a team first, then by name. */
  professionals(caller: Caller, page: PageArgs): Promise<Page<StaffMember>> {
    return pageRows(this.platform, caller, StaffMember, page, { orderBy: ['teamRank', 'name'] });
  }

  /** Puts a professional in a team. In one team somebody stands once at a time; the database refuses the second. */
  assign(caller: Caller, input: TeamMemberAssignInput): Promise<TeamMemberAssignPayload> {
    return answer(() =>
      refusing({ team_member_once: refuse('TEAM_MEMBER_ALREADY', 'input', 'professionalId') }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          // The team stands still, so that of two assignments at once the second meets the first.
          const team = await requireRow(
            tx,
            Team,
            caller,
            input.teamId,
            refuseInCore('NOT_FOUND', 'input', 'teamId'),
            'for no key update',
          );
          await requireRow(
            tx,
            StaffMember,
            caller,
            input.professionalId,
            refuseInCore('NOT_FOUND', 'input', 'professionalId'),
          );
          const teamMember = this.toRow(caller, input, team);
          refuseOutside(teamMember, team);
          await tx.insert(TeamMember, teamMember);
          return { teamMember };
        }),
      ),
    );
  }

  /** Ends a place in a team, or ends it earlier. */
  end(caller: Caller, input: TeamMemberEndInput): Promise<TeamMemberEndPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuseInCore('NOT_FOUND', 'input', 'teamMemberId');
        const known = await requireRow(tx, TeamMember, caller, input.teamMemberId, missing, 'for no key update');
        const { municipality, id } = known;
        if (input.untilOn <= known.fromOn) throw refuse('ORGANISATION_PERIOD_EMPTY', 'input', 'untilOn');
        if (endOf(known) <= input.untilOn) throw refuse('TEAM_MEMBER_ENDED', 'input', 'untilOn');
        await tx.update(TeamMember, { municipality, id }, { untilOn: input.untilOn });
        return { teamMember: Object.assign(known, { untilOn: input.untilOn }) };
      }),
    );
  }

  private toRow(caller: Caller, input: TeamMemberAssignInput, team: Team): TeamMember {
    const { teamId, professionalId, discipline, fromOn, untilOn } = input;
    return Object.assign(new TeamMember(), {
      ...{ municipality: caller.municipality, id: newId(), teamId, professionalId, discipline, fromOn },
      untilOn: untilOn ?? team.untilOn,
      ...{ assignedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}

/** A place in a team begins and ends within the days of the team. */
function refuseOutside(place: TeamMember, team: Team): void {
  if (place.fromOn < team.fromOn || place.fromOn >= endOf(team)) {
    throw refuse('ORGANISATION_OUTSIDE_PERIOD', 'input', 'fromOn');
  }
  if (isEmpty(place)) throw refuse('ORGANISATION_PERIOD_EMPTY', 'input', 'untilOn');
  if (!isWithin(place, team)) throw refuse('ORGANISATION_OUTSIDE_PERIOD', 'input', 'untilOn');
}
