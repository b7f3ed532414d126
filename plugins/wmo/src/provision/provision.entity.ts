import { Decision, Resident } from '@eenplan/core';
import { Day, Edge, EuroCents, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ProvisionExtra } from './provision-extra.entity';
import { ProvisionAmountPer, ReplacementGround } from './provision.enum';
import { asksContribution, writtenOffOn } from './provision.law';

/** Never changed: what comes instead is given by another decision. */
@ObjectType('WmoProvision', {
  implements: Node,
  description:
    'What a decision gives, once per decision.\n\nDutch: maatwerkvoorziening\nLaw: Wmo 2015, art. 1.1.1 and 2.3.5',
})
@Entity({ schema: 'wmo', name: 'provision' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Provision extends Node {
  @Column('uuid')
  decisionId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => String, { description: 'Code of its kind, of `wmoProvisionKinds`.' })
  kindCode: string;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer (exclusive); null when no end is given.' })
  untilOn: string | null;

  @Column('bigint', { nullable: true })
  @Field(() => EuroCents, {
    nullable: true,
    description: 'What it amounts to, without extras of the resident; null when no amount was decided.',
  })
  amountInCents: number | null;

  @Column('text', { nullable: true })
  @Field(() => ProvisionAmountPer, { nullable: true, description: 'What the amount is for; null without one.' })
  amountPer: ProvisionAmountPer | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Of a short stay: periods of 24 hours per week (rule R24); null of others.\n\nDutch: etmalen per week',
  })
  shortStayPeriods: number | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a group: is transport to it given, as medically necessary (rule R23)? Null of others.',
  })
  transportIsNecessary: boolean | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why transport is given, or not; null of others.' })
  transportReason: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Of a home adaptation: does the client own the home?' })
  ownerIsClient: boolean | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day another owner was heard; null without one.\n\nLaw: Wmo 2015, art. 2.3.7',
  })
  ownerHeardOn: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Does that owner consent? It is not needed; null without one.' })
  ownerConsents: boolean | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Of an aid or a wheelchair: what it is; null of others.' })
  item: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Of those: months after which it is written off, of its first day.\n\nDutch: afschrijvingstermijn',
  })
  depreciationMonths: number | null;

  @Column('uuid', { nullable: true })
  replacesId: string | null;

  @Column('text', { nullable: true })
  @Field(() => ReplacementGround, {
    nullable: true,
    description: 'Why it was replaced within its term; null otherwise.',
  })
  replacementGround: ReplacementGround | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The reason in words; null when nothing was replaced.' })
  replacementReason: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Of household help: is it for structure and direction (rule R21)? Null of others.',
  })
  householdNeedsStructure: boolean | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Of household help: is it for the last phase of life (rule R22)? Null of others.',
  })
  householdInLastPhase: boolean | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'Of household help: how many residents of the household count for the amount (rule R22); null of others.',
  })
  householdCounted: number | null;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Boolean, {
    description:
      'May a contribution be asked for it? Not for a wheelchair.\n\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (d)',
  })
  asksContribution(): boolean {
    return asksContribution(this.kindCode);
  }

  @Field(() => Day, { nullable: true, description: 'First day on which it is written off; null of what is not.' })
  writtenOffOn(): string | null {
    return this.depreciationMonths === null ? null : writtenOffOn(this.fromOn, this.depreciationMonths);
  }

  @Edge(() => Decision, { description: 'What grants it.', from: 'decisionId' })
  readonly decision: Decision | null;

  @Edge(() => Resident, { description: 'Whom it is for; null when you may not see this resident.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => Provision, { description: 'What it replaces within its term; null of nothing.', from: 'replacesId' })
  readonly replaces: Provision | null;

  @Edge(() => ProvisionExtra, {
    description: 'What the resident pays beyond it (rule R73).\n\nDutch: meerkosten',
    many: true,
    by: 'provisionId',
    order: { what: 'asc' },
  })
  readonly extras: ProvisionExtra[];
}
