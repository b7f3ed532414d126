import { Edge, EVERY_ROW, Instant, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Household } from '../household/household.entity';
import { Resident } from '../resident/resident.entity';

/** It says that somebody looked, not what was seen: for the auditor, whose purpose covers no file of anybody. */
@ObjectType({
  implements: Node,
  description:
    'An emergency in which somebody went past purpose, consent and involvement, for one household or resident.\n\n' +
    'Dutch: noodtoegang\nLaw: AVG, art. 6 lid 1 (d) and art. 9 lid 2 (c)',
})
@Entity({ schema: 'core', name: 'break_glass' })
@PersonalData({
  category: null,
  forAnyProfessional: true,
  subjects: [
    { by: 'residentId', of: () => Resident },
    { by: 'householdId', of: () => Household },
  ],
})
@VisibleRows({ PROFESSIONAL: 'row.opened_by = :subject', AUDITOR: EVERY_ROW })
export class BreakGlass extends Node {
  @Column('uuid', { nullable: true })
  householdId: string | null;

  @Column('uuid', { nullable: true })
  residentId: string | null;

  @Column('text')
  @Field(() => String, { description: 'The emergency, in words.' })
  reason: string;

  @Column('text')
  @Field(() => String, { description: 'Subject of whoever broke the glass.' })
  openedBy: string;

  @Column('timestamptz')
  @Field(() => Instant, { description: 'When it was broken.' })
  openedAt: Date;

  @Column('timestamptz')
  @Field(() => Instant, { description: 'First moment at which it opens nothing any more (exclusive).' })
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, { nullable: true, description: 'When it was closed before its time; null otherwise.' })
  closedAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Subject of the auditor who judged it; null until then.' })
  reviewedBy: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, { nullable: true, description: 'When it was judged; null until then.' })
  reviewedAt: Date | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Was it right to break the glass? Null until it was judged.' })
  wasJustified: boolean | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the auditor found; null until then.' })
  reviewNote: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  @Edge(() => Household, {
    description: 'The household it is for; null when it is for one resident, or when you may not see it.',
    from: 'householdId',
  })
  readonly household: Household | null;

  @Edge(() => Resident, {
    description: 'The resident it is for; null when it is for a household, or when you may not see who it is.',
    from: 'residentId',
  })
  readonly resident: Resident | null;
}
