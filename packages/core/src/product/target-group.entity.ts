import { Day, Node, NotPersonal, TO_STAFF_AND_RESIDENTS, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

@ObjectType('CatalogueTargetGroup', {
  implements: Node,
  description:
    'A group of residents that the municipality tells apart, and what support is to bring them. Groups overlap, and ' +
    'what is offered to one may be used for another.\n\nDutch: doelgroep',
})
@Entity({ schema: 'core', name: 'target_group' })
@NotPersonal()
@VisibleRows(TO_STAFF_AND_RESIDENTS)
export class TargetGroup extends Node {
  @Column('text')
  @Field(() => String, { description: 'Short name, unique within the municipality: the number in its document.' })
  code: string;

  /** Place in the document, from 1. */
  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => String, { description: 'Title as the document has it.' })
  title: string;

  @Column('jsonb')
  @Field(() => [String], { description: 'What support is to bring, as the document has it.\n\nDutch: resultaten' })
  results: string[];

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive); null while it lasts.' })
  untilOn: string | null;

  @Column('text')
  @Field(() => String, { description: 'Document and section that it comes from; `[A]` marks an assumption.' })
  source: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What is odd about it in the document; null when nothing is.' })
  comment: string | null;

  @Column('timestamptz')
  recordedAt: Date;
}
