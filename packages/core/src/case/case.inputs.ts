import { BusinessError, Day, Words } from '@eenplan/kit';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Case } from './case.entity';
import { HelpRequestChannel, HelpRequestKind } from './case.enum';
import { HelpRequest } from './help-request.entity';

@InputType({ description: 'A question that came in by an entrance.\n\nDutch: hulpvraag' })
export class HelpRequestRegisterInput {
  @Field(() => ID, { description: 'Id of the resident who needs help.' })
  residentId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the household that it is about; the one that the resident lives in on that day when left out. ' +
      'Of a child that lives in two it must be named.',
  })
  householdId?: string | null;

  @Field(() => HelpRequestKind, { description: 'Whose question it is.' })
  kind: HelpRequestKind;

  @Field(() => HelpRequestChannel, { description: 'How it came in.' })
  channel: HelpRequestChannel;

  @Words(300)
  @Field(() => String, { description: 'Where it came in, 1 to 300 characters.' })
  entrance: string;

  @Field(() => Day, { description: 'Day it came in; not in the future.' })
  receivedOn: string;

  @Words(2000)
  @Field(() => String, { description: 'The question in the words of whoever asked, 1 to 2,000 characters.' })
  question: string;

  @Field(() => Day, {
    nullable: true,
    description: 'Day on which client support was pointed out; left out when it was not yet.',
  })
  clientSupportOn?: string | null;
}

@ObjectType({ description: 'What came of registering a question.' })
export class HelpRequestRegisterPayload {
  @Field(() => HelpRequest, { nullable: true, description: 'The question; null when refused.' })
  helpRequest?: HelpRequest;

  @Field(() => Case, { nullable: true, description: 'The case that it opened or joined; null when refused.' })
  case?: Case;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Did it join a case that was open already? Null when refused.',
  })
  joined?: boolean;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
