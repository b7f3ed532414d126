import { Day, Edge, Node, NotPersonal, TO_STAFF_AND_RESIDENTS, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Area } from './area.entity';
import { Team } from './team.entity';

@ObjectType({
  implements: Node,
  description: 'A team that works for an area, for a period.\n\nDutch: werkgebied van een team',
})
@Entity({ schema: 'core', name: 'team_area' })
@NotPersonal()
@VisibleRows(TO_STAFF_AND_RESIDENTS)
export class TeamArea extends Node {
  @Column('uuid')
  teamId: string;

  @Column('uuid')
  areaId: string;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive); null while it lasts.' })
  untilOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where this comes from; `[A]` marks an assumption.' })
  source: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Team, { description: 'The team.', from: 'teamId' })
  readonly team: Team | null;

  @Edge(() => Area, { description: 'The area.', from: 'areaId' })
  readonly area: Area | null;
}
