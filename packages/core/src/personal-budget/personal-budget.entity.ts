import { Day, Edge, EuroCents, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Application } from '../application/application.entity';
import { OF_VISIBLE_APPLICATION } from '../application/own-application';
import { Legality } from '../building-block/block.enum';
import { BuildingBlock } from '../building-block/building-block.entity';
import { Professional } from '../plan/professional.entity';
import { Product } from '../product/product.entity';
import { ProductUnit } from '../product/product.enum';
import { Resident } from '../resident/resident.entity';
import { OWN_BUDGET } from './own-budget';
import { PersonalBudgetConditionResult } from './personal-budget-condition.entity';
import { PersonalBudgetPayment } from './personal-budget-payment.entity';
import { PersonalBudgetPayeeKind, PersonalBudgetRefusalGround, PersonalBudgetState } from './personal-budget.enum';
import { topUpOf } from './personal-budget.law';

@ObjectType({
  implements: Node,
  description:
    'A budget with which a resident buys support, from request to end.\n\n' +
    'Dutch: persoonsgebonden budget (pgb)\nLaw: Wmo 2015, art. 2.3.6',
})
@Entity({ schema: 'core', name: 'personal_budget' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: OF_VISIBLE_APPLICATION,
  RESIDENT: OWN_BUDGET,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class PersonalBudget extends Node {
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  caseId: string;

  @Column('uuid')
  residentId: string;

  @Column('uuid')
  planId: string;

  @Column('uuid')
  blockId: string;

  @Column('uuid')
  productId: string;

  @Column('text')
  @Field(() => PersonalBudgetState, { description: 'How far it has come.' })
  state: PersonalBudgetState;

  @Column('date')
  @Field(() => Day, { description: 'Day it was asked for.' })
  requestedOn: string;

  @Column('text')
  @Field(() => String, { description: 'Why a budget is wanted.\n\nLaw: Wmo 2015, art. 2.3.6 lid 2 (b)' })
  motivation: string;

  @Column('text')
  @Field(() => PersonalBudgetPayeeKind, { description: 'Who is paid.' })
  payeeKind: PersonalBudgetPayeeKind;

  @Column('text')
  @Field(() => String, { description: 'Name of who is paid; never the holder.' })
  payeeName: string;

  @Column('uuid', { nullable: true })
  payeeResidentId: string | null;

  @Column('text')
  @Field(() => ProductUnit, { description: 'What it is counted in.' })
  unit: ProductUnit;

  @Column('integer')
  @Field(() => Int, { description: 'How much is bought in all, in the unit.' })
  volume: number;

  @Column('bigint')
  @Field(() => EuroCents, { description: 'Rate that was asked, per unit.' })
  requestedRateInCents: number;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day of the personal plan; null until then.' })
  planRecordedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The personal plan: what is bought where.\n\nDutch: persoonlijk plan',
  })
  planPurchase: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The personal plan: how that helps.' })
  planContribution: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The personal plan: how quality is secured.' })
  planQuality: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day the conditions were looked at; null until then.' })
  testedOn: string | null;

  @Column('uuid', { nullable: true })
  testerId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why the own network is paid; null where it is not.' })
  networkException: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What was found of misuse; null where the own network is not paid.',
  })
  networkMisuse: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What was found of overload; null where the own network is not paid.\n\nDutch: overbelasting',
  })
  networkLoad: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day it was decided on; null until then.' })
  decidedOn: string | null;

  @Column('uuid', { nullable: true })
  professionalId: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was decided so; null until then.' })
  decisionReason: string | null;

  @Column('text', { nullable: true })
  @Field(() => PersonalBudgetRefusalGround, { nullable: true, description: 'Why it was refused; null otherwise.' })
  refusalGround: PersonalBudgetRefusalGround | null;

  @Column('bigint', { nullable: true })
  @Field(() => EuroCents, {
    nullable: true,
    description: 'Cheapest price in kind per unit on the day it was decided; null while not given.',
  })
  inKindRateInCents: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Share of that price, in percent; null while not given.' })
  capPercent: number | null;

  @Column('bigint', { nullable: true })
  @Field(() => EuroCents, { nullable: true, description: 'The most per unit that follows; null while not given.' })
  capInCents: number | null;

  @Column('bigint', { nullable: true })
  @Field(() => EuroCents, { nullable: true, description: 'Rate that was given, per unit; null while not given.' })
  grantedRateInCents: number | null;

  @Column('integer')
  @Field(() => Int, { description: 'How much of the volume has been paid.' })
  paidVolume: number;

  @Column('text', { nullable: true })
  @Field(() => Legality, {
    nullable: true,
    description: 'What came of the check; null while nobody checked.\n\nDutch: rechtmatigheidstoets',
  })
  legality: Legality | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What is unlawful; null when nothing is.' })
  legalityGround: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day it was checked; null until then.' })
  checkedOn: string | null;

  @Column('uuid', { nullable: true })
  checkerId: string | null;

  @Column('timestamptz', { nullable: true })
  checkedAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Code of the ground of its withdrawal; see `decisionGrounds`.' })
  groundCode: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day it gives nothing any more (exclusive); null while it does.',
  })
  untilOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever asked for it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => EuroCents, {
    nullable: true,
    description: 'What the resident adds per unit; null while not given.\n\nDutch: bijbetaling',
  })
  topUpInCents(): number | null {
    return this.grantedRateInCents === null ? null : topUpOf(this.requestedRateInCents, this.grantedRateInCents);
  }

  @Edge(() => Application, { description: 'The application it is asked in.', from: 'applicationId' })
  readonly application: Application | null;

  @Edge(() => Resident, { description: 'The holder; null when you may not see this resident.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => BuildingBlock, { description: 'The part of the plan that is bought with it.', from: 'blockId' })
  readonly buildingBlock: BuildingBlock | null;

  @Edge(() => Product, { description: 'What is bought, as it was on the day it was asked.', from: 'productId' })
  readonly product: Product | null;

  @Edge(() => Professional, { description: 'Who decided; null until then.', from: 'professionalId' })
  readonly decider: Professional | null;

  @Edge(() => Professional, { description: 'Who checked, never who decided; null until then.', from: 'checkerId' })
  readonly checker: Professional | null;

  @Edge(() => PersonalBudgetConditionResult, {
    description: 'What came of each condition.\n\nDutch: voorwaarden',
    many: true,
    by: 'budgetId',
    order: { condition: 'asc' },
  })
  readonly conditions: PersonalBudgetConditionResult[];

  @Edge(() => PersonalBudgetPayment, {
    description: 'What the SVB paid, oldest first.\n\nDutch: betalingen',
    many: true,
    by: 'budgetId',
    order: { paidOn: 'asc' },
  })
  readonly payments: PersonalBudgetPayment[];
}
