import { BusinessError, Day, EuroCents, Words } from '@eenplan/kit';
import { ArrayMaxSize, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Provision } from './provision.entity';
import { ProvisionAmountPer, ReplacementGround } from './provision.enum';

@InputType({ description: 'How long a short stay is (rule R24).\n\nLaw: Wmo 2015, art. 1.1.1' })
export class WmoShortStayInput {
  @Min(1)
  @Max(7)
  @Field(() => Int, {
    description:
      'Periods of 24 hours per week, from 1 to parameter `wmo.short-stay.maximum-periods-per-week` (inclusive).',
  })
  periodsPerWeek: number;

  @Field(() => Boolean, { description: 'Is it asked as crisis shelter? Then it is refused.' })
  isCrisisShelter: boolean;
}

@InputType({ description: 'Whether transport to a group is given (rule R23).\n\nLaw: Wmo 2015, art. 1.1.1' })
export class WmoGroupTransportInput {
  @Field(() => Boolean, { description: 'Is transport given?' })
  isGiven: boolean;

  @Field(() => Boolean, { description: 'Is it medically necessary, because the client cannot get there alone?' })
  isNecessary: boolean;

  @Words(2000)
  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  reason: string;
}

@InputType({ description: 'The owner of a home that is adapted.\n\nLaw: Wmo 2015, art. 2.3.7' })
export class WmoHomeAdaptationInput {
  @Field(() => Boolean, { description: 'Does the client own the home? Then nobody else is heard.' })
  ownerIsClient: boolean;

  @Field(() => Day, { nullable: true, description: 'Day another owner was heard, not after the first day.' })
  ownerHeardOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Did that owner consent? It may be done without.' })
  ownerConsents?: boolean | null;
}

@InputType({ description: 'What aid it is, and what it replaces.\n\nDutch: hulpmiddel\nLaw: Wmo 2015, art. 2.1.3' })
export class WmoAidInput {
  @Words(200)
  @Field(() => String, { description: 'What it is, 1 to 200 characters; the same words as before for the same aid.' })
  item: string;

  @Field(() => ReplacementGround, {
    nullable: true,
    description: 'Why the same aid is replaced before it is written off; left out otherwise.',
  })
  replacementGround?: ReplacementGround | null;

  @Words(2000)
  @Field(() => String, { nullable: true, description: 'The reason in words, 1 to 2,000 characters, with a ground.' })
  replacementReason?: string | null;
}

@InputType({ description: 'What household help is for (rules R21 and R22).\n\nLaw: Wmo 2015, art. 2.3.5 lid 3' })
export class WmoHouseholdHelpInput {
  @Field(() => Boolean, { description: 'Is it for structure and direction?\n\nDutch: structuur en regie' })
  needsStructure: boolean;

  @Field(() => Boolean, { description: 'Is it for the last phase of life?\n\nDutch: laatste levensfase' })
  isLastPhase: boolean;
}

@InputType({
  description: 'What the resident pays beyond the provision (rule R73).\n\nLaw: Wmo 2015, art. 2.3.5 lid 3',
})
export class WmoProvisionExtraInput {
  @Words(300)
  @Field(() => String, { description: 'What it is, 1 to 300 characters.' })
  what: string;

  @Min(1)
  @Max(100_000_000_000)
  @Field(() => EuroCents, { description: 'What the resident pays, 1 to 100,000,000,000 cents (inclusive).' })
  amountInCents: number;
}

@InputType({
  description:
    'What a decision gives, with what its kind needs to be said.\n\n' +
    'Dutch: vastleggen van een maatwerkvoorziening\nLaw: Wmo 2015, art. 2.3.5',
})
export class WmoProvisionRecordInput {
  @Field(() => ID, { description: 'Id of the decision, granted and made known.' })
  decisionId: string;

  @Words(40)
  @Field(() => String, { description: 'Code of the kind, of `wmoProvisionKinds`: the one that was weighed.' })
  kindCode: string;

  @Field(() => Day, {
    nullable: true,
    description: 'First day (inclusive), not before the decision has effect; that day when left out.',
  })
  fromOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'First day no longer (exclusive); left out without an end.' })
  untilOn?: string | null;

  @Min(1)
  @Max(100_000_000_000)
  @Field(() => EuroCents, {
    nullable: true,
    description: 'What it amounts to, without extras, 1 to 100,000,000,000 cents; needed for a home adaptation.',
  })
  amountInCents?: number | null;

  @Field(() => ProvisionAmountPer, {
    nullable: true,
    description: 'What the amount is for; once for a home adaptation.',
  })
  amountPer?: ProvisionAmountPer | null;

  @ValidateNested()
  @Field(() => WmoShortStayInput, { nullable: true, description: 'Needed for `SHORT_STAY`, and for nothing else.' })
  shortStay?: WmoShortStayInput | null;

  @ValidateNested()
  @Field(() => WmoGroupTransportInput, {
    nullable: true,
    description: 'Needed for `GUIDANCE_GROUP` and `DAY_ACTIVITIES_TRANSPORT`, and for nothing else.',
  })
  transport?: WmoGroupTransportInput | null;

  @ValidateNested()
  @Field(() => WmoHomeAdaptationInput, {
    nullable: true,
    description: 'Needed for `HOME_ADAPTATION`, and for nothing else.',
  })
  homeAdaptation?: WmoHomeAdaptationInput | null;

  @ValidateNested()
  @Field(() => WmoAidInput, { nullable: true, description: 'Needed for `AID` and `WHEELCHAIR`, and for nothing else.' })
  aid?: WmoAidInput | null;

  @ValidateNested()
  @Field(() => WmoHouseholdHelpInput, {
    nullable: true,
    description: 'Needed for `HOUSEHOLD_HELP`, and for nothing else.',
  })
  householdHelp?: WmoHouseholdHelpInput | null;

  @ValidateNested({ each: true })
  @ArrayMaxSize(10)
  @Field(() => [WmoProvisionExtraInput], {
    defaultValue: [],
    description: 'What the resident wants beyond it and pays (rule R73); at most 10.',
  })
  extras: WmoProvisionExtraInput[];
}

@ObjectType({ description: 'What came of recording a provision.\n\nLaw: Wmo 2015, art. 2.3.5' })
export class WmoProvisionRecordPayload {
  @Field(() => Provision, { nullable: true, description: 'The provision; null when refused.' })
  provision?: Provision;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
