import { Edge, NotPersonal, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { BudgetHeading } from './budget-heading.entity';
import { BudgetSum } from './budget-sum.type';

@ObjectType({
  implements: BudgetSum,
  description:
    'What the municipality expects to spend and to receive in a year, as a document of it gives it.\n\n' +
    'Dutch: begroting\nLaw: Gemeentewet, art. 189',
})
@Entity({ schema: 'core', name: 'budget_total' })
@NotPersonal()
@VisibleRows(TO_STAFF)
export class Budget extends BudgetSum {
  @Column('integer')
  @Field(() => Int, { description: 'The year it is of.\n\nDutch: begrotingsjaar\nLaw: Gemeentewet, art. 190' })
  year: number;

  @Edge(() => BudgetHeading, {
    description: 'The headings at the top, in the order of the document.\n\nDutch: hoofdposten',
    many: true,
    by: 'budgetId',
    where: 'row.parent_id is null',
    order: { path: 'asc' },
  })
  readonly headings: BudgetHeading[];

  @Edge(() => BudgetHeading, {
    description:
      'Every heading of the tree in the order of reading, whatever its level: a table to print row by row, with ' +
      '`level` to indent by.\n\nDutch: alle posten',
    many: true,
    by: 'budgetId',
    order: { path: 'asc' },
  })
  readonly allHeadings: BudgetHeading[];
}
