import { type Caller, dataSchemaOf, type EventDefinition, JsonObjectScalar } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A type of event that the municipality sends.\n\nDutch: soort gebeurtenis\nStandard: CloudEvents 1.0, NL GOV profile',
})
export class WebhookEventType {
  @Field(() => String, { description: 'What stands in `type`: `nl.cases.case-closed.v1`.' })
  code: string;

  @Field(() => String, { description: 'What it tells.' })
  title: string;

  @Field(() => String, {
    description: 'What it is about, and what its events are ordered by: CASE, SIGNAL, MODULE or WEBHOOK.',
  })
  key: string;

  @Field(() => String, {
    nullable: true,
    description: 'Kind of personal data that it says something of; null of none.',
  })
  dataCategory: string | null;

  @Field(() => Boolean, {
    description: 'Do your role and, of a partner, the agreement allow that you receive it today?',
  })
  isAllowed: boolean;

  @Field(() => JsonObjectScalar, { description: 'JSON Schema of `data`.\n\nStandard: JSON Schema 2020-12' })
  dataSchema: Readonly<Record<string, unknown>>;
}

/** As clients see it. */
export const toEventType = ({ scopes }: Caller, event: EventDefinition, isAgreed: boolean): WebhookEventType =>
  Object.assign(new WebhookEventType(), {
    ...{ code: event.code, title: event.title.en, key: event.key, dataCategory: event.category },
    ...{ isAllowed: isAgreed && scopes.has(event.scope), dataSchema: dataSchemaOf(event) },
  });
