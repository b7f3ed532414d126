import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What an access token with this role may do here, for a period.\n\nDutch: rol' })
export class CallerRole {
  @Field(() => String, { description: 'Name of the role, as tokens carry it.' })
  name: string;

  @Field(() => [String], { description: 'Scopes it carries, sorted.' })
  scopes: readonly string[];

  @Field(() => Boolean, {
    description: 'Has the municipality decided this itself? If not it is what the modules say.',
  })
  isOwn: boolean;
}
