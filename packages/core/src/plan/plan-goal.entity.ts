import { Day, NO_ROW, Node, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_PLAN } from '../household/own-household';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';

@ObjectType({
  implements: Node,
  description: 'What a household wants to reach, resting on a law.\n\nDutch: doel\nLaw: Wmo 2015, art. 2.3.2 lid 4',
})
@Entity({ schema: 'core', name: 'plan_goal' })
@VisibleRows({
  PROFESSIONAL: 'row.law_code = any(:laws)',
  RESIDENT: `row.law_code = any(:laws) and ${OF_OWN_PLAN}`,
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
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }
}
