import { Day, Edge, Node, NotPersonal, TO_STAFF_AND_RESIDENTS, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { TeamKind, TeamLegalForm } from './organisation.enum';
import { TeamArea } from './team-area.entity';
import { TeamStatus } from './team-status.entity';

@ObjectType({
  implements: Node,
  description:
    'A team that residents come to. It keeps its kind and legal form: what follows it is another team.\n\n' +
    'Dutch: toegangsteam, wijkteam, gebiedsteam',
})
@Entity({ schema: 'core', name: 'team' })
@NotPersonal()
@VisibleRows(TO_STAFF_AND_RESIDENTS)
export class Team extends Node {
  @Column('text')
  @Field(() => String, { description: 'Short name, unique within the municipality: `team-noord`.' })
  code: string;

  @Column('text')
  @Field(() => String, { description: 'Name as residents know it.' })
  name: string;

  @Column('text')
  @Field(() => TeamKind, { description: 'What kind of team it is.' })
  kind: TeamKind;

  @Column('text', { nullable: true })
  @Field(() => TeamLegalForm, { nullable: true, description: 'Who it belongs to in law; null when nobody said.' })
  legalForm: TeamLegalForm | null;

  @Column('date')
  @Field(() => Day, { description: 'First day it works (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day it no longer works (exclusive); null while it does.' })
  untilOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where this comes from; `[A]` marks an assumption.' })
  source: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => TeamStatus, {
    description: 'What its own help is under the law on the given day; null when nobody said.',
    by: 'teamId',
    dated: 'periods',
  })
  readonly status: TeamStatus | null;

  @Edge(() => TeamArea, {
    description: 'The areas it works for on the given day.',
    many: true,
    by: 'teamId',
    order: { fromOn: 'asc' },
    dated: 'periods',
  })
  readonly areas: TeamArea[];
}
