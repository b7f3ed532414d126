import { Day, Edge, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_PLAN } from '../household/own-household';
import { LadderJudgement } from '../ladder/ladder-judgement.entity';
import { PlanGoalBasis } from './plan-goal-basis.entity';
import { HOUSEHOLD_OF_PLAN, lawInSight } from '../purpose/people-rules';
import { SupportKind } from './plan.enum';
import { Plan } from './plan.entity';

/** A goal shows as long as one of the laws it rests on shows for this purpose. */
const RESTS_ON_A_LAW_IN_SIGHT = `exists (
  select 1 from core.plan_goal_basis basis
  where basis.municipality = row.municipality and basis.goal_id = row.id and ${lawInSight('basis.law_code', HOUSEHOLD_OF_PLAN)})`;

@ObjectType({
  implements: Node,
  description:
    'What a household wants to reach, resting on one law or more.\n\nDutch: doel\nLaw: Wmo 2015, art. 2.3.2 lid 4',
})
@Entity({ schema: 'core', name: 'plan_goal' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'planId', of: () => Plan }] })
@VisibleRows({
  PROFESSIONAL: RESTS_ON_A_LAW_IN_SIGHT,
  RESIDENT: `${RESTS_ON_A_LAW_IN_SIGHT} and ${OF_OWN_PLAN}`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class PlanGoal extends Node {
  @Column('uuid')
  planId: string;

  @Column('text')
  @Field(() => String, { description: 'What is to be reached, in the words of the household.' })
  description: string;

  @Column('text')
  @Field(() => SupportKind, { description: 'To develop, or to stabilise.' })
  kind: SupportKind;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The part of life it is about; null of a goal from before that was asked.\n\nDutch: leefgebied',
  })
  domain: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'By what one sees that it is reached; null of a goal from before that was asked.\n\nDutch: resultaat',
  })
  intendedResult: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day by which it is to be reached; null when none was agreed.' })
  targetOn: string | null;

  @Column('date')
  @Field(() => Day, { description: 'Day it was set (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer a goal (exclusive); null while it is.' })
  untilOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it is no longer a goal; null while it is.' })
  endReason: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Was it reached? Null while nobody has looked.' })
  reached: boolean | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What came of it; null while nobody has looked.' })
  result: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day of that result; null while nobody has looked.' })
  resultOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => PlanGoalBasis, {
    description: 'The laws it rests on that are not off here, by code.\n\nDutch: wettelijke grondslagen',
    many: true,
    by: 'goalId',
    order: { lawCode: 'asc' },
  })
  readonly bases: PlanGoalBasis[];

  @Edge(() => LadderJudgement, {
    description: 'How the rungs of the ladder were weighed for it, in order.\n\nDutch: afweging',
    many: true,
    by: 'goalId',
    order: { number: 'asc' },
  })
  readonly judgements: LadderJudgement[];
}
