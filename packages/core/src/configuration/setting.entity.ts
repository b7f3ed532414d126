import { Day, JsonObjectScalar, Node, NotPersonal, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

/** What was set, as it stands in the file. */
export type SettingValue = Readonly<Record<string, unknown>>;

@ObjectType({
  implements: Node,
  description: 'What the municipality has set for a module, for a period.\n\nDutch: instelling',
})
@Entity({ schema: 'core', name: 'setting' })
@NotPersonal()
@VisibleRows(TO_STAFF)
export class Setting extends Node {
  @Column('text')
  @Field(() => String, { description: 'Id of the module.' })
  module: string;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive); null while it lasts.' })
  untilOn: string | null;

  @Column('jsonb')
  @Field(() => JsonObjectScalar, { description: 'What was set, with the defaults of the module filled in.' })
  value: SettingValue;

  /** Subject of the token of whoever decided. */
  @Column('text')
  @Field(() => String, { description: 'Subject of whoever decided.' })
  decidedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
