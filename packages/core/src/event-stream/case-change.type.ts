import { findRow, Instant, type RequestContext } from '@eenplan/kit';
import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { Allocation } from '../allocation/allocation.entity';
import { Case } from '../case/case.entity';
import { Decision } from '../decision/decision.entity';
import { Plan } from '../plan/plan.entity';

/** Something that was done in a case, as a subscription tells it. */
@ObjectType({ description: 'Something that was done in a case.\n\nDutch: gebeurtenis' })
export class CaseChange {
  @Field(() => ID, { description: 'Id of the event: the one that webhooks get too.' })
  id: string;

  @Field(() => String, { description: 'Type of the event: `nl.cases.case-opened.v1`.' })
  type: string;

  @Field(() => String, { description: 'English title of its type.' })
  title: string;

  @Field(() => String, { description: 'Dutch title of its type.' })
  dutchTitle: string;

  @Field(() => Int, {
    description: 'Its number in the case: it rises in the order of what was done. You may not be told every number.',
  })
  sequence: number;

  @Field(() => Instant, { description: 'When it was done.' })
  occurredAt: Date;

  /** Ids of what it is about, by their names in the data of the event. */
  about: Readonly<Record<string, unknown>>;

  @Field(() => Case, { nullable: true, description: 'The case, as it is now.' })
  case(@Ctx() ctx: RequestContext): Promise<Case | null> {
    return this.row(ctx, Case, 'caseId');
  }

  @Field(() => Plan, { nullable: true, description: 'The plan it is about, as it is now; null of other events.' })
  plan(@Ctx() ctx: RequestContext): Promise<Plan | null> {
    return this.row(ctx, Plan, 'planId');
  }

  @Field(() => Decision, { nullable: true, description: 'The decision it is about; null of other events.' })
  decision(@Ctx() ctx: RequestContext): Promise<Decision | null> {
    return this.row(ctx, Decision, 'decisionId');
  }

  @Field(() => Allocation, { nullable: true, description: 'The support it is about; null of other events.' })
  allocation(@Ctx() ctx: RequestContext): Promise<Allocation | null> {
    return this.row(ctx, Allocation, 'allocationId');
  }

  private row<T extends object>(ctx: RequestContext, entity: new () => T, name: string): Promise<T | null> {
    const id = this.about[name];
    return typeof id === 'string' ? findRow(ctx.platform, entity, ctx.caller, id) : Promise.resolve(null);
  }
}
