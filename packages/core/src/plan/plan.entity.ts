import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AvailableAct } from '../case/case-act.type';
import { BuildingBlock } from '../building-block/building-block.entity';
import { Case } from '../case/case.entity';
import { Household } from '../household/household.entity';
import { ofOwnHousehold } from '../household/own-household';
import { PlanCarerSupport } from './plan-carer-support.entity';
import { PlanDirector } from './plan-director.entity';
import { PlanGoal } from './plan-goal.entity';
import { availableActsOf } from './plan-lookups';
import { PlanReviewMove } from './plan-review-move.entity';
import { PlanVersion } from './plan-version.entity';
import { PlanState } from './plan.enum';

@ObjectType({
  implements: Node,
  description:
    'The one plan of a household, whatever laws it touches. Its parts are dated: ask any of them for a day.\n\n' +
    'Dutch: plan (één huishouden, één plan)\nLaw: Jeugdwet, art. 2.1',
})
@Entity({ schema: 'core', name: 'plan' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'householdId', of: () => Household }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: ofOwnHousehold('row.household_id'),
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Plan extends Node {
  @Column('uuid')
  householdId: string;

  @Column('uuid')
  caseId: string;

  @Column('text')
  @Field(() => String, { description: 'What the household calls it.' })
  title: string;

  @Column('text')
  @Field(() => PlanState, { description: 'Where it stands.' })
  state: PlanState;

  @Column('date')
  @Field(() => Day, { description: 'Day it was begun.' })
  draftedOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day the household and the professional adopted it first; null of a draft. See `versions` for later adoptions.' +
      '\n\nDutch: vastgesteld op',
  })
  adoptedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day that is agreed to look at it again; null of a draft.\n\nDutch: evaluatiemoment',
  })
  reviewOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer in force; null while it is.' })
  endedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it ended; null when it has not, or nobody said.' })
  endReason: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change of it or its parts; send it back with one of your own.' })
  version: number;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Household, { description: 'Whose plan it is.', from: 'householdId' })
  readonly household: Household | null;

  @Edge(() => Case, { description: 'The case that it belongs to.\n\nDutch: casus', from: 'caseId' })
  readonly case: Case | null;

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
    description:
      'Its goals on the given day that rest on a law that is not off here; see `withheld` for the others.\n\nDutch: doelen',
    many: true,
    by: 'planId',
    order: { fromOn: 'asc' },
    dated: 'periods',
  })
  readonly goals: PlanGoal[];

  @Edge(() => PlanGoal, {
    description: 'Every goal it has had, also those that ended, oldest first.\n\nDutch: doelen door de tijd',
    many: true,
    by: 'planId',
    order: { fromOn: 'asc' },
  })
  readonly allGoals: PlanGoal[];

  @Edge(() => BuildingBlock, {
    description: 'Its building blocks on the given day, proposed or begun.\n\nDutch: bouwstenen',
    many: true,
    by: 'planId',
    order: { fromOn: 'asc' },
    dated: 'periods',
  })
  readonly buildingBlocks: BuildingBlock[];

  @Edge(() => BuildingBlock, {
    description: 'Every building block it has had or will have, by first day.\n\nDutch: bouwstenen door de tijd',
    many: true,
    by: 'planId',
    order: { fromOn: 'asc' },
  })
  readonly allBuildingBlocks: BuildingBlock[];

  @Edge(() => PlanCarerSupport, {
    description:
      'What it holds for informal carers on the given day, or the statement that there is none.\n\n' +
      'Dutch: ondersteuning van mantelzorgers\nLaw: Wmo 2015, art. 2.3.2 lid 4',
    many: true,
    by: 'planId',
    order: { fromOn: 'asc' },
    dated: 'periods',
  })
  readonly carerSupport: PlanCarerSupport[];

  @Edge(() => PlanVersion, {
    description: 'Every adoption, in order.\n\nDutch: versies',
    many: true,
    by: 'planId',
    order: { number: 'asc' },
  })
  readonly versions: PlanVersion[];

  @Edge(() => PlanReviewMove, {
    description: 'Reviews that were moved, in order.',
    many: true,
    by: 'planId',
    order: { recordedAt: 'asc' },
  })
  readonly reviewMoves: PlanReviewMove[];

  @Field(() => [AvailableAct], {
    description: 'Every act on it, and whether it is open now.\n\nDutch: mogelijke handelingen',
  })
  availableActs(@Ctx() ctx: RequestContext): Promise<AvailableAct[]> {
    return availableActsOf(ctx, this);
  }
}
