import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A target group as the municipality has set it.\n\nDutch: doelgroep' })
export class TargetGroup {
  @Field(() => String, { description: 'Short name: `4.1`.' })
  code: string;

  @Field(() => String, { description: 'What the municipality calls it.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Code of the group that it is a part of; null of a whole one.' })
  partOf: string | null;
}
