import { EuroCents, Node, NotPersonal, type RequestContext, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { LawService } from '../law/law.service';
import { Law } from '../law/law.type';
import { BudgetCategoryService } from '../budget-category/budget-category.service';
import { BudgetCategoryEntry } from '../budget-category/budget-category.type';
import { BudgetCommitment } from './budget-commitment.type';
import { BudgetSource } from './budget-sum.type';
import { commitmentOf } from './commitment-of';

/** On which side of a budget a line stands. */
export const BudgetLineKind = { COST: 'COST', INCOME: 'INCOME' } as const;
export type BudgetLineKind = keyof typeof BudgetLineKind;

registerEnumType(BudgetLineKind, {
  name: 'BudgetLineKind',
  description:
    'On which side of the budget a line stands.\n\n' +
    'Dutch: lasten of baten\nLaw: Besluit begroting en verantwoording provincies en gemeenten, art. 17',
  valuesConfig: {
    COST: { description: 'What is spent.\n\nDutch: lasten' },
    INCOME: { description: 'What is received.\n\nDutch: baten' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A line of a budget: what is spent on, or received for, one thing.\n\nDutch: begrotingsregel',
})
@Entity({ schema: 'core', name: 'budget_line' })
@NotPersonal()
@VisibleRows(TO_STAFF)
export class BudgetLine extends Node {
  @Column('uuid')
  budgetId: string;

  @Column('uuid')
  headingId: string;

  @Column('text')
  headingPath: string;

  /** Its place under the heading, from 1. */
  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => BudgetLineKind, { description: 'On which side it stands.' })
  kind: BudgetLineKind;

  @Column('text')
  @Field(() => String, { description: 'Title as the document has it.' })
  title: string;

  @Column('bigint', { name: 'amount_in_cents', nullable: true })
  @Field(() => EuroCents, {
    nullable: true,
    description:
      'The amount with the sign of the document, negative on either side where it is so there; null is pro memorie: ' +
      'the line exists and its amount is not known yet.\n\nDutch: bedrag, pro memorie',
  })
  amount: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code of the task field: `6.71`; null when the document gives none.\n\nDutch: taakveld',
  })
  taskFieldCode: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code of the law it is about, installed here or not: `WMO`; null when the document names none.',
  })
  lawCode: string | null;

  @Column('text', { nullable: true })
  categoryCode: string | null;

  @Column('text')
  sourceDocument: string;

  @Column('text')
  sourceSection: string;

  @Field(() => Law, { nullable: true, description: 'The law it is about; null when there is none.' })
  law(@Ctx() ctx: RequestContext): Promise<Law | null> {
    return ctx.get(LawService).find(this.lawCode);
  }

  @Field(() => BudgetCategoryEntry, {
    nullable: true,
    description: 'What it pays for; null when nobody said, or when the law of that is off here.',
  })
  category(@Ctx() ctx: RequestContext): BudgetCategoryEntry | null {
    return ctx.get(BudgetCategoryService).find(ctx.caller, this.categoryCode);
  }

  @Field(() => BudgetCommitment, {
    nullable: true,
    description:
      'What runs in its year under its category, held against its amount; null when it has no category here, or no product ' +
      'of the municipality counts to it.\n\nDutch: verplichtingen tegenover de begroting',
  })
  commitment(@Ctx() ctx: RequestContext): Promise<BudgetCommitment | null> {
    return commitmentOf(ctx, this);
  }

  @Field(() => BudgetSource, { description: 'Where it stands.\n\nDutch: bron' })
  source(): BudgetSource {
    return { document: this.sourceDocument, section: this.sourceSection };
  }
}
