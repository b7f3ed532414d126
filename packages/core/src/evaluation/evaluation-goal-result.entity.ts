import { Edge, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_CASE } from '../case/own-case';
import { PlanGoal } from '../plan/plan-goal.entity';
import { GoalResult } from './evaluation.enum';
import { Case } from '../case/case.entity';
import { goalInSight } from '../purpose/people-rules';

/** What hangs on what a law that is withheld rests on is withheld with it. */
const OF_GOAL_IN_SIGHT = goalInSight('row.goal_id');

@ObjectType({ implements: Node, description: 'How far a goal was reached, at an evaluation.\n\nDutch: doelresultaat' })
@Entity({ schema: 'core', name: 'evaluation_goal_result' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'caseId', of: () => Case }] })
@VisibleRows({
  PROFESSIONAL: OF_GOAL_IN_SIGHT,
  RESIDENT: `${OF_GOAL_IN_SIGHT} and ${OF_OWN_CASE}`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class EvaluationGoalResult extends Node {
  @Column('uuid')
  evaluationId: string;

  @Column('uuid')
  caseId: string;

  @Column('uuid')
  goalId: string;

  @Column('text')
  @Field(() => GoalResult, { description: 'How far it was reached.' })
  result: GoalResult;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What is to be said about it.' })
  remark: string | null;

  @Edge(() => PlanGoal, { description: 'The goal; null when its law is withheld.', from: 'goalId' })
  readonly goal: PlanGoal | null;
}
