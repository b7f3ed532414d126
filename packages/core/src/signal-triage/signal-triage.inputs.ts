import { Day, Words } from '@eenplan/kit';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  SignalActInput,
  SignalActPayload,
  SignalBundleActInput,
  SignalBundleActPayload,
} from '../signal/signal-act.inputs';
import { SignalContact } from './signal-contact.entity';
import { SignalContactMeans, SignalRequestKind, SignalSafetyDestination } from './signal-triage.enum';

@InputType({ description: 'A complex signal that goes to a team.\n\nDutch: overdracht aan het team' })
export class SignalHandOverInput extends SignalBundleActInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the team; that of the area of the address when left out.',
  })
  teamId?: string | null;
}

@InputType({ description: 'That contact was sought.\n\nDutch: contactpoging' })
export class SignalContactRecordInput extends SignalActInput {
  @Field(() => SignalContactMeans, { description: 'By what means.' })
  means: SignalContactMeans;

  @Field(() => Day, { description: 'Day on which; not in the future, and not before the signal came in.' })
  triedOn: string;

  @Field(() => Boolean, { description: 'Was there contact?' })
  isReached: boolean;
}

@InputType({ description: 'A signal that brings the person into a case.\n\nDutch: koppeling aan een casus' })
export class SignalLeadToCaseInput extends SignalBundleActInput {
  @Field(() => SignalRequestKind, { description: 'Does the person ask for help?' })
  kind: SignalRequestKind;

  @Words(2_000)
  @Field(() => String, {
    description: 'What is asked, or why help is needed, 1 to 2,000 characters: who works in the case reads it.',
  })
  question: string;
}

@InputType({ description: 'That a signal does not belong in its case.\n\nLaw: AVG, art. 16' })
export class SignalTakeFromCaseInput extends SignalActInput {
  @Words(500)
  @Field(() => String, { description: 'Why, 1 to 500 characters: who works in the case reads it.' })
  reason: string;
}

@InputType({ description: 'A signal in which safety is at stake.\n\nDutch: opschaling\nLaw: Wmo 2015, art. 4.1.1' })
export class SignalEscalateInput extends SignalActInput {
  @Field(() => SignalSafetyDestination, { description: 'Who was told.' })
  destination: SignalSafetyDestination;

  @Words(2_000)
  @Field(() => String, { description: 'What was done, 1 to 2,000 characters; the partner never sees it.' })
  note: string;
}

@ObjectType({ description: 'What came of handing a signal to a team.' })
export class SignalHandOverPayload extends SignalBundleActPayload {}

@ObjectType({ description: 'What came of recording that contact was sought.' })
export class SignalContactRecordPayload extends SignalActPayload {
  @Field(() => SignalContact, { nullable: true, description: 'The contact; null when refused.' })
  contact?: SignalContact;
}

@ObjectType({ description: 'What came of leading a signal to a case.' })
export class SignalLeadToCasePayload extends SignalBundleActPayload {}

@ObjectType({ description: 'What came of taking a signal from its case.' })
export class SignalTakeFromCasePayload extends SignalActPayload {}

@ObjectType({ description: 'What came of a signal in which safety is at stake.' })
export class SignalEscalatePayload extends SignalActPayload {}
