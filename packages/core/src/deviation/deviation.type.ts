import { Day } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Law } from '../law/law.type';
import { Deviation } from './deviation.entity';

@ObjectType({ description: 'A rule of a law that does not apply to a household on a day.\n\nDutch: opgeschorte regel' })
export class HeldBackRule {
  @Field(() => Law, { nullable: true, description: 'The law of the rule.' })
  law: Law | null;

  @Field(() => String, { description: 'The rule, as it is cited.' })
  rule: string;

  @Field(() => Law, { nullable: true, description: 'The law that holds it back.' })
  heldBackBy: Law | null;

  @Field(() => Day, { description: 'First day on which it applies again (exclusive).' })
  untilOn: string;

  @Field(() => Deviation, { description: 'The decision that it rests on.\n\nDutch: afwijkingsbesluit' })
  deviation: Deviation;
}
