import { Day, Edge, EVERY_ROW, NO_ROW, Node, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Household } from '../household/household.entity';
import { ofOwnHousehold } from '../household/own-household';
import { LawService } from '../law/law.service';
import { Withheld, WithheldReason } from '../law/law.type';
import { PlanDirector } from './plan-director.entity';
import { PlanGoal } from './plan-goal.entity';

/** Whether a plan is in force. */
export const PlanState = { ACTIVE: 'ACTIVE', ENDED: 'ENDED' } as const;
export type PlanState = keyof typeof PlanState;

registerEnumType(PlanState, {
  name: 'PlanState',
  description: 'Whether a plan is in force.\n\nDutch: status van het plan',
  valuesConfig: {
    ACTIVE: { description: 'In force; a household has at most one.\n\nDutch: actief' },
    ENDED: { description: 'No longer in force.\n\nDutch: beëindigd' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'The one plan of a household, whatever laws it touches.\n\nDutch: plan (één huishouden, één plan)\nLaw: Jeugdwet, art. 2.1',
})
@Entity({ schema: 'core', name: 'plan' })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: ofOwnHousehold('row.household_id'),
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Plan extends Node {
  @Column('uuid')
  householdId: string;

  @Column('text')
  @Field(() => String, { description: 'What the household calls it.' })
  title: string;

  @Column('text')
  @Field(() => PlanState, { description: 'Whether it is in force.' })
  state: PlanState;

  @Column('date')
  @Field(() => Day, { description: 'Day the household and the professional adopted it.\n\nDutch: vastgesteld op' })
  adoptedOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer in force; null while it is.' })
  endedOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Household, { description: 'Whose plan it is.', from: 'householdId' })
  readonly household: Household | null;

  @Edge(() => PlanDirector, {
    description: 'Who directs the plan on the given day: exactly one from adoption on.\n\nDutch: regisseur',
    by: 'planId',
    dated: 'periods',
  })
  readonly director: PlanDirector | null;

  @Edge(() => PlanDirector, {
    description: 'Everybody who has directed it or will, in order.\n\nDutch: regisseurs door de tijd',
    many: true,
    by: 'planId',
    order: { fromOn: 'asc' },
  })
  readonly directors: PlanDirector[];

  @Edge(() => PlanGoal, {
    description: 'Its goals, of the laws that are on here; see `withheld` for the others.\n\nDutch: doelen',
    many: true,
    by: 'planId',
    order: { setOn: 'asc' },
  })
  readonly goals: PlanGoal[];

  @Field(() => [Withheld], {
    description:
      'The laws of which nothing is shown in this plan, and why: the same for every plan of the municipality, whether ' +
      'or not there is anything to show.\n\nDutch: afgeschermd',
  })
  async withheld(@Ctx() ctx: RequestContext): Promise<Withheld[]> {
    const article = 'Rule M4: no running case loses its law';
    return (await ctx.get(LawService).all())
      .filter(({ code }) => ctx.caller.lawsOff.includes(code))
      .map((law) => ({ law, reason: WithheldReason.LAW_OFF, article }));
  }
}
