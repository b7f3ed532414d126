import { Day, Edge, EVERY_ROW, NO_ROW, Node, NotPersonal, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { StaffMember } from './staff-member.entity';
import { Team } from './team.entity';

@ObjectType({
  implements: Node,
  description: 'A professional in a team, with a discipline, for a period.\n\nDutch: teamlid',
})
@Entity({ schema: 'core', name: 'team_member' })
@NotPersonal()
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: NO_ROW,
  PARTNER: NO_ROW,
  ADMINISTRATOR: EVERY_ROW,
  AUDITOR: EVERY_ROW,
})
export class TeamMember extends Node {
  @Column('uuid')
  teamId: string;

  @Column('uuid')
  professionalId: string;

  @Column('text')
  @Field(() => String, { description: 'What this member does: `jeugdverpleegkundige`.\n\nDutch: discipline' })
  discipline: string;

  @Column('date')
  @Field(() => Day, { description: 'First day in the team (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer in it (exclusive); null while it lasts.' })
  untilOn: string | null;

  /** Subject of the token of whoever decided. */
  @Column('text')
  assignedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Team, { description: 'The team.', from: 'teamId' })
  readonly team: Team | null;

  @Edge(() => StaffMember, { description: 'Who it is.', from: 'professionalId' })
  readonly staffMember: StaffMember | null;
}
