import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What every row has. */
@ObjectType()
export abstract class Row {
  @PrimaryColumn('text')
  municipality: string;

  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'household' })
export class Household extends Row {
  @Column('date')
  @Field(() => String)
  formedOn: string;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'member' })
export class Member extends Row {
  @Column('uuid')
  householdId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => String)
  role: string;

  @Column('date')
  @Field(() => String)
  fromOn: string;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'resident' })
export class Resident extends Row {
  @Column('text')
  @Field(() => String)
  givenNames: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  familyNamePrefix: string | null;

  @Column('text')
  @Field(() => String)
  familyName: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  birthDate: string | null;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'plan' })
export class Plan extends Row {
  @Column('uuid')
  householdId: string;

  @Column('text')
  @Field(() => String)
  title: string;

  @Column('text')
  @Field(() => String)
  state: string;

  @Column('date', { nullable: true })
  @Field(() => String, { nullable: true })
  adoptedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => String, { nullable: true })
  reviewOn: string | null;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'director' })
export class Director extends Row {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  professionalId: string;

  @Column('date')
  @Field(() => String)
  fromOn: string;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'professional' })
export class Professional extends Row {
  @Column('text')
  @Field(() => String)
  name: string;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'goal' })
export class Goal extends Row {
  @Column('uuid')
  planId: string;

  @Column('text')
  @Field(() => String)
  description: string;

  @Column('text')
  @Field(() => String)
  kind: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  domain: string | null;

  @Column('date')
  @Field(() => String)
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => String, { nullable: true })
  targetOn: string | null;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'block' })
export class BuildingBlock extends Row {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  @Field(() => String)
  title: string;

  @Column('text')
  @Field(() => String)
  state: string;

  @Column('text')
  @Field(() => String)
  kind: string;

  @Column('date')
  @Field(() => String)
  fromOn: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  intensity: string | null;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'organisation' })
export class Organisation extends Row {
  @Column('text')
  @Field(() => String)
  name: string;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'allocation' })
export class Allocation extends Row {
  @Column('uuid')
  blockId: string;

  @Column('uuid')
  productId: string;

  @Column('text')
  @Field(() => String)
  state: string;

  @Column('integer')
  @Field(() => Int)
  volume: number;

  @Column('text')
  @Field(() => String)
  unit: string;

  @Column('text')
  @Field(() => String)
  frequency: string;

  @Column('bigint', { nullable: true })
  @Field(() => Float, { nullable: true })
  priceInCents: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  taskFieldCode: string | null;

  @Column('date')
  fromOn: string;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'product' })
export class Product extends Row {
  @Column('text')
  @Field(() => String)
  code: string;

  @Column('text')
  @Field(() => String)
  title: string;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'term' })
export class Term extends Row {
  @Column('uuid')
  residentId: string;

  @Column('uuid')
  householdId: string;

  @Column('text')
  @Field(() => String, { name: 'ruleCode' })
  ruleId: string;

  @Column('date')
  @Field(() => String)
  dueOn: string;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'budget' })
export class Budget extends Row {
  @Column('integer')
  @Field(() => Int)
  year: number;

  @Column('text')
  @Field(() => String)
  title: string;

  @Column('bigint')
  @Field(() => Float)
  costs: number;

  @Column('bigint')
  @Field(() => Float)
  income: number;

  @Column('bigint')
  @Field(() => Float)
  balance: number;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'heading' })
export class BudgetHeading extends Row {
  @Column('uuid')
  budgetId: string;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('text')
  path: string;

  @Column('text')
  @Field(() => String)
  title: string;

  @Column('text')
  @Field(() => String)
  kind: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  code: string | null;

  @Column('bigint')
  @Field(() => Float)
  costs: number;

  @Column('bigint')
  @Field(() => Float)
  income: number;

  @Column('bigint')
  @Field(() => Float)
  balance: number;
}

@ObjectType()
@Entity({ schema: 'bench', name: 'budget_line' })
export class BudgetLine extends Row {
  @Column('uuid')
  headingId: string;

  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => String)
  title: string;

  @Column('text')
  @Field(() => String)
  kind: string;

  @Column('bigint', { nullable: true })
  @Field(() => Float, { nullable: true })
  amount: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  taskFieldCode: string | null;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;
}

@ObjectType()
export class TermConnection {
  @Field(() => [Term])
  nodes: Term[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@Entity({ schema: 'debt_help', name: 'arrears_signal' })
@ObjectType()
export class Signal {
  @PrimaryColumn('text')
  municipality: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  organisation: string;

  @Column('text')
  @Field(() => String)
  partnerReference: string;

  @Column('text')
  payloadHash: string;

  @Column('text')
  @Field(() => String)
  kind: string;

  @Column('bigint')
  @Field(() => Float)
  amountInCents: number;

  @Column('date')
  arrearsSince: string;

  @Column('date')
  signalledOn: string;

  @Column('text')
  familyName: string;

  @Column('text')
  postcode: string;

  @Column('integer')
  houseNumber: number;

  @Column('timestamptz')
  recordedAt: Date;
}

@ObjectType()
export class Refusal {
  @Field(() => String)
  code: string;
}

@ObjectType()
export class SignalPayload {
  @Field(() => Signal, { nullable: true })
  arrearsSignal: Signal | null;

  @Field(() => [Refusal])
  errors: Refusal[];
}
