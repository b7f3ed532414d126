import { EuroCents, Node } from '@eenplan/kit';
import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { differenceOf } from './budget.law';

@ObjectType({
  description: 'Costs, income and balance where a document prints them; each null where it does not.\n\nDutch: totalen',
})
export class BudgetTotals {
  @Field(() => EuroCents, { nullable: true, description: 'Of the costs.\n\nDutch: lasten' })
  costs: number | null;

  @Field(() => EuroCents, { nullable: true, description: 'Of the income.\n\nDutch: baten' })
  income: number | null;

  @Field(() => EuroCents, { nullable: true, description: 'Of the balance.\n\nDutch: saldo' })
  balance: number | null;
}

@ObjectType({ description: 'Where in which document something stands.\n\nDutch: bron' })
export class BudgetSource {
  @Field(() => String, { description: 'The document: its municipality and year.' })
  document: string;

  @Field(() => String, { description: 'The section: `8.3`.' })
  section: string;
}

/** Read from a view: sums are computed and stored nowhere. */
@InterfaceType({
  implements: Node,
  description: 'Anything with the sums of the budget lines under it.\n\nDutch: begrotingsonderdeel',
})
export abstract class BudgetSum extends Node {
  @Column('text')
  @Field(() => String, { description: 'Title as the document has it.' })
  title: string;

  @Column('bigint', { name: 'costs_in_cents' })
  @Field(() => EuroCents, {
    description:
      'Sum of the costs of every line under it, however deep.\n\n' +
      'Dutch: lasten\nLaw: Besluit begroting en verantwoording provincies en gemeenten, art. 17',
  })
  costs: number;

  @Column('bigint', { name: 'income_in_cents' })
  @Field(() => EuroCents, {
    description:
      'Sum of the income of every line under it, however deep.\n\n' +
      'Dutch: baten\nLaw: Besluit begroting en verantwoording provincies en gemeenten, art. 17',
  })
  income: number;

  @Column('bigint', { name: 'balance_in_cents' })
  @Field(() => EuroCents, {
    description:
      'Income minus costs; negative where it costs more than it brings in.\n\n' +
      'Dutch: saldo van baten en lasten\nLaw: Besluit begroting en verantwoording provincies en gemeenten, art. 17',
  })
  balance: number;

  @Column('bigint', { name: 'published_costs_in_cents', nullable: true })
  publishedCosts: number | null;

  @Column('bigint', { name: 'published_income_in_cents', nullable: true })
  publishedIncome: number | null;

  @Column('bigint', { name: 'published_balance_in_cents', nullable: true })
  publishedBalance: number | null;

  @Column('text')
  sourceDocument: string;

  @Column('text')
  sourceSection: string;

  @Field(() => BudgetTotals, {
    nullable: true,
    description:
      'The totals as the document prints them, kept beside the computed sums; null when it prints none.\n\n' +
      'Dutch: gepubliceerde totalen',
  })
  published(): BudgetTotals | null {
    const { publishedCosts: costs, publishedIncome: income, publishedBalance: balance } = this;
    return costs === null && income === null && balance === null ? null : { costs, income, balance };
  }

  @Field(() => BudgetTotals, {
    nullable: true,
    description:
      'The computed sums minus the published totals: 0 where they agree, 100 where the lines are one euro above ' +
      'what the document prints; null when it prints none.\n\nDutch: afrondingsverschil',
  })
  difference(): BudgetTotals | null {
    const published = this.published();
    if (!published) return null;
    return {
      costs: differenceOf(this.costs, published.costs),
      income: differenceOf(this.income, published.income),
      balance: differenceOf(this.balance, published.balance),
    };
  }

  @Field(() => BudgetSource, { description: 'Where it stands.\n\nDutch: bron' })
  source(): BudgetSource {
    return { document: this.sourceDocument, section: this.sourceSection };
  }
}
