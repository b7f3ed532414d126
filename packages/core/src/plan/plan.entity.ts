import { Day, Edge, EVERY_ROW, NO_ROW, Node, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Household } from '../household/household.entity';
import { PlanDirector } from './plan-director.entity';

/** Whether a plan is in force. */
export const PlanState = { ACTIVE: 'ACTIVE', ENDED: 'ENDED' } as const;
export type PlanState = keyof typeof PlanState;

registerEnumType(PlanState, {
  name: 'PlanState',
  description: 'Whether a plan is in force.\n\nDutch: status van het plan',
  valuesConfig: {
    ACTIVE: { description: 'In force; a household has at most one. Dutch: actief.' },
    ENDED: { description: 'No longer in force. Dutch: beëindigd.' },
  },
});

/** A resident sees the plans of the household that the resident is a member of today. */
const PLAN_OF_OWN_HOUSEHOLD = `exists (
  select 1 from core.household_member own
  where own.municipality = row.municipality and own.household_id = row.household_id
    and own.resident_id = :residentId and own.until_on is null)`;

@ObjectType({
  implements: Node,
  description:
    'The one plan of a household, whatever laws it touches.\n\nDutch: plan (één huishouden, één plan)\nLaw: Jeugdwet, art. 2.1',
})
@Entity({ schema: 'core', name: 'plan' })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: PLAN_OF_OWN_HOUSEHOLD, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class Plan extends Node {
  @Column('uuid')
  householdId: string;

  @Column('text')
  @Field(() => String, { description: 'What the household calls it.' })
  title: string;

  @Column('text')
  @Field(() => PlanState, { description: 'Whether it is in force.' })
  state: PlanState;

  @Column('date')
  @Field(() => Day, { description: 'Day the household and the professional adopted it. Dutch: vastgesteld op.' })
  adoptedOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer in force; null while it is.' })
  endedOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Household, { description: 'Whose plan it is.', from: 'householdId' })
  readonly household: Household | null;

  @Edge(() => PlanDirector, {
    description: 'Who directs the plan on the given day: exactly one from adoption on.\n\nDutch: regisseur',
    by: 'planId',
    dated: 'periods',
  })
  readonly director: PlanDirector | null;

  @Edge(() => PlanDirector, {
    description: 'Everybody who has directed it or will, in order.\n\nDutch: regisseurs door de tijd',
    many: true,
    by: 'planId',
    order: { fromOn: 'asc' },
  })
  readonly directors: PlanDirector[];
}
