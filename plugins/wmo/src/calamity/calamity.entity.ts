import { Day, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WmoCalamityHarm, WmoCalamityKind, WmoCalamityOutcome, WmoCalamitySetting } from './calamity.enum';

/**
 * A report stands for clients who are not named in it, and holds no free text: whom it is about the supervisor hears from
 * the provider (art. 3.4 lid 2), under a duty of secrecy of its own (art. 6.1 lid 3).
 */
@ObjectType('WmoCalamity', {
  implements: Node,
  description:
    'A report of a calamity or of violence while support was given, for the supervisor.\n\n' +
    'Dutch: melding van een calamiteit of geweld\nLaw: Wmo 2015, art. 3.4 lid 1',
})
@Entity({ schema: 'wmo', name: 'calamity' })
@PersonalData({ category: 'WMO_SUPERVISION', self: 'STRANGER' })
@VisibleRows({
  PROFESSIONAL: `(('wmo:supervise' = any(:scopes) and :activity = 'wmo:supervision')
    or (row.reporter_kind = 'PROFESSIONAL' and row.reported_by = :subject))`,
  RESIDENT: NO_ROW,
  PARTNER: "(row.reporter_kind = 'PARTNER' and row.reported_by = :organisation)",
  ADMINISTRATOR: NO_ROW,
})
export class Calamity extends Node {
  @Column('text')
  reporterKind: 'PARTNER' | 'PROFESSIONAL';

  /** Registration of the provider, or the subject of the token of a professional. */
  @Column('text')
  reportedBy: string;

  @Column('text')
  @Field(() => String, { description: "The reporter's own reference, used once per reporter.\n\nDutch: kenmerk" })
  reference: string;

  @Column('text')
  @Field(() => WmoCalamityKind, { description: 'What happened.' })
  kind: WmoCalamityKind;

  @Column('text')
  @Field(() => WmoCalamityHarm, { description: 'What it led to.' })
  harm: WmoCalamityHarm;

  @Column('text')
  @Field(() => WmoCalamitySetting, { description: 'In what kind of support.' })
  setting: WmoCalamitySetting;

  @Column('text')
  @Field(() => String, {
    description: 'Registration of the provider in whose support it happened: `kvk:12345678`.\n\nDutch: aanbieder',
  })
  provider: string;

  @Column('integer')
  @Field(() => Int, { description: 'How many clients it concerns, 0 to 1,000 (inclusive).\n\nDutch: aantal cliënten' })
  clients: number;

  @Column('date')
  @Field(() => Day, { description: 'Day it happened.\n\nDutch: voorgevallen op' })
  happenedOn: string;

  @Column('date')
  @Field(() => Day, { description: 'Day it was discovered; to be reported at once from here.\n\nDutch: ontdekt op' })
  discoveredOn: string;

  @Column('date')
  @Field(() => Day, { description: 'Day it was reported.\n\nDutch: gemeld op' })
  reportedOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day the supervisor closed it; null while it is open.' })
  closedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => WmoCalamityOutcome, { nullable: true, description: 'What came of it; null while it is open.' })
  outcome: WmoCalamityOutcome | null;

  @Column('timestamptz')
  recordedAt: Date;
}
