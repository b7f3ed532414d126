import { EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Column, Entity } from 'typeorm';
import { ofOwnHousehold } from '../household/own-household';
import type { PlanFacts } from './plan.law';
import type { PlanState } from './plan.enum';
import { Household } from '../household/household.entity';

/** Read from a view, by the id of the plan: what the acts on it depend on. Not a type of the schema. */
@Entity({ schema: 'core', name: 'plan_facts' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'householdId', of: () => Household }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: ofOwnHousehold('row.household_id'),
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class PlanFactsRow extends Node implements PlanFacts {
  @Column('uuid')
  householdId: string;

  @Column('text')
  state: PlanState;

  @Column('boolean')
  isInvestigated: boolean;

  @Column('boolean')
  anotherIsActive: boolean;

  @Column('integer')
  goals: number;

  @Column('integer')
  goalsWithoutResult: number;

  @Column('integer')
  carerParts: number;

  @Column('integer')
  openBlocks: number;

  @Column('integer')
  tailoredBlocks: number;

  @Column('integer')
  withoutContribution: number;

  @Column('integer')
  withoutPersonalPlan: number;

  @Column('integer')
  secondLineProviders: number;
}
