import { Edge, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_PLAN } from '../household/own-household';
import { PlanGoal } from '../plan/plan-goal.entity';
import { Plan } from '../plan/plan.entity';
import { blockInSight, goalInSight } from '../purpose/people-rules';

/** What hangs on what a law that is withheld rests on is withheld with it. */
const OF_WHAT_IS_IN_SIGHT = `${goalInSight('row.goal_id')} and ${blockInSight('row.block_id')}`;

@ObjectType({
  implements: Node,
  description: 'That a building block serves a goal.\n\nDutch: bouwsteen bij een doel',
})
@Entity({ schema: 'core', name: 'building_block_goal' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'planId', of: () => Plan }] })
@VisibleRows({
  PROFESSIONAL: OF_WHAT_IS_IN_SIGHT,
  RESIDENT: `${OF_WHAT_IS_IN_SIGHT} and ${OF_OWN_PLAN}`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class BuildingBlockGoal extends Node {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  blockId: string;

  @Column('uuid')
  goalId: string;

  @Edge(() => PlanGoal, { description: 'The goal; null when every law it rests on is off here.', from: 'goalId' })
  readonly goal: PlanGoal | null;
}
