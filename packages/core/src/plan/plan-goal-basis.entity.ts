import { NO_ROW, Node, PersonalData, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_PLAN } from '../household/own-household';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';
import { Plan } from './plan.entity';
import { HOUSEHOLD_OF_PLAN, lawInSight } from '../purpose/people-rules';

/** R09. A basis of a law that was switched off is not shown; `Plan.withheld` names the law. */
@ObjectType({
  implements: Node,
  description: 'A law that a goal rests on. Each law keeps its own basis.\n\nDutch: wettelijke grondslag van een doel',
})
@Entity({ schema: 'core', name: 'plan_goal_basis' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'planId', of: () => Plan }] })
@VisibleRows({
  PROFESSIONAL: lawInSight('row.law_code', HOUSEHOLD_OF_PLAN),
  RESIDENT: `${lawInSight('row.law_code', HOUSEHOLD_OF_PLAN)} and ${OF_OWN_PLAN}`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class PlanGoalBasis extends Node {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  goalId: string;

  /** Code of the law; shown as the law itself. */
  @Column('text')
  lawCode: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The article, as `art. 2.3.5 lid 3`; null when not named.' })
  article: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Law, { nullable: true, description: 'The law, also when no module executes it here.\n\nDutch: wet' })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }
}
