import { JsonObjectScalar, type JsonObject } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('SignalKind', {
  description: 'A kind of signal that partners can send, with the form of what it holds.\n\nDutch: soort signaal',
})
export class SignalKindEntry {
  @Field(() => String, { description: 'What a signal names it by: `core.worry`.' })
  code: string;

  @Field(() => String, { description: 'English name.' })
  title: string;

  @Field(() => String, { description: 'Name in Dutch.' })
  dutchTitle: string;

  @Field(() => String, { nullable: true, description: 'Code of the law it is taken in for; null of no single law.' })
  law: string | null;

  @Field(() => String, { description: 'The article or rule that it rests on.' })
  article: string;

  @Field(() => JsonObjectScalar, {
    description: 'JSON Schema of the payload of a signal of this kind.\n\nStandard: JSON Schema 2020-12',
  })
  jsonSchema: JsonObject;

  @Field(() => Boolean, {
    description: 'May you hear in words what came of it? You always see how far it has come.\n\nDutch: terugkoppeling',
  })
  mayGiveFeedback: boolean;

  @Field(() => Boolean, {
    description:
      'May the team bring the person into a case without a request for help? Otherwise only when the person asks.\n\n' +
      'Dutch: bemoeizorg',
  })
  mayReachOut: boolean;

  @Field(() => Int, { description: 'Signals of one household within so many days are looked at together.' })
  matchingWindowDays: number;

  @Field(() => Boolean, {
    description: 'Is it taken in today? For a partner: also agreed with it.',
  })
  isOpen: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of why not: `MODULE_NOT_ACTIVE` when its law is not active here, `SIGNAL_KIND_NOT_AGREED` when it is not in ' +
      'your agreement; null when it is open.',
  })
  closedBecause: string | null;
}
