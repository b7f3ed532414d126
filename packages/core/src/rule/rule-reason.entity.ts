import { EVERY_ROW, Instant, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

@ObjectType({
  implements: Node,
  description:
    'Why a rule that may be left was not followed here.\n\nDutch: motivering van afwijking\nLaw: Awb, art. 4:84',
})
@Entity({ schema: 'core', name: 'rule_reason' })
@PersonalData({ category: 'CASE' })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class RuleReason extends Node {
  @Column('text')
  @Field(() => String, { description: 'Code of the rule: `R33`.' })
  rule: string;

  /** Name of the type that it is about: `Case`. */
  @Column('text')
  subjectType: string;

  @Column('uuid')
  subjectId: string;

  @Column('text')
  @Field(() => String, { description: 'The reason, in words.' })
  reason: string;

  /** Subject of the token of whoever gave it. */
  @Column('text')
  @Field(() => String, { description: 'Subject of whoever gave it.' })
  recordedBy: string;

  @Column('timestamptz')
  @Field(() => Instant, { description: 'When it was given.' })
  recordedAt: Date;
}
