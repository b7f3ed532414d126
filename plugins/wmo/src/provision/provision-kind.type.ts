import { Field, ObjectType } from 'type-graphql';

/** An entry of the registry of kinds: an object, never an enum. */
@ObjectType('WmoProvisionKind', {
  description: 'What a tailored provision is.\n\nDutch: soort maatwerkvoorziening\nLaw: Wmo 2015, art. 1.1.1',
})
export class ProvisionKind {
  @Field(() => String, { description: 'Short code: `SHORT_STAY`.' })
  code: string;

  @Field(() => String, { description: 'English title.' })
  title: string;

  @Field(() => String, { description: 'Dutch title.' })
  dutchTitle: string;

  @Field(() => String, {
    description: 'Product category, two digits.\n\nDutch: productcategorie\nStandard: iWmo 3.2, WMO020',
  })
  categoryCode: string;

  @Field(() => Boolean, { description: 'Does group guidance go before it (rule R15)?' })
  isIndividualGuidance: boolean;

  @Field(() => String, { description: 'Where it comes from; `[derived]` marks what no source says so.' })
  source: string;
}
