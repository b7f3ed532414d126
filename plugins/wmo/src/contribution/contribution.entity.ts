import { Resident } from '@eenplan/core';
import { Day, Edge, EuroCents, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ContributionExemption } from './contribution-exemption.entity';
import { ContributionInKind } from './contribution-in-kind.entity';
import { ContributionCostPrice } from './contribution.enum';

@ObjectType('WmoContribution', {
  implements: Node,
  description:
    'A provision for which a resident pays: what is due follows from it, per period.\n\n' +
    'Dutch: eigen bijdrage\nLaw: Wmo 2015, art. 2.1.4',
})
@Entity({ schema: 'wmo', name: 'contribution' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Contribution extends Node {
  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => String, { description: 'What the provision is: `Traplift`.\n\nDutch: maatwerkvoorziening' })
  provision: string;

  @Column('uuid', { nullable: true })
  allocationId: string | null;

  @Column('uuid', { nullable: true })
  decisionId: string | null;

  @Column('date')
  @Field(() => Day, { description: 'First day of the provision (inclusive).\n\nDutch: startdatum' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day without the provision (exclusive); null without an end.\n\nDutch: stopdatum',
  })
  untilOn: string | null;

  @Column('date')
  @Field(() => Day, {
    description:
      'Day the resident was told; it reaches back at most twelve months from there.\n\n' +
      'Law: Uitvoeringsbesluit Wmo 2015, art. 3.5',
  })
  imposedOn: string;

  @Column('bigint')
  @Field(() => EuroCents, {
    description: 'What the provision costs: never more is due.\n\nDutch: kostprijs\nLaw: Wmo 2015, art. 2.1.4',
  })
  costPriceInCents: number;

  @Column('text')
  @Field(() => ContributionCostPrice, { description: 'What the cost price is of.' })
  costPriceKind: ContributionCostPrice;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Article of the ordinance that asks it for a home adaptation of a minor; null of anything else.\n\n' +
      'Law: Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (e)',
  })
  ordinanceArticle: string | null;

  @Column('boolean')
  @Field(() => Boolean, {
    description:
      'Is it for transport? Where the municipality has set a fee for that, the fee is due and not the usual amount.\n\n' +
      'Dutch: bijdrage voor vervoer\nLaw: Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 1',
  })
  isForTransport: boolean;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Resident, { description: 'Who pays; null when you may not see this resident.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => ContributionExemption, {
    description: 'When none is due, and why, by the first day.\n\nDutch: geen bijdrage verschuldigd',
    many: true,
    by: 'contributionId',
    order: { fromOn: 'asc' },
  })
  readonly exemptions: ContributionExemption[];

  @Edge(() => ContributionInKind, {
    description: 'When it is paid in kind, by the first day.\n\nDutch: bijdrage in natura',
    many: true,
    by: 'contributionId',
    order: { fromOn: 'asc' },
  })
  readonly inKind: ContributionInKind[];
}
