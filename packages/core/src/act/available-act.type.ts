import type { ErrorDefinition } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';

/** Why an act is not open. */
@ObjectType({ description: 'Why an act is not open now: the refusal that it would get.\n\nDutch: weigeringsgrond' })
export class ActObstacle {
  @Field(() => String, { description: 'Stable code to act on; every code is listed in docs/errors.md.' })
  code: string;

  @Field(() => String, { description: 'One sentence for the person who reads it.' })
  message: string;

  @Field(() => String, { description: 'The article of law or the rule of the platform that it rests on.' })
  article: string;
}

/** The same functions refuse the act itself, so that a button and its mutation never differ. */
@ObjectType({ description: 'An act, and whether it is open now.\n\nDutch: mogelijke handeling' })
export class AvailableAct {
  @Field(() => String, { description: 'Name of its mutation.' })
  name: string;

  @Field(() => Boolean, { description: 'Is it open now, as far as that does not depend on what is sent with it?' })
  allowed: boolean;

  @Field(() => ActObstacle, { nullable: true, description: 'Why it is not open; null when it is.' })
  because: ActObstacle | null;
}

/** Acts as the law judged them, in words: `errors` holds every code that can refuse one. */
export const toAvailableActs = <Code extends string>(
  acts: readonly { readonly name: string; readonly because: Code | null }[],
  errors: Readonly<Record<Code, ErrorDefinition>>,
): AvailableAct[] =>
  acts.map(({ name, because }) => ({
    name,
    allowed: because === null,
    because:
      because === null ? null : { code: because, message: errors[because].message, article: errors[because].article },
  }));
