import { EVERY_ROW, NO_ROW, Node, NotPersonal, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

@ObjectType({
  implements: Node,
  description: 'Somebody who works with households for the municipality.\n\nDutch: professional, hulpverlener',
})
@Entity({ schema: 'core', name: 'professional' })
@NotPersonal()
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: EVERY_ROW, PARTNER: NO_ROW, ADMINISTRATOR: EVERY_ROW })
export class Professional extends Node {
  /** Subject of the professional's access token. */
  @Column('text')
  subject: string;

  @Column('text')
  @Field(() => String, { description: 'Name as residents know it.' })
  name: string;
}
