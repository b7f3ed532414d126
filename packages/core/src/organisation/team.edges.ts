import { edge } from '@eenplan/kit';
import { TeamMember } from './team-member.entity';
import { Team } from './team.entity';

/** Declared apart, because not everybody who sees a team may see who works in it: it is refused, not empty. */
export const teamMembers = edge(Team, 'members', () => TeamMember, {
  description: 'Who works in it on the given day.\n\nDutch: teamleden',
  many: true,
  by: 'teamId',
  order: { fromOn: 'asc' },
  dated: 'periods',
});
