import { BusinessError } from '@eenplan/kit';
import { ArrayMaxSize, ArrayMinSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

/** Longer is no value of any column; what is within it is judged row by row. */
const LONGEST = 1000;

@InputType({
  description:
    'A row of residents to import, as it would stand in a file. Every value is text and is judged for its row alone, ' +
    'so that one wrong row does not refuse the others.',
})
export class ResidentsImportRowInput {
  @MaxLength(LONGEST)
  @Field(() => String, {
    nullable: true,
    description: 'Citizen service number, nine digits, when known.\n\nDutch: burgerservicenummer\nLaw: Wabb, art. 10',
  })
  bsn?: string;

  @MaxLength(LONGEST)
  @Field(() => String, { description: 'All given names, 1 to 200 characters.\n\nDutch: voornamen' })
  givenNames: string;

  @MaxLength(LONGEST)
  @Field(() => String, {
    nullable: true,
    description: 'Prefix of the family name, 1 to 20 characters.\n\nDutch: voorvoegsel',
  })
  familyNamePrefix?: string;

  @MaxLength(LONGEST)
  @Field(() => String, { description: 'Family name without prefix, 1 to 200 characters.\n\nDutch: geslachtsnaam' })
  familyName: string;

  @MaxLength(LONGEST)
  @Field(() => String, {
    nullable: true,
    description: 'Birth date as far as known: YYYY, YYYY-MM or YYYY-MM-DD.\n\nDutch: geboortedatum',
  })
  birthDate?: string;

  @MaxLength(LONGEST)
  @Field(() => String, {
    nullable: true,
    description:
      'Key of the household, 1 to 100 characters: rows of one request with the same key live together.\n\n' +
      'Dutch: huishouden',
  })
  household?: string;

  @MaxLength(LONGEST)
  @Field(() => String, {
    nullable: true,
    description: 'What the resident is in the household: a value of `HouseholdRole`. Goes with `household`.',
  })
  householdRole?: string;

  @MaxLength(LONGEST)
  @Field(() => String, {
    nullable: true,
    description: 'First day in the household (inclusive), YYYY-MM-DD. Goes with `household`.',
  })
  householdFrom?: string;
}

@InputType({ description: 'Residents to import.\n\nDutch: inwoners inlezen' })
export class ResidentsImportInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Field(() => [ResidentsImportRowInput], { description: 'The rows, 1 to 1,000.' })
  rows: ResidentsImportRowInput[];

  @Field(() => Boolean, { defaultValue: false, description: 'Load nothing when any row is wrong.' })
  allOrNothing: boolean;
}

@ObjectType({
  description: 'What came of one row of an import. Holds nothing of the resident.\n\nDutch: ingelezen regel',
})
export class ImportedResident {
  @Field(() => Int, { description: 'Place of the row in the request, from 0.' })
  index: number;

  @Field(() => ID, { nullable: true, description: 'Id of the resident on file; null when the row was not loaded.' })
  id: string | null;

  @Field(() => Boolean, {
    description: 'Was a resident with this number, name and birth date on file before? Nothing was changed then.',
  })
  alreadyThere: boolean;

  @Field(() => [BusinessError], { description: 'What is wrong in the row; empty when it is right.' })
  errors: BusinessError[];
}

@ObjectType({ description: 'What came of importing residents.' })
export class ResidentsImportPayload {
  @Field(() => [ImportedResident], { nullable: true, description: 'What came of every row, in their order.' })
  rows?: ImportedResident[];

  @Field(() => [BusinessError], { description: 'Why nothing was loaded; empty when right rows were.' })
  errors: BusinessError[];
}
