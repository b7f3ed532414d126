import { Day, EuroCents, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Resident } from '../resident/resident.entity';
import { OF_OWN_BUDGET, OF_VISIBLE_BUDGET } from './own-budget';

@ObjectType({
  implements: Node,
  description:
    'What the SVB paid from a budget, to whom support was bought from.\n\n' +
    'Dutch: betaling uit het trekkingsrecht\nLaw: Wmo 2015, art. 2.6.2',
})
@Entity({ schema: 'core', name: 'personal_budget_payment' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({ PROFESSIONAL: OF_VISIBLE_BUDGET, RESIDENT: OF_OWN_BUDGET, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class PersonalBudgetPayment extends Node {
  @Column('uuid')
  budgetId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => String, { description: 'Name of who was paid; never the holder.' })
  payeeName: string;

  @Column('uuid', { nullable: true })
  payeeResidentId: string | null;

  @Column('date')
  @Field(() => Day, { description: 'First day of the support it is for (inclusive).' })
  fromOn: string;

  @Column('date')
  @Field(() => Day, { description: 'First day it is not for (exclusive).' })
  untilOn: string;

  @Column('integer')
  @Field(() => Int, { description: 'How much support, in the unit of the budget.' })
  volume: number;

  @Column('bigint')
  @Field(() => EuroCents, { description: 'What was paid.' })
  amountInCents: number;

  @Column('date')
  @Field(() => Day, { description: 'Day it was paid.' })
  paidOn: string;

  @Column('text')
  @Field(() => String, { description: 'Reference of the SVB; each stands once.' })
  reference: string;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
