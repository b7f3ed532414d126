import {
  Bsn,
  Day,
  EuroCents,
  EVERY_ROW,
  maskBsn,
  NO_ROW,
  Node,
  PartialDate,
  PersonalData,
  Postcode,
  type RequestContext,
  VisibleRows,
} from '@eenplan/kit';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DebtHelpArrearsKind } from './arrears-kind.enum';
import { DebtHelpArrearsOutcome } from './arrears-outcome.enum';

/**
 * A signal stands alone: there is no edge to a resident, so that a partner never learns whether the municipality knows
 * the person, and the signal reaches nothing of another law (Wgs, art. 8b).
 */
@ObjectType('DebtHelpArrearsSignal', {
  implements: Node,
  description:
    'A partner says that somebody is in arrears: reason for the municipality to offer a talk.\n\n' +
    'Dutch: vroegsignaal (signaal van een betalingsachterstand)\nLaw: Wgs, art. 3 lid 1 (b) and art. 8b',
})
@Entity({ schema: 'debt_help', name: 'arrears_signal' })
@PersonalData({ category: 'WGS_SIGNAL', self: 'STRANGER' })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: NO_ROW,
  PARTNER: 'row.organisation = :organisation',
  ADMINISTRATOR: NO_ROW,
})
export class ArrearsSignal extends Node {
  @Column('text')
  @Field(() => String, {
    description: 'Registration number of the partner who signalled: `kvk:12345678`.\n\nDutch: signaalpartner',
  })
  organisation: string;

  @Column('text')
  @Field(() => String, { description: "The partner's own reference, used once per partner.\n\nDutch: kenmerk" })
  partnerReference: string;

  /** Tells a repeated call from another signal under the same reference; see `payloadHashOf`. */
  @Column('text')
  payloadHash: string;

  @Column('text')
  @Field(() => DebtHelpArrearsKind, { description: 'What the person is in arrears with.' })
  kind: DebtHelpArrearsKind;

  @Column('bigint')
  @Field(() => EuroCents, {
    description:
      'How much is in arrears, in euro cents: 1 to 100,000,000 (inclusive).\n\n' +
      'Dutch: hoogte van de betalingsachterstand\nLaw: Besluit gemeentelijke schuldhulpverlening, art. 2',
  })
  amountInCents: number;

  @Column('date')
  @Field(() => Day, { description: 'First day of the arrears.\n\nDutch: ontstaansdatum' })
  arrearsSince: string;

  @Column('date')
  @Field(() => Day, { description: 'Day the signal came in.\n\nDutch: signaaldatum' })
  signalledOn: string;

  @Column('text')
  @Field(() => String, { description: 'Family name of the person, as the partner knows it.\n\nDutch: geslachtsnaam' })
  familyName: string;

  @Column('text', { nullable: true })
  @Field(() => PartialDate, {
    nullable: true,
    description: 'Birth date as far as the partner knows it; null when it does not.\n\nDutch: geboortedatum',
  })
  birthDate: string | null;

  /** AES-GCM, bound to the municipality. */
  @Column('text', { nullable: true })
  bsnEncrypted: string | null;

  /** Keyed hash to find a signal by BSN. */
  @Column('text', { nullable: true })
  bsnLookup: string | null;

  @Column('text')
  @Field(() => Postcode, { description: 'Postcode of the address that the arrears are about.\n\nDutch: postcode' })
  postcode: string;

  @Column('integer')
  @Field(() => Int, { description: 'House number without addition, 1 to 99,999 (inclusive).\n\nDutch: huisnummer' })
  houseNumber: number;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day it was followed up; null while it is open.\n\nDutch: afgehandeld op',
  })
  closedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => DebtHelpArrearsOutcome, { nullable: true, description: 'What came of it; null while it is open.' })
  outcome: DebtHelpArrearsOutcome | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Bsn, {
    nullable: true,
    description:
      'The citizen service number in full. Null when the partner gave none.\n\n' +
      'Dutch: burgerservicenummer\nLaw: Wgs, art. 8c',
  })
  bsn(@Ctx() ctx: RequestContext): string | null {
    return this.bsnEncrypted && ctx.platform.vault.decrypt(this.municipality, this.bsnEncrypted);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The citizen service number with all but its last digits hidden. Null when the partner gave none.',
  })
  maskedBsn(@Ctx() ctx: RequestContext): string | null {
    const bsn = this.bsn(ctx);
    return bsn && maskBsn(bsn);
  }
}
