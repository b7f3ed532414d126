import { Edge, Node, NotPersonal, TO_STAFF_AND_RESIDENTS, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { TargetGroup } from './target-group.entity';

@ObjectType({
  implements: Node,
  description:
    'A place of a product in the list of a target group. It tells where the document names it, and never refuses ' +
    'anybody.\n\nDutch: doelgroep van een product',
})
@Entity({ schema: 'core', name: 'product_target_group' })
@NotPersonal()
@VisibleRows(TO_STAFF_AND_RESIDENTS)
export class ProductTargetGroup extends Node {
  @Column('uuid')
  productId: string;

  @Column('uuid')
  targetGroupId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Place in that list of the document, from 1.' })
  position: number;

  @Edge(() => TargetGroup, { description: 'The target group.', from: 'targetGroupId' })
  readonly targetGroup: TargetGroup | null;
}
