import { Node, NotPersonal, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Column, Entity } from 'typeorm';
import type { RunningCents } from './budget-commitment.law';

/** Read from a view, by the id of a line: sums of what runs under its category, and nobody in them. Not a type of the schema. */
@Entity({ schema: 'core', name: 'budget_commitment' })
@NotPersonal()
@VisibleRows(TO_STAFF)
export class BudgetCommitmentRow extends Node implements RunningCents {
  @Column('integer')
  year: number;

  @Column('text')
  categoryCode: string;

  @Column('bigint', { name: 'amount_in_cents', nullable: true })
  amount: number | null;

  /** How many products count to the category. */
  @Column('integer')
  products: number;

  /** How many residents something runs for. */
  @Column('integer')
  clients: number;

  /** How many allocations have no price. */
  @Column('integer')
  unpriced: number;

  @Column('bigint')
  dayCents: number;

  @Column('bigint')
  weekCents: number;

  @Column('bigint')
  monthCents: number;

  @Column('bigint')
  wholeCents: number;
}
