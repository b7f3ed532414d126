import { Edge, EVERY_ROW, NO_ROW, Node, NotPersonal, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { TeamMember } from './team-member.entity';

/** Read from a view over the professionals; its id is that of the professional. */
@ObjectType({
  implements: Node,
  description: 'A professional as a member of staff: which teams, which discipline.\n\nDutch: medewerker',
})
@Entity({ schema: 'core', name: 'staff_member' })
@NotPersonal()
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: NO_ROW,
  PARTNER: NO_ROW,
  ADMINISTRATOR: EVERY_ROW,
  AUDITOR: EVERY_ROW,
})
export class StaffMember extends Node {
  @Column('text')
  @Field(() => String, { nullable: true, description: 'Subject of the access token, to tell people apart.' })
  subject: string;

  @Column('text')
  @Field(() => String, { description: 'Name as residents know it.' })
  name: string;

  /** 0 without a lasting place in a team, 1 with one: the order of the list. */
  @Column('integer')
  teamRank: number;

  @Field(() => Boolean, { description: 'Is there a place in a team without a last day?' })
  hasTeam(): boolean {
    return this.teamRank === 1;
  }

  @Edge(() => TeamMember, {
    description: 'The places in teams on the given day.',
    many: true,
    by: 'professionalId',
    order: { fromOn: 'asc' },
    dated: 'periods',
  })
  readonly memberships: TeamMember[];
}
