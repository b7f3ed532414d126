import { Edge, NotPersonal, type RequestContext, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';
import { BudgetHeadingKind } from './budget-heading-kind.enum';
import { BudgetLine } from './budget-line.entity';
import { BudgetSum } from './budget-sum.type';

@ObjectType({
  implements: BudgetSum,
  description:
    'A heading of a budget, with lines and further headings under it.\n\n' +
    'Dutch: post\nLaw: Besluit begroting en verantwoording provincies en gemeenten, art. 17',
})
@Entity({ schema: 'core', name: 'budget_heading_total' })
@NotPersonal()
@VisibleRows(TO_STAFF)
export class BudgetHeading extends BudgetSum {
  @Column('uuid')
  budgetId: string;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  /** Its place: three digits per level. */
  @Column('text')
  path: string;

  @Column('text')
  @Field(() => BudgetHeadingKind, { description: 'What it gathers its lines by.' })
  kind: BudgetHeadingKind;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number as the document has it, the code of a task field: `6.71`; null when it has none.',
  })
  code: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code of the law it is about, installed here or not: `WMO`; null when the document names none.',
  })
  lawCode: string | null;

  @Field(() => Law, { nullable: true, description: 'The law it is about; null when there is none.' })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }

  @Field(() => Int, { description: 'How deep it stands; 1 at the top.' })
  level(): number {
    return this.path.split('.').length;
  }

  @Edge(() => BudgetHeading, { description: 'The heading it stands under; null at the top.', from: 'parentId' })
  readonly parent: BudgetHeading | null;

  @Edge(() => BudgetHeading, {
    description: 'The headings right under it, in the order of the document.\n\nDutch: onderliggende posten',
    many: true,
    by: 'parentId',
    order: { path: 'asc' },
  })
  readonly headings: BudgetHeading[];

  @Edge(() => BudgetLine, {
    description: 'The lines right under it, in the order of the document.\n\nDutch: begrotingsregels',
    many: true,
    by: 'headingId',
    order: { position: 'asc' },
  })
  readonly lines: BudgetLine[];
}
