import { Day, NO_ROW, Node, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Law, lawsOf } from '../law/law.type';

/** A resident sees the goals of the plan of the own household. */
const GOAL_OF_OWN_PLAN = `row.law_code = any(:laws) and exists (
  select 1 from core.plan plan join core.household_member own
    on own.municipality = plan.municipality and own.household_id = plan.household_id
  where plan.municipality = row.municipality and plan.id = row.plan_id
    and own.resident_id = :residentId and own.until_on is null)`;

@ObjectType({
  implements: Node,
  description: 'What a household wants to reach, resting on a law.\n\nDutch: doel\nLaw: Wmo 2015, art. 2.3.2 lid 4',
})
@Entity({ schema: 'core', name: 'plan_goal' })
@VisibleRows({
  PROFESSIONAL: 'row.law_code = any(:laws)',
  RESIDENT: GOAL_OF_OWN_PLAN,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class PlanGoal extends Node {
  @Column('uuid')
  planId: string;

  /** Code of the law; shown as the law itself. */
  @Column('text')
  lawCode: string;

  @Column('text')
  @Field(() => String, { description: 'What is to be reached, in the words of the household.' })
  description: string;

  @Column('date')
  @Field(() => Day, { description: 'Day it was set.' })
  setOn: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Law, { nullable: true, description: 'The law it rests on.\n\nDutch: wettelijke grondslag' })
  law(@Ctx() ctx: RequestContext): Law | null {
    return lawsOf(ctx.platform.modules).find((law) => law.code === this.lawCode) ?? null;
  }
}
