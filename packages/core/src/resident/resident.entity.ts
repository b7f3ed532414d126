import {
  Bsn,
  EVERY_ROW,
  maskBsn,
  NO_ROW,
  Node,
  PartialDate,
  PersonalData,
  type RequestContext,
  VisibleRows,
} from '@eenplan/kit';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

@ObjectType({
  implements: Node,
  description: 'A resident with a file at this municipality.\n\nDutch: inwoner\nLaw: Wet BRP, art. 1.1',
})
@Entity({ schema: 'core', name: 'resident' })
@PersonalData({ category: 'BRP', forAnyProfessional: true, self: 'RESIDENT' })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Resident extends Node {
  /** AES-GCM, bound to the municipality. */
  @Column('text', { nullable: true })
  bsnEncrypted: string | null;

  /** Keyed hash to find a resident by BSN. */
  @Column('text', { nullable: true })
  bsnLookup: string | null;

  @Column('text')
  @Field(() => String, { description: 'All given names.\n\nDutch: voornamen' })
  givenNames: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What stands before the family name: `van der`.\n\nDutch: voorvoegsel',
  })
  familyNamePrefix: string | null;

  @Column('text')
  @Field(() => String, { description: 'Family name without prefix.\n\nDutch: geslachtsnaam' })
  familyName: string;

  @Column('text', { nullable: true })
  @Field(() => PartialDate, {
    nullable: true,
    description:
      'Birth date; may be a year or a year and month when the register knows no more.\n\nDutch: geboortedatum',
  })
  birthDate: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Field(() => Bsn, {
    nullable: true,
    description:
      'The citizen service number in full. Null when the resident has none on file.\n\n' +
      'Dutch: burgerservicenummer\nLaw: Wabb, art. 10; Wmo 2015, art. 5.2.9',
  })
  bsn(@Ctx() ctx: RequestContext): string | null {
    return this.bsnEncrypted && ctx.platform.vault.decrypt(this.municipality, this.bsnEncrypted);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The citizen service number with all but its last digits hidden: enough to tell two namesakes apart.',
  })
  maskedBsn(@Ctx() ctx: RequestContext): string | null {
    const bsn = this.bsn(ctx);
    return bsn && maskBsn(bsn);
  }
}
