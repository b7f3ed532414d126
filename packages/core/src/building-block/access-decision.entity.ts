import { Day, Edge, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_PLAN } from '../household/own-household';
import { Professional } from '../plan/professional.entity';
import { AccessDecisionKind, Legality } from './block.enum';
import { Plan } from '../plan/plan.entity';
import { blockInSight } from '../purpose/people-rules';

/** What hangs on what a law that is withheld rests on is withheld with it. */
const OF_BLOCK_IN_SIGHT = blockInSight('row.block_id');

@ObjectType({
  implements: Node,
  description:
    'What gives access to tailored support, and the check whether it is lawful.\n\n' +
    'Dutch: toegangsbesluit\nLaw: Wmo 2015, art. 2.3.5 lid 2',
})
@Entity({ schema: 'core', name: 'access_decision' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'planId', of: () => Plan }] })
@VisibleRows({
  PROFESSIONAL: OF_BLOCK_IN_SIGHT,
  RESIDENT: `${OF_BLOCK_IN_SIGHT} and ${OF_OWN_PLAN}`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class AccessDecision extends Node {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  blockId: string;

  @Column('text')
  @Field(() => AccessDecisionKind, { description: 'What gives access.' })
  kind: AccessDecisionKind;

  @Column('date')
  @Field(() => Day, { description: 'Day it was decided.' })
  decidedOn: string;

  @Column('uuid')
  professionalId: string;

  @Column('text')
  @Field(() => String, { description: 'Why.\n\nDutch: motivering\nLaw: Awb, art. 3:46' })
  motivation: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who referred or diagnosed; null of an access decision.' })
  referrer: string | null;

  @Column('text', { nullable: true })
  @Field(() => Legality, {
    nullable: true,
    description: 'What came of the check; null while nobody checked.\n\nDutch: rechtmatigheidstoets',
  })
  legality: Legality | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'On what ground it is unlawful; null when there is none.' })
  legalityGround: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day it was checked; null while nobody did.' })
  checkedOn: string | null;

  @Column('uuid', { nullable: true })
  checkerId: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Professional, { description: 'Who decided, or recorded the referral.', from: 'professionalId' })
  readonly decider: Professional | null;

  @Edge(() => Professional, {
    description: 'Who checked; null while nobody did. Never the decider.',
    from: 'checkerId',
  })
  readonly checker: Professional | null;
}
