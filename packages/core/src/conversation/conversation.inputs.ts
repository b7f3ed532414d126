import { Day, Words } from '@eenplan/kit';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CaseInput, CasePayload } from '../case/case-act.inputs';
import { RuleReasonInput } from '../rule/rule.inputs';
import { Conversation } from './conversation.entity';
import { ConversationPlace, ParticipantRole } from './conversation.enum';

@InputType({ description: 'Somebody who took part: exactly one of resident, professional and name.' })
export class ConversationParticipantInput {
  @Field(() => ParticipantRole, { description: 'What this participant was in it.' })
  role: ParticipantRole;

  @Field(() => ID, { nullable: true, description: 'Id of the resident.' })
  residentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the professional.' })
  professionalId?: string | null;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'Name of anybody else, 1 to 200 characters.' })
  name?: string | null;
}

@InputType({ description: 'A conversation that was held.\n\nDutch: gesprek' })
export class ConversationHoldInput extends CaseInput {
  @Field(() => Day, { description: 'Day it was held: not in the future, not before the case was opened.' })
  heldOn: string;

  @Field(() => ConversationPlace, { description: 'Where; elsewhere than at home, give a reason for R33.' })
  place: ConversationPlace;

  @Words(300)
  @Field(() => String, { nullable: true, description: 'Method by which it was held, 1 to 300 characters.' })
  method?: string | null;

  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Field(() => [ConversationParticipantInput], { description: 'Who took part, 1 to 30.' })
  participants: ConversationParticipantInput[];

  @Field(() => Day, {
    nullable: true,
    description: 'Day on which client support was pointed out, where it was: not in the future.',
  })
  clientSupportOn?: string | null;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [RuleReasonInput], { nullable: true, description: 'Reasons for rules that are not followed: R33.' })
  reasons?: RuleReasonInput[] | null;
}

@ObjectType({ description: 'What came of recording a conversation.' })
export class ConversationHoldPayload extends CasePayload {
  @Field(() => Conversation, { nullable: true, description: 'The conversation; null when refused.' })
  conversation?: Conversation;
}
