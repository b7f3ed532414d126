import { Field, Int, ObjectType } from 'type-graphql';
import { RetentionFreedom, RetentionStart, RetentionUnit } from './retention.enum';

@ObjectType({ description: 'How long something is kept.\n\nDutch: bewaartermijn' })
export class RetentionLength {
  @Field(() => Int, { description: 'How many units, at least 1.' })
  count: number;

  @Field(() => RetentionUnit, { description: 'Unit.' })
  unit: keyof typeof RetentionUnit;
}

/** A rule of a module as it holds at a municipality on a day. */
@ObjectType('RetentionRule', {
  description:
    'How long a kind of record is kept here, and by what article.\n\n' +
    'Dutch: bewaartermijn\nLaw: Archiefwet 1995, art. 5; AVG, art. 5 lid 1 (e)',
})
export class RetentionRuleInForce {
  @Field(() => String, { description: 'Module and record: `wmo.support-request`.' })
  code: string;

  @Field(() => String, { description: 'English name of the kind of record.' })
  title: string;

  @Field(() => String, { description: 'Dutch name of the kind of record.' })
  dutchTitle: string;

  @Field(() => String, { description: 'Code of the law: `WMO`.' })
  law: string;

  @Field(() => String, { description: 'The article of the term.' })
  article: string;

  @Field(() => String, { description: 'Where the length in force was read or laid down.' })
  source: string;

  @Field(() => RetentionStart, { description: 'What starts the clock.' })
  starts: keyof typeof RetentionStart;

  @Field(() => RetentionLength, {
    nullable: true,
    description: 'How long it is kept here; its last day included. Null when it goes on the day of the start.',
  })
  length: RetentionLength | null;

  @Field(() => RetentionLength, { nullable: true, description: 'The length that the rule itself has.' })
  declaredLength: RetentionLength | null;

  @Field(() => RetentionFreedom, { description: 'What the municipality may make of it.' })
  mayBeSet: keyof typeof RetentionFreedom;

  @Field(() => String, {
    nullable: true,
    description: 'The article by which a resident may ask for destruction before the time; null when there is none.',
  })
  onRequestArticle: string | null;

  @Field(() => Int, { nullable: true, description: 'Youngest age to ask at, in years; null when nobody can.' })
  onRequestMinimumAge: number | null;
}

@ObjectType({ description: 'How many records of a rule would be destroyed.\n\nDutch: vooruitblik op vernietiging' })
export class RetentionPreviewLine {
  @Field(() => String, { description: 'Code of the retention rule.' })
  ruleCode: string;

  @Field(() => String, { description: 'English name of the kind of record.' })
  title: string;

  @Field(() => Int, { description: 'How many records would go on or before the day asked about, if holds stay.' })
  records: number;

  @Field(() => Int, { description: 'How many more would, were they not on hold.' })
  onHold: number;
}
