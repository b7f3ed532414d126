import { Words } from '@eenplan/kit';
import { ValidateNested } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { CaseActInput, CasePayload } from '../case/case-act.inputs';
import { Investigation } from './investigation.entity';

@InputType({ description: 'What was weighed, with its limits. Nothing is left blank: that there are none is said.' })
export class WeighingInput {
  @Words(4000)
  @Field(() => String, { description: 'What can be done, 1 to 4,000 characters.' })
  finding: string;

  @Words(2000)
  @Field(() => String, { description: 'Limits of understanding and overview, 1 to 2,000 characters.' })
  cognition: string;

  @Words(2000)
  @Field(() => String, { description: 'Limits of what can be borne, 1 to 2,000 characters.' })
  mentalLoad: string;
}

@InputType({ description: 'An investigation that begins.\n\nDutch: onderzoek' })
export class InvestigationStartInput extends CaseActInput {}

@ObjectType({ description: 'What came of beginning an investigation.' })
export class InvestigationStartPayload extends CasePayload {
  @Field(() => Investigation, { nullable: true, description: 'The investigation; null when refused.' })
  investigation?: Investigation;
}

@InputType({ description: 'An investigation that is completed.\n\nDutch: onderzoek afronden' })
export class InvestigationCompleteInput extends CaseActInput {
  @ValidateNested()
  @Field(() => WeighingInput, { description: 'What the household can do itself.\n\nDutch: eigen kracht' })
  ownStrength: WeighingInput;

  @ValidateNested()
  @Field(() => WeighingInput, { description: 'What the people around it can do.\n\nDutch: sociaal netwerk' })
  network: WeighingInput;

  @Words(8000)
  @Field(() => String, { description: 'What was found, 1 to 8,000 characters.\n\nDutch: bevindingen' })
  findings: string;
}

@ObjectType({ description: 'What came of completing an investigation.' })
export class InvestigationCompletePayload extends CasePayload {
  @Field(() => Investigation, { nullable: true, description: 'The investigation; null when refused.' })
  investigation?: Investigation;
}
