import { NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Resident } from '../resident/resident.entity';
import { OF_OWN_BUDGET, OF_VISIBLE_BUDGET } from './own-budget';
import { PersonalBudgetCondition } from './personal-budget.enum';

@ObjectType({
  implements: Node,
  description:
    'What came of a condition of a budget.\n\nDutch: toets van een voorwaarde\nLaw: Wmo 2015, art. 2.3.6 lid 2',
})
@Entity({ schema: 'core', name: 'personal_budget_condition' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({ PROFESSIONAL: OF_VISIBLE_BUDGET, RESIDENT: OF_OWN_BUDGET, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class PersonalBudgetConditionResult extends Node {
  @Column('uuid')
  budgetId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => PersonalBudgetCondition, { description: 'Which.' })
  condition: PersonalBudgetCondition;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Is it met?' })
  isMet: boolean;

  @Column('text')
  @Field(() => String, { description: 'Why.' })
  reason: string;
}
