import { BusinessError, Day } from '@eenplan/kit';
import { Length } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';

@InputType({ description: 'A configuration file to apply.\n\nDutch: inrichting' })
export class ConfigurationApplyInput {
  @Length(1, 400_000)
  @Field(() => String, { description: 'The file itself, YAML, 1 to 400,000 characters.' })
  file: string;

  @Field(() => Day, { description: 'First day of what it sets (inclusive).' })
  fromOn: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only tell what would change, and change nothing.' })
  preview: boolean;
}

@ObjectType({ description: 'What came of applying a configuration file.' })
export class ConfigurationApplyPayload {
  @Field(() => [String], { nullable: true, description: 'What changed, or would, a line each; null when refused.' })
  changes?: string[];

  @Field(() => [BusinessError], { description: 'Why it was refused, with the line; empty when it was done.' })
  errors: BusinessError[];
}

@ObjectType({ description: 'The words this municipality uses for the same things.\n\nDutch: begrippen' })
export class Vocabulary {
  @Field(() => String, { description: 'Who directs a plan: `regisseur`, `casemanager`.' })
  director: string;

  @Field(() => String, { description: 'The people who live together.' })
  household: string;

  @Field(() => String, { description: 'The principle in its own words: one household, one plan, one director.' })
  householdPrinciple: string;

  @Field(() => String, { description: 'The access team.' })
  team: string;

  @Field(() => String, { description: 'Who cares for somebody without being paid.' })
  carer: string;

  @Field(() => String, { description: 'Help with the household.' })
  householdHelp: string;

  @Field(() => String, { description: 'Support that needs no decision.' })
  freeAccess: string;

  @Field(() => String, { description: 'Support that needs a decision.' })
  tailored: string;
}
