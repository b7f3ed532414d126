import { Day, Edge, EuroCents, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { BuildingBlock } from '../building-block/building-block.entity';
import { Case } from '../case/case.entity';
import { Contract } from '../contract/contract.entity';
import { Organisation } from '../organisation/organisation.entity';
import { Product } from '../product/product.entity';
import { ProductUnit } from '../product/product.enum';
import { Resident } from '../resident/resident.entity';
import { AllocationChange } from './allocation-change.entity';
import { AllocationFrequency, AllocationState } from './allocation.enum';
import { ALLOCATION_IN_SIGHT } from './own-allocation';

@ObjectType({
  implements: Node,
  description:
    'What a provider gives a resident under a contract: how much of which product, from when until when.\n\n' +
    'Dutch: toewijzing\nLaw: Wmo 2015, art. 2.6.6\nStandard: iWmo en iJw 3.2, bericht 301',
})
@Entity({ schema: 'core', name: 'allocation' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: ALLOCATION_IN_SIGHT,
  RESIDENT: `row.resident_id = any(:files::uuid[]) and ${ALLOCATION_IN_SIGHT}`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Allocation extends Node {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  blockId: string;

  @Column('uuid')
  caseId: string;

  @Column('uuid')
  residentId: string;

  @Column('uuid')
  productId: string;

  @Column('text')
  productCode: string;

  /** Code of the law of the product. */
  @Column('text', { nullable: true })
  lawCode: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code of the task field whose budget line bears it: `6.71`; null when nobody said.\n\nDutch: taakveld',
  })
  taskFieldCode: string | null;

  @Column('uuid')
  contractId: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  @Field(() => AllocationState, { description: 'Where it stands.' })
  state: AllocationState;

  @Column('integer')
  @Field(() => Int, { description: 'How much, in the unit, per the time of the frequency.\n\nDutch: omvang, volume' })
  volume: number;

  @Column('text')
  @Field(() => ProductUnit, { description: 'What it is counted in.' })
  unit: ProductUnit;

  @Column('text')
  @Field(() => AllocationFrequency, { description: 'Per what time.' })
  frequency: AllocationFrequency;

  @Column('bigint', { nullable: true })
  @Field(() => EuroCents, {
    nullable: true,
    description: 'Price per unit of the contract on the first day; null where it pays otherwise.\n\nDutch: tarief',
  })
  priceInCents: number | null;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer (exclusive); null without an end.' })
  untilOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day the provider began; null until then.\n\nDutch: start zorg' })
  startedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code of the reason that it ended for, of `allocationEndReasons`; null while it has not.',
  })
  endReasonCode: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'More about the end; null when there is nothing to say.' })
  endNote: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever allocated it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Resident, { description: 'Who gets it; null when you may not see this resident.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => BuildingBlock, { description: 'The building block of the plan that it carries out.', from: 'blockId' })
  readonly buildingBlock: BuildingBlock | null;

  @Edge(() => Case, { description: 'The case of the plan.', from: 'caseId' })
  readonly case: Case | null;

  @Edge(() => Product, { description: 'The version of the product.', from: 'productId' })
  readonly product: Product | null;

  @Edge(() => Organisation, { description: 'Who gives it.\n\nDutch: aanbieder', from: 'organisationId' })
  readonly organisation: Organisation | null;

  @Edge(() => Contract, { description: 'The contract that it is given under.', from: 'contractId' })
  readonly contract: Contract | null;

  @Edge(() => AllocationChange, {
    description: 'What was allocated at first and after each change, in order.\n\nDutch: wijzigingen',
    many: true,
    by: 'allocationId',
    order: { number: 'asc' },
  })
  readonly changes: AllocationChange[];
}
