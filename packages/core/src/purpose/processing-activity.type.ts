import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** On what an activity uses a kind of data, as the schema shows it. */
export const DataBasisKind = { OWN: 'OWN', NECESSARY: 'NECESSARY', CONSENT: 'CONSENT', NONE: 'NONE' } as const;

registerEnumType(DataBasisKind, {
  name: 'DataBasis',
  description: 'On what an activity uses a kind of data.\n\nDutch: grondslag voor gebruik',
  valuesConfig: {
    OWN: { description: 'Its own law gave it the data.' },
    NECESSARY: { description: 'The law lets it use them as far as the task asks.\n\nDutch: voor zover noodzakelijk' },
    CONSENT: { description: 'Only of whom has consented, on record.\n\nDutch: uitdrukkelijke toestemming' },
    NONE: { description: 'The law forbids it, or gives no basis.\n\nDutch: geen grondslag' },
  },
});

@ObjectType({
  description:
    'A cell of the law-to-law matrix: what an activity may do with a kind of data.\n\nDutch: gebruik van gegevens',
})
export class ProcessingActivityUse {
  @Field(() => String, { description: 'The kind of data: `BRP`, `CASE`, the code of a law; `*` for all.' })
  category: string;

  @Field(() => DataBasisKind, { description: 'On what.' })
  basis: keyof typeof DataBasisKind;

  @Field(() => String, { description: 'The article that says so.' })
  article: string;
}

@ObjectType('ProcessingActivity', {
  description:
    'What a request can be for: send its code as `Processing-Activity` with each request that touches personal data.\n\n' +
    'Dutch: verwerkingsactiviteit\nLaw: AVG, art. 30',
})
export class ProcessingActivityEntry {
  @Field(() => String, { description: 'What the header carries: `wmo:support`.' })
  code: string;

  @Field(() => String, { description: 'English name.' })
  title: string;

  @Field(() => String, { description: 'Name in Dutch.' })
  dutchTitle: string;

  @Field(() => String, { description: 'What data are processed for.\n\nDutch: doel' })
  purpose: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the law it executes; null of what is of no single law.',
  })
  law: string | null;

  @Field(() => String, { description: 'Legal basis and task, by article.\n\nDutch: grondslag' })
  article: string;

  @Field(() => [ProcessingActivityUse], { description: 'What it may do with which data; anything else is withheld.' })
  uses: ProcessingActivityUse[];

  @Field(() => Boolean, { description: 'May you name it?' })
  isAllowed: boolean;
}
