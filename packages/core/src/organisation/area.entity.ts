import { Day, Edge, Node, NotPersonal, TO_STAFF_AND_RESIDENTS, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AreaKind } from './organisation.enum';
import { TeamArea } from './team-area.entity';

@ObjectType({
  implements: Node,
  description:
    'A part of the municipality. It keeps its kind and the area it lies in.\n\nDutch: gebied, wijk, buurt of kern',
})
@Entity({ schema: 'core', name: 'area' })
@NotPersonal()
@VisibleRows(TO_STAFF_AND_RESIDENTS)
export class Area extends Node {
  @Column('text')
  @Field(() => String, { description: 'Short name, unique within the municipality: `noord`.' })
  code: string;

  @Column('text')
  @Field(() => String, { description: 'Name as residents know it.' })
  name: string;

  @Column('text')
  @Field(() => AreaKind, { description: 'What kind of area it is.' })
  kind: AreaKind;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('date')
  @Field(() => Day, { description: 'First day it exists (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day it no longer exists (exclusive); null while it does.' })
  untilOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where this comes from; `[A]` marks an assumption.' })
  source: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Area, { description: 'The area that it lies in; null for one of the top.', from: 'parentId' })
  readonly parent: Area | null;

  @Edge(() => Area, {
    description: 'The areas in it on the given day, by name.',
    many: true,
    by: 'parentId',
    order: { name: 'asc' },
    dated: 'periods',
  })
  readonly children: Area[];

  @Edge(() => TeamArea, {
    description: 'The teams that work for it on the given day. One may work for the area around it instead.',
    many: true,
    by: 'areaId',
    order: { fromOn: 'asc' },
    dated: 'periods',
  })
  readonly teams: TeamArea[];
}
