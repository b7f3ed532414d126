import { BusinessError, Day, Words } from '@eenplan/kit';
import { Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TransitionRight } from './transition-right.entity';
import { TransitionLeaveReason } from './transition-right.enum';

@ArgsType()
export class TransitionRightsArgs {
  @Field(() => Day, {
    nullable: true,
    description: 'Only what ends before this day (exclusive), and was not left; of every end when left out.',
  })
  endsBeforeOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only of whom was spoken. False: only of whom is still to be spoken, so not what was left. ' +
      'Both when left out.',
  })
  isSpoken?: boolean | null;
}

@ObjectType({ description: 'What came of an act on a right under the old law.\n\nLaw: Wmo 2015, art. 8.3' })
export abstract class WmoTransitionRightPayload {
  @Field(() => TransitionRight, { nullable: true, description: 'The right as it now is; null when refused.' })
  transitionRight?: TransitionRight;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({
  description: 'A right under the old law.\n\nDutch: overgangsrecht\nLaw: Wmo 2015, art. 8.3',
})
export class WmoTransitionRightRecordInput {
  @Field(() => ID, { description: 'Id of the resident.' })
  residentId: string;

  @Words(40)
  @Field(() => String, { description: 'Code of what it is to, of `wmoTransitionRightKinds`, 1 to 40 characters.' })
  kindCode: string;

  @Field(() => Day, {
    description: 'First day of the indication (inclusive), before parameter `wmo.transition.new-client-until`.',
  })
  indicatedFromOn: string;

  @Field(() => Day, {
    nullable: true,
    description: 'First day after the indication (exclusive); left out when it has no end.',
  })
  indicatedUntilOn?: string | null;

  @Field(() => Day, {
    nullable: true,
    description:
      'Day the new provision was announced, today or before; needed of a kind that asks it, and refused of others.',
  })
  announcedOn?: string | null;
}

@ObjectType({ description: 'What came of recording a right under the old law.\n\nLaw: Wmo 2015, art. 8.3' })
export class WmoTransitionRightRecordPayload extends WmoTransitionRightPayload {}

@InputType({
  description:
    'A conversation about what comes after the right (catalogue S087).\n\n' +
    'Dutch: individueel gesprek, herbeoordeling\nLaw: Wmo 2015, art. 8.3',
})
export class WmoTransitionConversationHoldInput {
  @Field(() => ID, { description: 'Id of the right.' })
  transitionRightId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of it as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Field(() => Day, {
    nullable: true,
    description: 'Day of the conversation, today or before, while the right stood; today when left out.',
  })
  spokenOn?: string | null;
}

@ObjectType({ description: 'What came of recording the conversation.\n\nLaw: Wmo 2015, art. 8.3' })
export class WmoTransitionConversationHoldPayload extends WmoTransitionRightPayload {}

@InputType({
  description:
    'A changed or new question, with which the old law is left.\n\n' +
    'Dutch: gewijzigde of nieuwe vraag\nLaw: Wmo 2015, art. 8.3',
})
export class WmoTransitionRightLeaveInput {
  @Field(() => ID, { description: 'Id of the right.' })
  transitionRightId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of it as you read it; when it has moved on, nothing is done.' })
  version: number;

  @Field(() => TransitionLeaveReason, { description: 'Why it is left.' })
  reason: TransitionLeaveReason;

  @Words(2000)
  @Field(() => String, { description: 'What the question is now, 1 to 2,000 characters.' })
  question: string;

  @Field(() => Day, {
    nullable: true,
    description:
      'First day under the new law (exclusive), today or before, while the right stood; today when left out.',
  })
  leftOn?: string | null;
}

@ObjectType({ description: 'What came of leaving the old law.\n\nLaw: Wmo 2015, art. 8.3' })
export class WmoTransitionRightLeavePayload extends WmoTransitionRightPayload {}
