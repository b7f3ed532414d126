import { BusinessError, Words } from '@eenplan/kit';
import { Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LegalHold } from './legal-hold.entity';

@InputType({
  description:
    'What to keep: everything of a resident, or one record by its rule and id.\n\nLaw: AVG, art. 17 lid 3 (e)',
})
export class LegalHoldPlaceInput {
  @Field(() => ID, { nullable: true, description: 'Id of the resident; left out for one record.' })
  residentId?: string | null;

  @Length(1, 100)
  @Field(() => String, { nullable: true, description: 'Code of the retention rule of the record.' })
  ruleCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the record; left out for a resident.' })
  recordId?: string | null;

  @Words(1000)
  @Field(() => String, { description: 'Why it must be kept, 1 to 1,000 characters.' })
  reason: string;
}

@ObjectType({ description: 'What came of placing a legal hold.' })
export class LegalHoldPlacePayload {
  @Field(() => LegalHold, { nullable: true, description: 'The hold; null when refused.' })
  legalHold?: LegalHold;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A legal hold to lift, from today.' })
export class LegalHoldLiftInput {
  @Field(() => ID, { description: 'Id of the hold.' })
  legalHoldId: string;

  @Field(() => Int, { description: 'Version you have seen.' })
  version: number;
}

@ObjectType({ description: 'What came of lifting a legal hold.' })
export class LegalHoldLiftPayload {
  @Field(() => LegalHold, { nullable: true, description: 'The hold; null when refused.' })
  legalHold?: LegalHold;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
