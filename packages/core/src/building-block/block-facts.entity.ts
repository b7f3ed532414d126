import { EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Column, Entity } from 'typeorm';
import { OF_OWN_PLAN } from '../household/own-household';
import type { SupportAccess } from '../ladder/ladder.enum';
import type { PlanState } from '../plan/plan.enum';
import type { AccessDecisionKind, BuildingBlockState, Legality } from './block.enum';
import type { BlockFacts } from './block.law';
import { Plan } from '../plan/plan.entity';

/** Read from a view, by the id of the block: what the acts on it depend on. Not a type of the schema. */
@Entity({ schema: 'core', name: 'building_block_facts' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'planId', of: () => Plan }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_PLAN, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class BlockFactsRow extends Node implements Omit<BlockFacts, 'checksBefore' | 'isSupporter'> {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  householdId: string;

  @Column('text')
  state: BuildingBlockState;

  @Column('text')
  access: SupportAccess;

  @Column('text')
  planState: PlanState;

  @Column('boolean')
  isInvestigated: boolean;

  @Column('boolean')
  hasContribution: boolean;

  @Column('boolean')
  lacksPersonalPlan: boolean;

  @Column('text', { nullable: true })
  decisionKind: AccessDecisionKind | null;

  @Column('text', { nullable: true })
  decisionLegality: Legality | null;

  /** Day of what gives access. */
  @Column('date', { nullable: true })
  decidedOn: string | null;
}
