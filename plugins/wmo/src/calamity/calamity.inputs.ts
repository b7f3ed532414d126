import { BusinessError, Day } from '@eenplan/kit';
import { Length, Matches, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Calamity } from './calamity.entity';
import { WmoCalamityHarm, WmoCalamityKind, WmoCalamityOutcome, WmoCalamitySetting } from './calamity.enum';

@InputType({
  description: 'A calamity or violence.\n\nDutch: melding van een calamiteit of geweld\nLaw: Wmo 2015, art. 3.4 lid 1',
})
export class WmoCalamityReportInput {
  @Length(1, 100)
  @Field(() => String, {
    description:
      'Your own reference, 1 to 100 characters, without personal data. Sent again with the same content it gives the ' +
      'same report, so a call may be repeated safely.\n\nDutch: kenmerk',
  })
  reference: string;

  @Field(() => WmoCalamityKind, { description: 'What happened.' })
  kind: WmoCalamityKind;

  @Field(() => WmoCalamityHarm, { description: 'What it led to; a calamity to serious harm or death.' })
  harm: WmoCalamityHarm;

  @Field(() => WmoCalamitySetting, { description: 'In what kind of support.' })
  setting: WmoCalamitySetting;

  @Matches(/^(oin:[0-9]{20}|kvk:[0-9]{8}|agb:[0-9]{8})$/, { message: 'must be a registration such as kvk:12345678' })
  @Field(() => String, {
    nullable: true,
    description:
      'Registration of the provider in whose support it happened: `kvk:12345678`. A provider reports for itself, and ' +
      'may leave it out.\n\nDutch: aanbieder',
  })
  provider?: string | null;

  @Min(0)
  @Max(1000)
  @Field(() => Int, { description: 'How many clients it concerns, 0 to 1,000 (inclusive). Who they are is not asked.' })
  clients: number;

  @Field(() => Day, { description: 'Day it happened. Not in the future.' })
  happenedOn: string;

  @Field(() => Day, { description: 'Day it was discovered. Not in the future, and not before it happened.' })
  discoveredOn: string;
}

@ObjectType({ description: 'What came of reporting a calamity or violence.' })
export class WmoCalamityReportPayload {
  @Field(() => Calamity, { nullable: true, description: 'The report; null when refused.' })
  calamity?: Calamity;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'What the supervisor concluded.\n\nDutch: afsluiten\nLaw: Wmo 2015, art. 6.1 lid 1' })
export class WmoCalamityCloseInput {
  @Field(() => ID, { description: 'Id of the report.' })
  calamityId: string;

  @Field(() => WmoCalamityOutcome, { description: 'What came of it.' })
  outcome: WmoCalamityOutcome;
}

@ObjectType({ description: 'What came of closing a report of a calamity or violence.' })
export class WmoCalamityClosePayload {
  @Field(() => Calamity, { nullable: true, description: 'The report; null when refused.' })
  calamity?: Calamity;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
