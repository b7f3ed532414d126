import { Day, Edge, EuroCents, NO_ROW, Node, PersonalData, type RequestContext, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AvailableAct } from '../case/case-act.type';
import { OF_OWN_PLAN } from '../household/own-household';
import { SupportAccess } from '../ladder/ladder.enum';
import { Law } from '../law/law.type';
import { LawService } from '../law/law.service';
import { Organisation } from '../organisation/organisation.entity';
import { Team } from '../organisation/team.entity';
import { SupportKind } from '../plan/plan.enum';
import { HOUSEHOLD_OF_PLAN, lawInSight } from '../purpose/people-rules';
import { Resident } from '../resident/resident.entity';
import { AccessDecision } from './access-decision.entity';
import { availableActsOf } from './block-lookups';
import { BuildingBlockEndReason, BuildingBlockState, DeliveryForm, OwnContribution } from './block.enum';
import { BuildingBlockGoal } from './building-block-goal.entity';
import { Plan } from '../plan/plan.entity';

/** As for goals: what rests on a law shows where that law does. */
const LAW_IS_IN_SIGHT = lawInSight('row.law_code', HOUSEHOLD_OF_PLAN);

@ObjectType({
  implements: Node,
  description: 'A part of the arrangement in a plan: who does what, from when until when.\n\nDutch: bouwsteen',
})
@Entity({ schema: 'core', name: 'building_block' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'planId', of: () => Plan }] })
@VisibleRows({
  PROFESSIONAL: LAW_IS_IN_SIGHT,
  RESIDENT: `${LAW_IS_IN_SIGHT} and ${OF_OWN_PLAN}`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class BuildingBlock extends Node {
  @Column('uuid')
  planId: string;

  @Column('text')
  @Field(() => String, { description: 'What it is.' })
  title: string;

  @Column('text')
  @Field(() => BuildingBlockState, { description: 'Where it stands.' })
  state: BuildingBlockState;

  @Column('text')
  @Field(() => SupportKind, { description: 'To develop, or to stabilise.' })
  kind: SupportKind;

  @Column('text')
  @Field(() => String, { description: 'Code of its rung, of the ladder of the day it was proposed.' })
  rung: string;

  @Column('text')
  @Field(() => SupportAccess, {
    description: 'How the household comes to it. What a team that is a general provision gives itself is free.',
  })
  access: SupportAccess;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Its line: 0, 1 or 2; null when the ladder does not say.' })
  line: number | null;

  /** Code of the law; shown as the law itself. */
  @Column('text', { nullable: true })
  lawCode: string | null;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('uuid', { nullable: true })
  teamId: string | null;

  @Column('uuid', { nullable: true })
  helperResidentId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Name of a helper who is not on file; null otherwise.' })
  helperName: string | null;

  @Column('date')
  @Field(() => Day, { description: 'Day it was proposed.' })
  proposedOn: string;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive): planned while proposed.' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer (exclusive); null when no end is agreed.' })
  untilOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'How much and how often; null when not agreed.' })
  intensity: string | null;

  @Column('text')
  @Field(() => DeliveryForm, { description: 'In kind, or with a budget.' })
  delivery: DeliveryForm;

  @Column('text', { nullable: true })
  @Field(() => OwnContribution, {
    nullable: true,
    description: 'What the household contributes; null while not agreed.',
  })
  contribution: OwnContribution | null;

  @Column('bigint', { nullable: true })
  @Field(() => EuroCents, { nullable: true, description: 'A contribution in money, per month; null otherwise.' })
  contributionInCents: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The plan of the household for a budget; null when there is none.\n\n' +
      'Dutch: persoonlijk plan\nLaw: Wmo 2015, art. 2.3.2 lid 2',
  })
  personalPlan: string | null;

  @Column('uuid', { nullable: true })
  replacesId: string | null;

  @Column('text', { nullable: true })
  @Field(() => BuildingBlockEndReason, { nullable: true, description: 'Why it ended; null while it has not.' })
  endReason: BuildingBlockEndReason | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'More about the end; null when there is nothing to say.' })
  endNote: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Law, {
    nullable: true,
    description: 'The law it rests on; null of support that needs none.\n\nDutch: wettelijke grondslag',
  })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }

  @Field(() => [AvailableAct], {
    description: 'Every act on it, and whether it is open now.\n\nDutch: mogelijke handelingen',
  })
  availableActs(@Ctx() ctx: RequestContext): Promise<AvailableAct[]> {
    return availableActsOf(ctx, this);
  }

  @Edge(() => Organisation, { description: 'The organisation that gives it, if one does.', from: 'organisationId' })
  readonly organisation: Organisation | null;

  @Edge(() => Team, { description: 'The team that gives it itself, if one does.', from: 'teamId' })
  readonly team: Team | null;

  @Edge(() => Resident, {
    description: 'The resident who helps, if one on file does; null when you may not see this resident.',
    from: 'helperResidentId',
  })
  readonly helper: Resident | null;

  @Edge(() => BuildingBlock, { description: 'What it replaces; null when it replaces nothing.', from: 'replacesId' })
  readonly replaces: BuildingBlock | null;

  @Edge(() => BuildingBlockGoal, { description: 'The goals it serves.', many: true, by: 'blockId' })
  readonly serves: BuildingBlockGoal[];

  @Edge(() => AccessDecision, {
    description: 'What gave access to it, in order; several when one was found unlawful.\n\nDutch: toegangsbesluiten',
    many: true,
    by: 'blockId',
    order: { decidedOn: 'asc' },
  })
  readonly accessDecisions: AccessDecision[];
}
