import { Day, Edge, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_PLAN } from '../household/own-household';
import { Professional } from '../plan/professional.entity';
import { LadderOutcome } from './ladder.enum';
import { Plan } from '../plan/plan.entity';
import { goalInSight } from '../purpose/people-rules';

/** What hangs on what a law that is withheld rests on is withheld with it. */
const OF_GOAL_IN_SIGHT = goalInSight('row.goal_id');

/** Never changed: a later judgement of the same rung and goal stands beside it, and counts. */
@ObjectType({
  implements: Node,
  description:
    'What came of weighing one rung of the ladder for one goal; of several for the same rung the latest counts.\n\n' +
    'Dutch: afweging van een trede\nLaw: Wmo 2015, art. 2.3.2 lid 4',
})
@Entity({ schema: 'core', name: 'ladder_judgement' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'planId', of: () => Plan }] })
@VisibleRows({
  PROFESSIONAL: OF_GOAL_IN_SIGHT,
  RESIDENT: `${OF_GOAL_IN_SIGHT} and ${OF_OWN_PLAN}`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class LadderJudgement extends Node {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  goalId: string;

  /** Which judgement of this goal it is, from 1. */
  @Column('integer')
  number: number;

  @Column('text')
  @Field(() => String, { description: 'Code of the rung, of the ladder of that day.' })
  rung: string;

  @Column('text')
  @Field(() => LadderOutcome, { description: 'What came of it.' })
  outcome: LadderOutcome;

  @Column('text')
  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What limits the household here, such as understanding or mental load; null when there is nothing to say.\n\n' +
      'Dutch: grenzen aan de eigen kracht',
  })
  limits: string | null;

  @Column('date')
  @Field(() => Day, { description: 'Day it was weighed.' })
  judgedOn: string;

  @Column('uuid')
  professionalId: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Professional, { description: 'Who weighed it with the household.', from: 'professionalId' })
  readonly professional: Professional | null;
}
