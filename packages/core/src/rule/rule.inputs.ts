import { Length, Matches } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'The reason not to follow a rule that may be left.\n\nDutch: motivering van afwijking' })
export class RuleReasonInput {
  @Matches(/^[RX][0-9]{2,3}$/)
  @Field(() => String, { description: 'Code of the rule, as the refusal names it: `R33`.' })
  rule: string;

  @Length(1, 2000)
  @Field(() => String, { description: 'Why it is not followed here, 1 to 2,000 characters, not blank.' })
  reason: string;
}
